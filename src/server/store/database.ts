/** Owns what the two databases have in common for the code above: a Kysely of plain rows, and what their errors mean. */
import type { Kysely } from "kysely";
import type { SqlRow } from "./row-codec.ts";
import type { TableName } from "./tables.ts";

export type Schema = Record<TableName, SqlRow>;

export type Database = {
  kind: "sqlite" | "postgres";
  db: Kysely<Schema>;
  /** A second way in, so that a long look at everything holds up nobody who writes. */
  openReader(): Promise<{ db: Kysely<Schema>; close(): Promise<void> }>;
  close(): Promise<void>;
};

const UNIQUE = new Set(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"]);
const FOREIGN = new Set(["SQLITE_CONSTRAINT_FOREIGNKEY", "23503"]);
/** PostgreSQL gave up one of two that waited for each other. */
const DEADLOCK = "40P01";

/** No room is left where the data is. */
const FULL = new Set(["SQLITE_FULL", "53100"]);
/** PostgreSQL stops, starts, or the line to it was cut. */
const AWAY = new Set(["57P01", "57P02", "57P03", "08001", "08003", "08006", "ECONNREFUSED", "ECONNRESET", "EPIPE"]);
const AWAY_WITHOUT_CODE = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** What ails the database, where that passes: people are told what it is, and what they sent is good a little later. */
export function troubleOf(error: unknown): "server/disk-full" | "server/busy" | null {
  if (FULL.has(codeOf(error))) return "server/disk-full";
  return AWAY.has(codeOf(error)) || (error instanceof Error && AWAY_WITHOUT_CODE.test(error.message)) ? "server/busy" : null;
}

export function isTaken(error: unknown): boolean {
  return UNIQUE.has(codeOf(error));
}

export function isOrphan(error: unknown): boolean {
  return FOREIGN.has(codeOf(error));
}

/** Somebody else was writing the same: reading again shows what. */
export function isClash(error: unknown): boolean {
  return isTaken(error) || codeOf(error) === DEADLOCK;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
