/** Opens a PostgreSQL by its address. Must not know what is in it. */
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { CodedError } from "../coded-error.ts";
import { codeOf, type Database, type Schema } from "./database.ts";

const CONNECTIONS = 10;
const CONNECT_MS = 10_000;

/** pg reads `bigint` as text, since it may be larger than a number can be; ours are times and counts. */
const types = { getTypeParser: ((oid: number, format?: "text") => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format))) as typeof pg.types.getTypeParser };

export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_MS, application_name: "kefu-lab", types });
  // A connection that breaks while nobody uses it is replaced by the next query; without a listener it would end the process.
  pool.on("error", () => {});
  // So would one that breaks under a query, which is told by the query itself.
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    (await pool.connect()).release();
  } catch (error) {
    await db.destroy();
    throw new CodedError("store/no-database", { reason: error instanceof Error && error.message !== "" ? error.message : codeOf(error) }, { cause: error });
  }
  return { kind: "postgres", db, openReader: async () => ({ db, close: async () => {} }), close: () => db.destroy() };
}
