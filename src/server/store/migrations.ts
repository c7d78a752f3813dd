/** Owns the steps that bring a database to the newest form, oldest first; a step that was released is never changed. */
import { sql, type Kysely, type Migration, type RawBuilder } from "kysely";

/** Both databases know `bigint`; PostgreSQL is told to sort text by code points, as SQLite does. */
export function migrationsFor(kind: "sqlite" | "postgres"): Record<string, Migration> {
  const text = kind === "postgres" ? sql<string>`text collate "C"` : sql<string>`text`;
  return { "001-classroom": { up: (db) => classroom(db, text) }, "002-absences": { up: (db) => absences(db, text) }, "003-wordings": { up: (db) => wordings(db, text) }, "004-studio": { up: (db) => studio(db, text) }, "005-media": { up: (db) => media(db, text) }, "006-statistics": { up: (db) => statistics(db, text, kind) } };
}

/** The forms that data has had, the newest last. */
export const DATA_FORMS: readonly string[] = Object.keys(migrationsFor("sqlite"));

/** SQLite numbers rows as they come, which would tell which lessons went together: without that number they lie in the order of their ids, which are drawn. */
async function statistics({ schema }: Kysely<unknown>, text: RawBuilder<string>, kind: "sqlite" | "postgres"): Promise<void> {
  const table = schema
    .createTable("statistics")
    .addColumn("id", text, (c) => c.notNull().primaryKey())
    .addColumn("school", text, (c) => c.notNull())
    .addColumn("month", "integer", (c) => c.notNull())
    .addColumn("body", text, (c) => c.notNull());
  await (kind === "sqlite" ? table.modifyEnd(sql`without rowid`) : table).execute();
  await schema.createIndex("statistics_school").on("statistics").column("school").execute();
}

async function media({ schema }: Kysely<unknown>, text: RawBuilder<string>): Promise<void> {
  await schema
    .createTable("media")
    .addColumn("file", text, (c) => c.notNull())
    .addColumn("school", text, (c) => c.notNull())
    .addColumn("size", "integer", (c) => c.notNull())
    .addColumn("by", text, (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("media_key", ["file", "school"])
    .execute();
  await schema.createTable("files").addColumn("file", text, (c) => c.primaryKey()).addColumn("body", text, (c) => c.notNull()).execute();
  await schema.createIndex("media_school").on("media").column("school").execute();
}

async function studio({ schema }: Kysely<unknown>, text: RawBuilder<string>): Promise<void> {
  await schema
    .createTable("drafts")
    .addColumn("id", text, (c) => c.primaryKey())
    .addColumn("school", text, (c) => c.notNull())
    .addColumn("place", text, (c) => c.notNull().unique())
    .addColumn("unit", text, (c) => c.notNull())
    .addColumn("situation", text, (c) => c.notNull())
    .addColumn("title", text, (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("versions", "integer", (c) => c.notNull())
    .addColumn("createdBy", text, (c) => c.notNull())
    .addColumn("createdAt", "bigint", (c) => c.notNull())
    .addColumn("updatedBy", text, (c) => c.notNull())
    .addColumn("updatedAt", "bigint", (c) => c.notNull())
    .addColumn("updatedPage", text)
    .addColumn("removedAt", "bigint")
    .addColumn("holdPage", text)
    .addColumn("holdBy", text)
    .addColumn("holdSince", "bigint")
    .addColumn("holdAt", "bigint")
    .addColumn("publishedNumber", "integer")
    .addColumn("publishedAt", "bigint")
    .addColumn("publishedContent", text)
    .addColumn("openPractice", "integer", (c) => c.notNull())
    .execute();
  await schema
    .createTable("versions")
    .addColumn("draft", text, (c) => c.notNull().references("drafts.id").onDelete("cascade"))
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("name", text)
    .addColumn("by", text, (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("madeAt", "bigint", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("content", text)
    .addPrimaryKeyConstraint("versions_key", ["draft", "number"])
    .execute();
  await schema
    .createTable("documents")
    .addColumn("draft", text, (c) => c.notNull().references("drafts.id").onDelete("cascade"))
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("body", text, (c) => c.notNull())
    .addPrimaryKeyConstraint("documents_key", ["draft", "number"])
    .execute();
  await schema.createIndex("drafts_school").on("drafts").column("school").execute();
}

async function wordings({ schema }: Kysely<unknown>, text: RawBuilder<string>): Promise<void> {
  await schema
    .createTable("wordings")
    .addColumn("lesson", text, (c) => c.notNull())
    .addColumn("id", text, (c) => c.notNull())
    .addColumn("school", text, (c) => c.notNull())
    .addColumn("unit", text, (c) => c.notNull())
    .addColumn("situation", text, (c) => c.notNull())
    .addColumn("key", text, (c) => c.notNull())
    .addColumn("text", text, (c) => c.notNull())
    .addColumn("by", text, (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("wordings_key", ["lesson", "id"])
    .execute();
  await schema.createIndex("wordings_situation").on("wordings").columns(["school", "unit", "situation"]).execute();
}

async function absences({ schema }: Kysely<unknown>, text: RawBuilder<string>): Promise<void> {
  await schema
    .createTable("absences")
    .addColumn("class", text, (c) => c.notNull().references("classes.id").onDelete("cascade"))
    .addColumn("day", text, (c) => c.notNull())
    .addColumn("student", text, (c) => c.notNull())
    .addPrimaryKeyConstraint("absences_key", ["class", "day", "student"])
    .execute();
}

async function classroom(db: Kysely<unknown>, text: RawBuilder<string>): Promise<void> {
  const { schema } = db;
  await schema.createTable("settings").addColumn("key", text, (c) => c.primaryKey()).addColumn("value", text, (c) => c.notNull()).execute();
  await schema.createTable("schools").addColumn("id", text, (c) => c.primaryKey()).addColumn("name", text, (c) => c.notNull()).addColumn("createdAt", "bigint", (c) => c.notNull()).addColumn("retentionDays", "integer").execute();
  await schema
    .createTable("accounts")
    .addColumn("id", text, (c) => c.primaryKey())
    .addColumn("school", text, (c) => c.notNull())
    .addColumn("role", text, (c) => c.notNull())
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("account", text, (c) => c.notNull().unique())
    .addColumn("passwordHash", text, (c) => c.notNull())
    .addColumn("createdAt", "bigint", (c) => c.notNull())
    .addColumn("disabled", "integer", (c) => c.notNull())
    .execute();
  await schema
    .createTable("classes")
    .addColumn("id", text, (c) => c.primaryKey())
    .addColumn("school", text, (c) => c.notNull())
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("code", text, (c) => c.notNull().unique())
    .addColumn("createdAt", "bigint", (c) => c.notNull())
    .addColumn("demo", "integer", (c) => c.notNull())
    .addColumn("teachers", text, (c) => c.notNull())
    .execute();
  await schema
    .createTable("students")
    .addColumn("id", text, (c) => c.primaryKey())
    .addColumn("school", text, (c) => c.notNull())
    .addColumn("class", text, (c) => c.notNull().references("classes.id").onDelete("cascade"))
    .addColumn("number", text)
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("initials", text, (c) => c.notNull())
    .addColumn("group", text)
    .addColumn("guest", "integer", (c) => c.notNull())
    .addColumn("pinHash", text)
    .addColumn("createdAt", "bigint", (c) => c.notNull())
    .addColumn("removedAt", "bigint")
    .execute();
  await schema.createTable("groupings").addColumn("class", text, (c) => c.primaryKey().references("classes.id").onDelete("cascade")).addColumn("groups", text, (c) => c.notNull()).execute();
  await schema
    .createTable("sessions")
    .addColumn("hash", text, (c) => c.primaryKey())
    .addColumn("school", text, (c) => c.notNull())
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("subject", text, (c) => c.notNull())
    .addColumn("class", text, (c) => c.references("classes.id").onDelete("cascade"))
    .addColumn("createdAt", "bigint", (c) => c.notNull())
    .addColumn("expiresAt", "bigint", (c) => c.notNull())
    .execute();
  await schema
    .createTable("lessons")
    .addColumn("id", text, (c) => c.primaryKey())
    .addColumn("school", text, (c) => c.notNull())
    .addColumn("class", text, (c) => c.notNull().references("classes.id").onDelete("cascade"))
    .addColumn("unit", text, (c) => c.notNull())
    .addColumn("situation", text, (c) => c.notNull())
    .addColumn("version", text, (c) => c.notNull())
    .addColumn("startedAt", "bigint", (c) => c.notNull())
    .addColumn("endedAt", "bigint")
    .addColumn("startedBy", text, (c) => c.notNull())
    .addColumn("demo", "integer", (c) => c.notNull())
    .execute();
  await schema
    .createTable("attempts")
    .addColumn("id", text, (c) => c.primaryKey())
    .addColumn("school", text, (c) => c.notNull())
    .addColumn("class", text, (c) => c.notNull())
    .addColumn("lesson", text, (c) => c.notNull().references("lessons.id").onDelete("cascade"))
    .addColumn("group", text, (c) => c.notNull())
    .addColumn("round", "integer", (c) => c.notNull())
    .addColumn("unit", text, (c) => c.notNull())
    .addColumn("situation", text, (c) => c.notNull())
    .addColumn("version", text, (c) => c.notNull())
    .addColumn("createdAt", "bigint", (c) => c.notNull())
    .execute();
  await schema
    .createTable("contents")
    .addColumn("version", text, (c) => c.primaryKey())
    .addColumn("school", text, (c) => c.notNull())
    .addColumn("unit", text, (c) => c.notNull())
    .addColumn("situation", text, (c) => c.notNull())
    .addColumn("body", text, (c) => c.notNull())
    .execute();
  await schema
    .createTable("events")
    .addColumn("log", text, (c) => c.notNull())
    .addColumn("seq", "integer", (c) => c.notNull())
    .addColumn("id", text, (c) => c.notNull())
    .addColumn("at", "bigint", (c) => c.notNull())
    .addColumn("body", text, (c) => c.notNull())
    .addPrimaryKeyConstraint("events_key", ["log", "seq"])
    .addUniqueConstraint("events_id", ["log", "id"])
    .execute();
  for (const [table, column] of [["students", "class"], ["sessions", "class"], ["sessions", "subject"], ["lessons", "class"], ["attempts", "lesson"]] as const) await schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
}
