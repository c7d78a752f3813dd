/** Joins store and core: starts and opens attempts. Loaded only when there is an attempt to work on. */
import { decide } from "../../attempt/decide.ts";
import type { AttemptEvent } from "../../attempt/event.ts";
import { reportOf } from "../../attempt/performance.ts";
import { prepareSituation, soloSeat, type Prepared } from "../../attempt/prepared.ts";
import { stamp } from "../../attempt/stamp.ts";
import { initialState } from "../../attempt/state.ts";
import type { SituationContent } from "virtual:kefu/practice";
import type { AttemptConnection } from "../shared/attempt-connection.ts";
import { CodedError } from "../shared/coded-error.ts";
import type { AttemptStore } from "./attempt-store.ts";
import { loadTools } from "./load-tools.ts";
import { openAttempt, type OnOtherWords } from "./open-attempt.ts";
import { newId } from "../shared/new-id.ts";
import { newSeed } from "./random.ts";
import { replayStored } from "./stored-log.ts";
import { summarise } from "./summary.ts";

export async function startAttempt(store: AttemptStore, content: SituationContent, mode: "practice" | "exam"): Promise<string> {
  const prepared = await prepare(content);
  const by = { at: Date.now(), seat: soloSeat(prepared) };
  const decision = decide(prepared, initialState, { type: "start-attempt", mode, seed: newSeed() }, by);
  if ("rejection" in decision) throw new CodedError(decision.rejection.code, decision.rejection.params);
  return storeNew(store, content, newId(), stamp(initialState, decision.events, { id: newId, ...by }));
}

export async function resumeAttempt(store: AttemptStore, content: SituationContent, id: string, onOtherWords: OnOtherWords<SituationContent> = () => () => undefined): Promise<AttemptConnection> {
  const prepared = await prepare(content);
  const log = replayStored(prepared, await store.read(id, 0));
  return openAttempt({
    ...{ id, unit: content.unit, prepared, log, store },
    onOtherWords: (take) => onOtherWords(async (other) => take(await prepare(other))),
    startFork: (events) => storeNew(store, content, newId(), events, prepared),
  });
}

export const prepare = async (content: SituationContent): Promise<Prepared> => prepareSituation(content, { tools: await loadTools(content.situation) });

export async function storeNew(store: AttemptStore, content: SituationContent, id: string, events: AttemptEvent[], prepared?: Prepared): Promise<string> {
  const started = events[0];
  const finished = events.some(({ type }) => type === "attempt-finished");
  const reported = prepared && (finished || (started?.type === "attempt-started" && started.mode === "practice"));
  const report = reported ? reportOf(prepared, replayStored(prepared, events).state) : null;
  const result = await store.append(id, 0, events, summarise(id, content.unit, events, report)).catch(() => "failed" as const);
  if (result !== "stored") throw new CodedError("practice/not-stored");
  return id;
}
