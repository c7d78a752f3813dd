/** Owns how rows look in a database of plain columns and in a dump: flags as 0 and 1, lists as JSON. Checks what comes from outside. */
import { CodedError } from "../coded-error.ts";
import { columnsOf, TABLES, type AnyColumn, type TableName, type Tables } from "./tables.ts";

export type SqlValue = string | number | null;
export type SqlRow = Record<string, SqlValue>;

export function encodeRow(table: TableName, row: Readonly<Record<string, unknown>>): SqlRow {
  return Object.fromEntries(columnsOf(table).map(([column, kind]) => [column, encodeValue(kind, row[column])]));
}

export function decodeRow<T extends TableName>(table: T, row: SqlRow): Tables[T] {
  return Object.fromEntries(columnsOf(table).map(([column, kind]) => [column, decodeValue(kind, row[column] ?? null)])) as Tables[T];
}

export function encodeValue(kind: AnyColumn, value: unknown): SqlValue {
  if (kind === "flag") return value === true ? 1 : 0;
  if (kind === "json") return JSON.stringify(value);
  return value as SqlValue;
}

function decodeValue(kind: AnyColumn, value: SqlValue): unknown {
  if (kind === "flag") return value === 1;
  if (kind === "json") return JSON.parse(String(value)) as unknown;
  return value;
}

/** A line of a dump: the table's name and the row. */
export function writeLine(table: TableName, row: Tables[TableName]): string {
  return JSON.stringify([table, row]);
}

export function readLine(line: string, number: number): [TableName, Tables[TableName]] {
  const bad = new CodedError("store/bad-dump", { line: number });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw bad;
  }
  if (!Array.isArray(value) || value.length !== 2) throw bad;
  const [table, row] = value as unknown[];
  if (!isTable(table) || typeof row !== "object" || row === null) throw bad;
  const columns = columnsOf(table);
  const fields = row as Record<string, unknown>;
  if (Object.keys(fields).length !== columns.length || !columns.every(([column, kind]) => fits(kind, fields[column]))) throw bad;
  return [table, row as Tables[TableName]];
}

function isTable(name: unknown): name is TableName {
  return typeof name === "string" && Object.hasOwn(TABLES, name);
}

function fits(kind: AnyColumn, value: unknown): boolean {
  switch (kind) {
    case "flag":
      return typeof value === "boolean";
    case "json":
      return Array.isArray(value);
    case "integer":
      return Number.isSafeInteger(value);
    case "text":
      return typeof value === "string";
    case "integer?":
      return value === null || Number.isSafeInteger(value);
    case "text?":
      return value === null || typeof value === "string";
  }
}
