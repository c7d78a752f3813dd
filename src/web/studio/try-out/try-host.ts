/** Owns playing a draft in memory: the authority of open practice on the draft as it is now, and nothing is kept when it is left. */
import type { PhaseId } from "../../../scenario/phase-id.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import type { AttemptHost } from "../../shared/attempt-connection.ts";
import type { CoreClient } from "../core/client.ts";
import type { TryStart } from "./use-try-from.ts";

/** `log`: the events of an attempt so far, as they are stored. */
export type TryOut = { host: AttemptHost; attempt: string; activity: string | null; log: (attempt: string) => Promise<readonly unknown[]> };

/** Null while the draft cannot be played. */
export async function beginTryOut(document: StudioDocument, core: Pick<CoreClient, "playable">, from: TryStart["from"]): Promise<TryOut | null> {
  const content = await core.playable(document, from);
  if (!content) return null;
  const [{ memoryStore }, { resumeAttempt, startAttempt }] = await Promise.all([import("../../practice/memory-store.ts"), import("../../practice/core.ts")]);
  const store = memoryStore();
  const start = () => startAttempt(store, content, "practice");
  const open = (attempt: string) => resumeAttempt(store, content, attempt);
  const attempt = await start();
  if (from) await goTo(await open(attempt), content.situation.phases.find(({ activities }) => activities.includes(from.activity))?.id, from.activity);
  const host: AttemptHost = {
    list: () => store.list(),
    create: start,
    open,
    remove: (id) => store.remove(id),
    exportFile: async (id) => JSON.stringify(await store.read(id, 0)),
    importFile: () => Promise.reject(new Error("A try-out takes in nothing.")),
    // It is meant to be forgotten: nobody is to be warned.
    storage: async () => "kept",
  };
  return { host, attempt, activity: from?.activity ?? null, log: (id) => store.read(id, 0) };
}

async function goTo(connection: Awaited<ReturnType<AttemptHost["open"]>>, phase: PhaseId | undefined, activity: string): Promise<void> {
  if (phase && connection.getSnapshot().view.phase !== phase) await connection.send({ type: "enter-phase", phase });
  await connection.send({ type: "start-dialogue", activity });
  connection.close();
}
