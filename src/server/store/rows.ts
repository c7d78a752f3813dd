/** Owns the little that a database must be able to do; the whole store is built on it (store-over.ts). Must not know what rows mean. */
import type { Append, AppendResult } from "./store.ts";
import type { TableName, Tables } from "./tables.ts";

/** A value, one of several, or a range of numbers; all that is named must hold. */
export type Condition<V> = V | readonly V[] | { above: number } | { upTo: number };
export type Where<Row> = { readonly [C in keyof Row]?: Condition<Row[C]> };

export type RowReader = {
  /** In the order of the key. */
  select<T extends TableName>(table: T, where: Where<Tables[T]>): Promise<Tables[T][]>;
};

export type RowWriter = RowReader & {
  /** Adds rows or writes over those with the same key. `taken`: another row has the unique value, nothing was written. */
  save<T extends TableName>(table: T, rows: readonly Tables[T][]): Promise<"saved" | "taken">;
  /** Puts values into the rows that are so now; how many. Of two who ask for the same at the same time one finds none. */
  update<T extends TableName>(table: T, where: Where<Tables[T]>, values: Partial<Tables[T]>): Promise<number | "taken">;
  /** With the rows that go with them, which are not counted; how many. Of two who ask for the same at the same time one finds none. */
  remove<T extends TableName>(table: T, where: Where<Tables[T]>): Promise<number>;
};

/** Everything as it was at one moment, whatever is written meanwhile. */
export type Snapshot = {
  /** In the order of the key. */
  all<T extends TableName>(table: T): AsyncIterable<Tables[T]>;
  close(): Promise<void>;
};

export type Rows = RowWriter & {
  /** All of the work or nothing of it. */
  atomically<Result>(work: (rows: RowWriter) => Promise<Result>): Promise<Result>;
  append(appends: readonly Append[]): Promise<AppendResult[]>;
  snapshot(): Promise<Snapshot>;
  ping(): Promise<void>;
  close(): Promise<void>;
};
