/** Builds the store of the contract on rows. */
import { dumpOf, restoreInto } from "./dump.ts";
import { records } from "./records.ts";
import type { Rows } from "./rows.ts";
import type { Append, Store, StoredEvent } from "./store.ts";

export function storeOver(kind: Store["kind"], rows: Rows): Store {
  return {
    kind,
    ...records(rows),
    async append(appends) {
      appends.forEach(refuseHoles);
      return await rows.append(appends);
    },
    read: async (log, afterSeq) => (await rows.select("events", { log, seq: { above: afterSeq } })).map(withoutLog),
    async readMany(logs) {
      const found = new Map(logs.map((log): [string, StoredEvent[]] => [log, []]));
      for (const event of await rows.select("events", { log: logs })) found.get(event.log)?.push(withoutLog(event));
      return found;
    },
    async *dump() {
      yield* dumpOf(await rows.snapshot());
    },
    restore: (lines) => restoreInto(rows, lines),
    ping: () => rows.ping(),
    close: () => rows.close(),
  };
}

/** Events that do not count on from the expected seq are a fault of the caller, not a conflict. */
function refuseHoles({ log, expectedSeq, events }: Append): void {
  const odd = events.findIndex(({ seq }, index) => seq !== expectedSeq + index + 1);
  if (odd >= 0) throw new RangeError(`${log}: event ${odd} of an append to seq ${expectedSeq} has seq ${events[odd]?.seq}`);
}

function withoutLog({ seq, id, at, body }: StoredEvent): StoredEvent {
  return { seq, id, at, body };
}
