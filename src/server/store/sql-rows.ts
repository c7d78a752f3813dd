/** Keeps rows in SQLite or PostgreSQL, by the same queries. Must not know what rows mean. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { sql, type Kysely, type SqlBool } from "kysely";
import { CodedError } from "../coded-error.ts";
import { isOrphan, isTaken, type Database, type Schema } from "./database.ts";
import { decodeRow, encodeRow, encodeValue, type SqlRow } from "./row-codec.ts";
import type { Rows, RowWriter, Snapshot, Where } from "./rows.ts";
import { appendAll, slices } from "./sql-append.ts";
import { TABLES, atOnce, columnsOf, type AnyColumn, type TableName, type Tables } from "./tables.ts";

export function sqlRows(database: Database): Rows {
  const { db } = database;
  return {
    ...writerOn(db),
    atomically: (work) => db.transaction().execute((trx) => work(writerOn(trx))),
    append: (appends) => appendAll(db, appends),
    snapshot: () => snapshotOf(database.openReader()),
    ping: async () => void (await sql`select 1`.execute(db)),
    close: () => database.close(),
  };
}

/** `reader` is opened for this and closed with it. */
export async function snapshotOf(opening: ReturnType<Database["openReader"]>): Promise<Snapshot> {
  const reader = await opening;
  // SQLite knows no levels and needs none: its transactions see one state.
  const trx = await reader.db.startTransaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute();
  return {
    all: (table) => allOf(trx, table),
    async close() {
      await trx.commit().execute();
      await reader.close();
    },
  };
}

function writerOn(db: Kysely<Schema>): RowWriter {
  return {
    async select(table, where) {
      const found: SqlRow[] = await db.selectFrom<TableName>(table).selectAll().where(conditions(table, where)).orderBy(keyOf(table)).execute();
      return found.map((row) => decodeRow(table, row));
    },
    async save(table, rows) {
      try {
        for (const some of slices(rows, atOnce(table))) await upsert(db, table, some);
        return "saved";
      } catch (error) {
        if (isTaken(error)) return "taken";
        if (isOrphan(error)) throw new CodedError("store/no-parent", { table }, { cause: error });
        throw error;
      }
    },
    async update(table, where, values) {
      const kinds = new Map<string, AnyColumn>(columnsOf(table));
      const encoded = Object.fromEntries(Object.entries(values).map(([column, value]) => [column, encodeValue(kinds.get(column) ?? "text", value)]));
      try {
        const { numUpdatedRows } = await db.updateTable<TableName>(table).set(encoded).where(conditions(table, where)).executeTakeFirst();
        return Number(numUpdatedRows);
      } catch (error) {
        if (isTaken(error)) return "taken";
        throw error;
      }
    },
    async remove(table, where) {
      const { numDeletedRows } = await db.deleteFrom<TableName>(table).where(conditions(table, where)).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

async function upsert<T extends TableName>(db: Kysely<Schema>, table: T, rows: readonly Tables[T][]): Promise<void> {
  const key: readonly string[] = TABLES[table].key;
  const rest = columnsOf(table).flatMap(([column]) => (key.includes(column) ? [] : [column]));
  const latest = new Map(rows.map((row) => encodeRow(table, row)).map((row) => [JSON.stringify(key.map((column) => row[column])), row]));
  await db
    .insertInto<TableName>(table)
    .values([...latest.values()])
    .onConflict((conflict) => {
      const known = conflict.columns([...key]);
      // A row that is all key is there already.
      return rest.length === 0 ? known.doNothing() : known.doUpdateSet((eb) => Object.fromEntries(rest.map((column) => [column, eb.ref(`excluded.${column}`)])));
    })
    .execute();
}

function conditions<T extends TableName>(table: T, where: Where<Tables[T]>) {
  const kinds = new Map<string, AnyColumn>(columnsOf(table));
  const parts = Object.entries<unknown>(where).map(([column, wanted]) => {
    const ref = sql.ref(column);
    const encode = (value: unknown) => encodeValue(kinds.get(column) ?? "text", value);
    if (Array.isArray(wanted)) return wanted.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`${ref} in (${sql.join(wanted.map(encode))})`;
    if (wanted === null) return sql<SqlBool>`${ref} is null`;
    if (typeof wanted !== "object") return sql<SqlBool>`${ref} = ${encode(wanted)}`;
    return "above" in wanted ? sql<SqlBool>`${ref} > ${wanted.above}` : sql<SqlBool>`${ref} <= ${(wanted as { upTo: number }).upTo}`;
  });
  return parts.length === 0 ? sql<SqlBool>`1 = 1` : sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

function keyOf(table: TableName) {
  return sql.join(TABLES[table].key.map((column) => sql.ref(column)));
}

/** A page after the other, each beginning behind the key where the last one ended. SQLite does not yield: others come in between. */
async function* allOf<T extends TableName>(db: Kysely<Schema>, table: T): AsyncGenerator<Tables[T]> {
  const key: readonly string[] = TABLES[table].key;
  let last: SqlRow | undefined;
  do {
    const behind = last === undefined ? sql<SqlBool>`1 = 1` : sql<SqlBool>`(${keyOf(table)}) > (${sql.join(key.map((column) => last?.[column] ?? null))})`;
    const page: SqlRow[] = await db.selectFrom<TableName>(table).selectAll().where(behind).orderBy(keyOf(table)).limit(atOnce(table)).execute();
    for (const row of page) yield decodeRow(table, row);
    await nextTurn();
    last = page.length < atOnce(table) ? undefined : page.at(-1);
  } while (last !== undefined);
}
