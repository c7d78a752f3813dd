/** A process of its own that appends to its logs until it is killed, and prints each event once it has been acknowledged. */
import { writeSync } from "node:fs";
import { createWriter } from "../../../src/server/store/group-commit.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import type { Append } from "../../../src/server/store/store.ts";

const [dataDir = "", databaseUrl = "", life = "0"] = process.argv.slice(2);
const store = await openStore({ dataDir, databaseUrl });
const writer = createWriter(store);

/** The id says log and seq, so that an event in a wrong place would show. */
const next = (log: string, end: number): Append => ({ log, expectedSeq: end, events: [end + 1, end + 2].map((seq) => ({ seq, id: `${seq}@${life}`, at: seq, body: `{"log":"${log}"}` })) });

async function fill(log: string): Promise<void> {
  for (let end = (await store.read(log, 0)).length; ; end += 2) {
    const result = await writer.append(next(log, end));
    writeSync(1, `${result} ${log} ${end + 1}@${life} ${end + 2}@${life}\n`);
  }
}

await Promise.all(Array.from({ length: 12 }, (_, index) => fill(`attempt:${index}`)));
