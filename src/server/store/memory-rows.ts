/** Keeps rows in memory, for tests and for trying things out; gone with the process. Must not know what rows mean. */
import { CodedError } from "../coded-error.ts";
import type { Condition, Rows, RowWriter, Where } from "./rows.ts";
import type { Append, AppendResult } from "./store.ts";
import { TABLE_NAMES, TABLES, type TableName, type Tables } from "./tables.ts";

type Row = Record<string, unknown>;
/** By the first column of the key, then in the order of the rest of it: a log stays together. */
type Table = Map<unknown, Row[]>;
type Data = Record<TableName, Table>;

export function memoryRows(): Rows {
  let data = Object.fromEntries(TABLE_NAMES.map((name) => [name, new Map()])) as Data;
  const writer: RowWriter = {
    select: async <T extends TableName>(table: T, where: Where<Tables[T]>) => find(data, table, where).map((row) => structuredClone(row)) as Tables[T][],
    save: async (table, rows) => save(data, table, rows.map((row) => structuredClone<Row>(row))),
    update: async (table, where, values) => {
      const changed = find(data, table, where).map((row) => structuredClone<Row>({ ...row, ...values }));
      return changed.length === 0 ? 0 : save(data, table, changed) === "taken" ? "taken" : changed.length;
    },
    remove: async (table, where) => remove(data, table, where),
  };
  return {
    ...writer,
    async atomically(work) {
      const before = copyOf(data);
      try {
        return await work(writer);
      } catch (error) {
        data = before;
        throw error;
      }
    },
    append: async (appends) => appends.map((one) => append(data.events, one)),
    async snapshot() {
      const copy = copyOf(data);
      return {
        async *all<T extends TableName>(table: T) {
          yield* find(copy, table, {}) as Tables[T][];
        },
        close: async () => {},
      };
    },
    ping: async () => {},
    close: async () => {},
  };
}

/** Rows themselves are never changed, only replaced. */
function copyOf(data: Data): Data {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, new Map([...data[name]].map(([key, rows]) => [key, [...rows]]))])) as Data;
}

function find(data: Data, table: TableName, where: Record<string, unknown>): Row[] {
  const [first = "", second = first] = TABLES[table].key;
  const asked = where[first];
  const keys = typeof asked === "string" ? [asked] : Array.isArray(asked) ? [...new Set<unknown>(asked)] : [...data[table].keys()];
  const conditions = Object.entries(where);
  const rows = keys.flatMap((key) => data[table].get(key) ?? []).filter((row) => conditions.every(([column, condition]) => holds(row[column], condition)));
  return rows.sort((a, b) => compare(a[first], b[first]) || compare(a[second], b[second]));
}

function holds(value: unknown, condition: Condition<unknown>): boolean {
  if (Array.isArray(condition)) return condition.includes(value);
  if (typeof condition !== "object" || condition === null) return value === condition;
  if (typeof value !== "number") return false;
  return "above" in condition ? value > Number(condition.above) : "upTo" in condition && value <= Number(condition.upTo);
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

function save(data: Data, name: TableName, rows: Row[]): "saved" | "taken" {
  const { key, unique, parent } = TABLES[name];
  const [first = ""] = key;
  const isSame = (row: Row) => (other: Row) => key.every((column) => other[column] === row[column]);
  for (const row of rows) {
    if (unique !== undefined && [...find(data, name, { [unique]: row[unique] }), ...rows].some((other) => other[unique] === row[unique] && !isSame(row)(other))) return "taken";
    const of = parent && row[parent.column];
    if (parent && of !== null && !data[parent.table].has(of)) throw new CodedError("store/no-parent", { table: name });
  }
  for (const row of rows) {
    const others = (data[name].get(row[first]) ?? []).filter((other) => !isSame(row)(other));
    data[name].set(row[first], [...others, row]);
  }
  return "saved";
}

function remove(data: Data, name: TableName, where: Record<string, unknown>): number {
  const [first = ""] = TABLES[name].key;
  const gone = new Set(find(data, name, where));
  for (const row of gone) {
    const left = (data[name].get(row[first]) ?? []).filter((other) => !gone.has(other));
    if (left.length > 0) data[name].set(row[first], left);
    else data[name].delete(row[first]);
  }
  if (gone.size === 0) return 0;
  for (const child of TABLE_NAMES) {
    const { parent } = TABLES[child];
    if (parent?.table === name) remove(data, child, { [parent.column]: [...gone].map((row) => row[first]) });
  }
  return gone.size;
}

function append(events: Table, { log, expectedSeq, events: added }: Append): AppendResult {
  const known = events.get(log) ?? [];
  const ids = new Set([...known, ...added].map(({ id }) => id));
  if (known.length !== expectedSeq || ids.size !== known.length + added.length) return "conflict";
  if (added.length > 0) events.set(log, [...known, ...added.map((event) => ({ log, ...event }))]);
  return "stored";
}
