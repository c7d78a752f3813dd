/** Owns appending to logs in a database so that no log can fork or have a hole, whoever else is writing. */
import type { Kysely } from "kysely";
import { isClash, type Schema } from "./database.ts";
import { encodeRow, type SqlRow } from "./row-codec.ts";
import type { Append, AppendResult } from "./store.ts";

/** Bounded by the parameters that one statement takes and by the depth of conditions in SQLite. */
const ROWS_AT_ONCE = 1000;
const LOGS_AT_ONCE = 200;

/**
 * One transaction for all. Where somebody else has written the same place meanwhile, the database refuses the whole of it:
 * then each half is tried by itself, down to the one append that conflicts.
 */
export async function appendAll(db: Kysely<Schema>, appends: readonly Append[]): Promise<AppendResult[]> {
  if (appends.length === 0) return [];
  try {
    return await db.transaction().execute((trx) => appendTogether(trx, appends));
  } catch (error) {
    if (!isClash(error)) throw error;
    if (appends.length === 1) return ["conflict"];
    const half = Math.ceil(appends.length / 2);
    return [...(await appendAll(db, appends.slice(0, half))), ...(await appendAll(db, appends.slice(half)))];
  }
}

async function appendTogether(trx: Kysely<Schema>, appends: readonly Append[]): Promise<AppendResult[]> {
  const taken = await takenPlaces(trx, appends);
  const heads = new Map<string, number>();
  const results = appends.map(({ log, expectedSeq, events }): AppendResult => {
    const fits = heads.has(log) ? heads.get(log) === expectedSeq : (expectedSeq === 0 || taken.has(place(log, expectedSeq))) && !taken.has(place(log, expectedSeq + 1));
    if (fits) heads.set(log, expectedSeq + events.length);
    return fits ? "stored" : "conflict";
  });
  const rows = appends.flatMap(({ log, events }, index) => (results[index] === "stored" ? events.map((event) => encodeRow("events", { log, ...event })) : []));
  // In one order for all, so that two writers never wait for each other.
  rows.sort((a, b) => compareLogs(a, b) || Number(a["seq"]) - Number(b["seq"]));
  for (const some of slices(rows, ROWS_AT_ONCE)) await trx.insertInto("events").values(some).execute();
  return results;
}

/** Which of the places at and behind each expected seq are taken; a log has no holes, so these two tell where it ends. */
async function takenPlaces(trx: Kysely<Schema>, appends: readonly Append[]): Promise<Set<string>> {
  const taken = new Set<string>();
  for (const some of slices(appends, LOGS_AT_ONCE)) {
    const found = await trx
      .selectFrom("events")
      .select(["log", "seq"])
      .where((eb) => eb.or(some.map(({ log, expectedSeq }) => eb.and([eb("log", "=", log), eb("seq", ">=", expectedSeq), eb("seq", "<=", expectedSeq + 1)]))))
      .execute();
    for (const { log, seq } of found) taken.add(place(String(log), Number(seq)));
  }
  return taken;
}

function place(log: string, seq: number): string {
  return `${seq} ${log}`;
}

function compareLogs(a: SqlRow, b: SqlRow): number {
  const [one, other] = [String(a["log"]), String(b["log"])];
  return one < other ? -1 : one > other ? 1 : 0;
}

export function* slices<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
