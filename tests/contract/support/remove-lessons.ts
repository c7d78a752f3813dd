/** A process that removes lessons of class `c1` one after another, saying which are gone, until it is killed. Arguments: data folder, database or "". */
import { writeSync } from "node:fs";
import { openStore } from "../../../src/server/store/open-store.ts";
import { statistics } from "../../support/store-rows.ts";

const [dataDir = "", databaseUrl = "", life = ""] = process.argv.slice(2);
const store = await openStore({ dataDir, databaseUrl });
for (const { id } of await store.lessons.list("c1")) {
  await store.lessons.remove(id, statistics(`${life}-${id}`, { body: id }));
  writeSync(1, `${id}\n`);
}
// Whoever waits for the death of this process is not to wait in vain.
setInterval(() => undefined, 1000);
