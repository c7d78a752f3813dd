/** Owns appending to logs in a database so that no log can fork or have a hole, whoever else is writing. */
import { sql, type Kysely, type Transaction } from "kysely";
import { isClash, type Schema } from "./database.ts";
import type { Append, AppendResult, StoredEvent } from "./store.ts";

/** Bounded by the parameters that one statement takes. */
const ROWS_AT_ONCE = 1000;

/** `after`: the seq behind which what is appended to its log begins; 0: with the log itself. */
type Row = StoredEvent & { log: string; after: number };

/**
 * One statement for all, on its own or, where it is too long, several in one transaction. Where somebody else has written the same place meanwhile, the database
 * refuses the whole of it: then each half is tried by itself, down to the one append that conflicts.
 */
export async function appendAll(db: Kysely<Schema>, appends: readonly Append[]): Promise<AppendResult[]> {
  if (appends.length === 0) return [];
  const apart = async (index: number) => [...(await appendAll(db, appends.slice(0, index))), ...(await appendAll(db, appends.slice(index)))];
  const begins = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const [index, { log, expectedSeq, events }] of appends.entries()) {
    // Which of two that do not follow each other fits, is told by the first of them.
    if ((ends.get(log) ?? expectedSeq) !== expectedSeq) return apart(index);
    if (!begins.has(log)) begins.set(log, expectedSeq);
    ends.set(log, expectedSeq + events.length);
  }
  const rows = appends.flatMap(({ log, expectedSeq, events }) => events.map((event): Row => ({ ...event, log, after: begins.get(log) ?? expectedSeq })));
  // In one order for all, so that two writers never wait for each other.
  rows.sort((a, b) => (a.log < b.log ? -1 : a.log > b.log ? 1 : a.seq - b.seq));
  try {
    const grown = rows.length <= ROWS_AT_ONCE ? await insert(db, rows) : await db.transaction().execute((trx) => insertSlices(trx, rows));
    return appends.map(({ log }) => (grown.has(log) ? "stored" : "conflict"));
  } catch (error) {
    if (!isClash(error)) throw error;
    return appends.length === 1 ? ["conflict"] : apart(Math.ceil(appends.length / 2));
  }
}

async function insertSlices(trx: Transaction<Schema>, rows: readonly Row[]): Promise<Set<string>> {
  const grown = new Set<string>();
  for (const some of slices(rows, ROWS_AT_ONCE)) for (const log of await insert(trx, some)) grown.add(log);
  return grown;
}

/** Answers the logs that have grown: those whose end is not behind what is expected. One that is ahead of it has the place already, which the key of the table refuses. */
async function insert(db: Kysely<Schema>, rows: readonly Row[]): Promise<Set<string>> {
  // One way to the database instead of four: each costs more than what goes with it.
  const values = rows.map(({ log, seq, id, at, body, after }) => sql`(${log}, cast(${seq} as integer), ${id}, cast(${at} as bigint), ${body}, cast(${after} as integer))`);
  const { rows: grown } = await sql<{ log: string }>`
    with appended (log, seq, id, at, body, after_seq) as (values ${sql.join(values)})
    insert into events (log, seq, id, at, body)
    select log, seq, id, at, body from appended
    where after_seq = 0 or (select seq from events where events.log = appended.log and events.seq = appended.after_seq) is not null
    returning log`.execute(db);
  return new Set(grown.map(({ log }) => log));
}

export function* slices<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
