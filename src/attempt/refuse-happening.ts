/** Owns whether something can happen now. The one set of rules for live commands and for logs that are read back. */
import { runningOf, phaseOf, refusedBy } from "../engine/step.ts";
import { findHeard } from "../engine/dialogue-plan.ts";
import type { EngineInput } from "../engine/input.ts";
import type { Activity } from "../scenario/schema/activity.ts";
import { refuseAnswer } from "./answer-rules.ts";
import { isWritten } from "./drafts.ts";
import { engineInput } from "./engine-input.ts";
import type { Happening } from "./event.ts";
import { hintNow, isTaken } from "./hints.ts";
import { limits } from "./limits.ts";
import { lookUpOrder } from "./order-desk.ts";
import { partsFor, type Prepared } from "./prepared.ts";
import { reject, type Refused } from "./rejection-codes.ts";
import { refuseSeat, refuseUnknownSeat } from "./seat-rules.ts";
import type { AttemptState, Running } from "./state.ts";
import { formatVersion } from "../scenario/format-version.ts";
import { readOwn } from "../engine/read-own.ts";

type HappeningOf<Type extends Happening["type"]> = Extract<Happening, { type: Type }>;

/** Null when it may happen. `seat` is who brings it about. */
export function refuseHappening(prepared: Prepared, state: AttemptState, happening: Happening, seat: string): Refused | null {
  const unknown = refuseUnknownSeat(prepared, state, happening, seat);
  if (unknown) return unknown;
  if (happening.type === "attempt-started") return refuseStart(prepared, state, happening);
  if (state.status === "new") return reject("not-started");
  if (state.status === "finished") return reject("already-finished");
  const refused = refuseSeat(prepared, state, happening, seat) ?? refuseDetail(prepared, state, happening);
  if (refused) return refused;
  const input = engineInput(happening, state.seq + 1);
  return input && refuseByEngine(state, input);
}

function refuseStart(prepared: Prepared, state: AttemptState, happening: HappeningOf<"attempt-started">): Refused | null {
  if (state.status !== "new") return reject("already-started");
  if (happening.led !== undefined && prepared.led === null) return reject("led-elsewhere");
  if (happening.situation !== prepared.situation.id) return reject("situation-mismatch", { situation: happening.situation });
  if (happening.format !== formatVersion) return reject("format-mismatch", { format: happening.format });
  if (happening.version !== prepared.version) return reject("version-mismatch", { version: happening.version });
  return happening.forkedFrom !== undefined && happening.mode === "exam" ? reject("event-mismatch", { field: "forkedFrom" }) : null;
}

function refuseDetail(prepared: Prepared, state: Running, happening: Happening): Refused | null {
  switch (happening.type) {
    case "dialogue-started": {
      const planned = state.engine.plan.dialogues.get(happening.activity);
      return planned && planned.variant !== happening.variant ? reject("event-mismatch", { field: "variant" }) : null;
    }
    case "turn-spoken":
      return refuseSpeech(state, happening);
    case "option-chosen":
      return refuseElsewhere(state, happening.activity, happening.beat);
    case "field-filled":
      return refuseField(prepared, state, happening);
    case "answer-saved": {
      const activity = prepared.activities.get(happening.activity);
      return refuseWork(prepared, state, happening.activity) ?? (activity ? refuseAnswer(activity, happening.answer, prepared.tools) : null);
    }
    case "activity-submitted":
      return refuseSubmission(prepared, state, happening);
    case "activity-reopened":
      return readOwn(state.works, happening.activity)?.submitted ? refusePhase(prepared, state, happening.activity) : reject("activity-not-submitted", { activity: happening.activity });
    case "hint-taken":
      return refuseHint(prepared, state, happening);
    case "order-looked-up":
      return refuseLookUp(prepared, happening);
    case "note-written":
      return happening.text.length > limits.note ? reject("text-too-long", { most: limits.note }) : null;
    case "customer-spoken":
    case "mood-felt":
    case "mood-set":
    case "card-injected":
    case "seat-held":
    case "observed":
    case "paste-noted":
      return partsFor(prepared, state)?.refuseDetail(prepared, state, happening) ?? null;
    default:
      return null;
  }
}

/** Before the judge is asked: whether this can be said now at all. */
export function refuseSpeech(state: Running, happening: Pick<HappeningOf<"turn-spoken">, "activity" | "beat" | "text" | "verdicts">): Refused | null {
  if (happening.text.trim() === "") return reject("text-empty");
  if (happening.text.length > limits.speech) return reject("text-too-long", { most: limits.speech });
  const elsewhere = refuseElsewhere(state, happening.activity, happening.beat);
  if (elsewhere) return elsewhere;
  const plan = state.engine.plan.dialogues.get(happening.activity)?.plan;
  const free = runningOf(state.game)?.free === true;
  const unknown = happening.verdicts.find(({ key }) => !plan || !findHeard(plan, happening.beat, free, key));
  return unknown ? reject("criterion-unknown", { key: unknown.key }) : null;
}

/** A turn belongs to the beat that the dialogue stands at. */
function refuseElsewhere(state: Running, activity: string, beat: string): Refused | null {
  const run = runningOf(state.game);
  return run?.activity === activity && run.beat !== beat ? reject("event-mismatch", { field: "beat" }) : null;
}

function refuseField(prepared: Prepared, state: Running, { activity: id, field, value }: HappeningOf<"field-filled">): Refused | null {
  const refused = refuseWork(prepared, state, id);
  if (refused) return refused;
  const activity = prepared.activities.get(id);
  if (activity?.kind !== "form") return reject("activity-kind", { activity: id });
  const check = activity.fields.find((candidate) => candidate.field === field);
  if (!check) return reject("field-unknown", { field });
  if (check.given) return reject("field-given", { field });
  return value.length > limits.field ? reject("text-too-long", { most: limits.field }) : null;
}

/** What was written can be handed in from everywhere: an attempt may be finished in a later phase. */
function refuseSubmission(prepared: Prepared, state: Running, { activity: id, verdicts }: HappeningOf<"activity-submitted">): Refused | null {
  const activity = prepared.activities.get(id);
  if (activity && isDialogue(activity)) return reject("dialogue-not-submittable", { activity: id });
  const targets = prepared.targets.get(id) ?? [];
  const unknown = verdicts.find(({ key }) => !targets.some((target) => target.key === key));
  const work = readOwn(state.works, id);
  if (work?.submitted) return reject("activity-submitted", { activity: id });
  const elsewhere = work && isWritten(work) ? null : refusePhase(prepared, state, id);
  return elsewhere ?? (unknown ? reject("criterion-unknown", { key: unknown.key }) : null);
}

/** Work is done in its own phase and until it is handed in. */
function refuseWork(prepared: Prepared, state: Running, activity: string): Refused | null {
  return refusePhase(prepared, state, activity) ?? (readOwn(state.works, activity)?.submitted ? reject("activity-submitted", { activity }) : null);
}

function refusePhase(prepared: Prepared, state: Running, activity: string): Refused | null {
  return prepared.phaseOf.get(activity) === phaseOf(state.game) ? null : reject("phase-not-current", { activity });
}

function refuseHint(prepared: Prepared, state: Running, happening: HappeningOf<"hint-taken">): Refused | null {
  if (state.mode === "exam") return reject("exam-no-hints");
  const activity = prepared.activities.get(happening.activity);
  const hint = activity ? hintNow(activity, state, happening.hint) : null;
  if (!hint) return reject("hint-unknown", { hint: happening.hint });
  if (isTaken(state, happening.activity, happening.hint)) return reject("hint-taken", { hint: happening.hint });
  if (hint.cost !== happening.cost || hint.beat !== happening.beat) return reject("event-mismatch", { field: hint.cost === happening.cost ? "beat" : "cost" });
  return refusePhase(prepared, state, happening.activity);
}

function refuseLookUp({ situation }: Prepared, { query, found }: HappeningOf<"order-looked-up">): Refused | null {
  if (query.trim() === "") return reject("text-empty");
  if (query.length > limits.query) return reject("text-too-long", { most: limits.query });
  return (lookUpOrder(situation, query)?.id ?? null) === found ? null : reject("event-mismatch", { field: "found" });
}

function refuseByEngine(state: Running, input: EngineInput): Refused | null {
  const refusal = refusedBy(state.engine, state.game, input);
  return refusal && reject(refusal.code, refusal.params);
}

function isDialogue({ kind }: Activity): boolean {
  return kind === "dialogue" || kind === "dialogue-variant";
}
