/** Brings a database to the form that this program knows, and refuses one that a newer program has written. */
import { Migrator, sql } from "kysely";
import { CodedError } from "../coded-error.ts";
import type { Database } from "./database.ts";
import { migrationsFor } from "./migrations.ts";

export async function migrate({ kind, db }: Pick<Database, "kind" | "db">): Promise<void> {
  const migrations = migrationsFor(kind);
  await refuseNewer(db, migrations);
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error !== undefined) throw error;
}

/** For those who only read: the data must be exactly in the form that this program knows. */
export async function refuseOtherVersions({ kind, db }: Pick<Database, "kind" | "db">): Promise<void> {
  const migrations = migrationsFor(kind);
  const done = await refuseNewer(db, migrations);
  if (done.length === 0) throw new CodedError("store/no-data", { path: "DATABASE_URL" });
  if (done.length < Object.keys(migrations).length) throw new CodedError("store/older-data");
}

async function refuseNewer(db: Database["db"], migrations: object): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const done = rows.map(({ name }) => name);
  const unknown = done.find((name) => !Object.hasOwn(migrations, name));
  if (unknown !== undefined) throw new CodedError("store/newer-data", { version: unknown });
  return done;
}
