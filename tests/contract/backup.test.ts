/** A backup of real attempts, taken from every store and restored into every other: the attempts go on from where they were. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { AttemptEvent } from "../../src/attempt/event.ts";
import { foldChecked } from "../../src/attempt/fold.ts";
import { viewFor } from "../../src/attempt/views/view-for.ts";
import { writeBackup, readBackup } from "../../src/server/store/backup.ts";
import { logName } from "../../src/server/store/log-name.ts";
import { dumpBeside } from "../../src/server/store/open-store.ts";
import type { Store, StoredEvent } from "../../src/server/store/store.ts";
import { AttemptPlayer, prepareTiny } from "../support/attempt-player.ts";
import { createPlace, findPostgres } from "../support/databases.ts";
import { strongCall } from "../support/late-pickup-call.ts";
import { rulesForms, rulesSituation } from "../support/rules-situation.ts";
import { shippedSituation } from "../support/shipped-situation.ts";
import { fillClass, linesOf } from "../support/store-rows.ts";

const server = await findPostgres();
const kinds: Store["kind"][] = server === null ? ["memory", "sqlite"] : ["memory", "sqlite", "postgres"];

const shipped = strongCall(shippedSituation("complaints", "late-pickup"));
const small = AttemptPlayer.start(prepareTiny(rulesSituation, { forms: rulesForms }), "exam", 7).take({ type: "enter-phase", phase: "lead-in" }, { type: "answer", activity: "quiz", answer: { kind: "choice", question: "q1", options: ["b"] } }, { type: "write-note", text: "“\u2028”\u0000?" });
const attempts = [["shipped", shipped], ["small", small]] as const;

const stored = ({ seq, id, at, ...body }: AttemptEvent): StoredEvent => ({ seq, id, at, body: JSON.stringify(body) });
const replayed = async (store: Store, id: string) => (await store.read(logName("attempt", id), 0)).map(({ seq, id, at, body }): unknown => ({ ...(JSON.parse(body) as object), seq, id, at }));

describe.each(kinds)("a backup taken from %s", (from) => {
  it.each(kinds)("[D14] is restored into %s, and its attempts replay to the same state", { timeout: 120_000 }, async (into) => {
    const [place, target] = [await createPlace(from, server), await createPlace(into, server)];
    const store = await place.open();
    try {
      await fillClass(store, "c1");
      for (const [id, player] of attempts) expect(await store.append([{ log: logName("attempt", id), expectedSeq: 0, events: player.log.map(stored) }])).toEqual(["stored"]);
      const { name, bytes } = await writeBackup(store, place.dataDir, 0);
      expect(bytes).toBeGreaterThan(500);
      if (from !== "memory") expect(await linesOf(dumpBeside(place)), "beside the running server").toEqual(await linesOf(store.dump()));

      const copy = await target.open();
      await copy.restore(readBackup(join(place.dataDir, name)));
      await copy.close();

      const again = await target.open();
      expect(await linesOf(again.dump())).toEqual(await linesOf(store.dump()));
      for (const [id, { prepared, state }] of attempts) {
        const events = await replayed(again, id);
        const folded = foldChecked(prepared, events);
        if (!("state" in folded)) throw new Error(JSON.stringify(folded));
        expect(folded.state).toEqual(state);
        expect(viewFor("student", prepared, folded.state)).toEqual(viewFor("student", prepared, state));
      }
      await again.close();
    } finally {
      await store.close();
      await place.remove();
      await target.remove();
    }
  });
});
