/** Owns a situation made ready for attempts: looked up by id, with the judge at hand, and what lessons need where they may lead. */
import { drawVariants } from "../engine/situation-plan.ts";
import { engineOf, type Engine } from "../engine/step.ts";
import { judgeTargets, type JudgeTarget } from "../grading/content-points.ts";
import type { Lexicon } from "../language/criterion.ts";
import type { PhaseId } from "../scenario/phase-id.ts";
import type { Activity } from "../scenario/schema/activity.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { gradeWith, type Grade } from "../grading/graders.ts";
import type { Performance } from "../grading/performance.ts";
import type { Report } from "../grading/report.ts";
import type { CommandOf } from "./command.ts";
import type { Happening } from "./event.ts";
import { makeJudge, type Judge } from "./judging.ts";
import type { Refused } from "./rejection-codes.ts";
import type { AttemptState, Running } from "./state.ts";
import { gradersOf, type Tools } from "./tools/tool.ts";
import type { SeatView } from "./view.ts";

/** What a host gives. `version` is the content hash of situation, lexicon and forms; `unit` the id of the unit. */
export type SituationSource = { unit: string; situation: Situation; lexicon: Lexicon; forms: readonly Form[]; version: string };

export type Prepared = {
  readonly unit: string;
  readonly situation: Situation;
  readonly lexicon: Lexicon;
  readonly forms: ReadonlyMap<string, Form>;
  readonly version: string;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly phaseOf: ReadonlyMap<string, PhaseId>;
  /** Free text that is judged when an activity is handed in. */
  readonly targets: ReadonlyMap<string, readonly JudgeTarget[]>;
  readonly judge: Judge;
  /** How its activities are marked. */
  readonly grade: Grade;
  /** Those that its activities ask for, or more. */
  readonly tools: Tools;
  /** Null where no lesson leads: an attempt that is led is refused there. */
  readonly led: LedParts | null;
};

type HappeningOf<Type extends Happening["type"]> = Extract<Happening, { type: Type }>;

export type LessonCommand = CommandOf<"customer-speak" | "customer-move" | "feel-mood" | "set-mood" | "inject-card" | "hold-seat" | "stop-call" | "observe" | "note-paste">;
export type LessonDetail = HappeningOf<"customer-spoken" | "mood-felt" | "mood-set" | "card-injected" | "seat-held" | "observed" | "paste-noted">;

/** What hosts give because not every host loads it: the tools of the situation, at least. */
export type HostParts = { readonly tools: Tools };

/** What only attempts that a lesson leads need. One value (led/led-parts.ts), given by the hosts that lead, so that open practice does not load it. */
export type LedParts = HostParts & {
  readonly happeningOf: (prepared: Prepared, state: Running, command: LessonCommand) => Happening | Refused;
  readonly refusePart: (prepared: Prepared, state: Running, happening: Exclude<Happening, { type: "attempt-started" }>, seat: string) => Refused | null;
  readonly refuseDetail: (prepared: Prepared, state: Running, happening: LessonDetail) => Refused | null;
  readonly seatView: (prepared: Prepared, state: Running, seated: { seat: string; actor: string | null }) => SeatView | null;
  readonly reportOf: (prepared: Prepared, state: AttemptState, performance: Performance) => Report;
};

/** `parts`: with what lessons need where one leads. `judge` stands in for the language judge where a test or a benchmark gives its verdicts itself. */
export function prepareSituation(source: SituationSource, parts: HostParts | LedParts, judge?: Judge): Prepared {
  const { unit, situation, lexicon, forms, version } = source;
  const phaseOf = new Map<string, PhaseId>();
  for (const phase of situation.phases) for (const activity of phase.activities) if (!phaseOf.has(activity)) phaseOf.set(activity, phase.id);
  return {
    unit,
    situation,
    lexicon,
    forms: new Map(forms.map((form) => [form.id, form])),
    version,
    activities: new Map(situation.activities.map((activity) => [activity.id, activity])),
    phaseOf,
    targets: new Map(situation.activities.map((activity) => [activity.id, judgeTargets(activity)])),
    judge: judge ?? makeJudge(situation, lexicon, version),
    grade: gradeWith(gradersOf(parts.tools)),
    tools: parts.tools,
    led: "happeningOf" in parts ? parts : null,
  };
}

/** The parts of a lesson for an attempt that one leads; null for one that somebody plays alone. */
export function partsFor({ led }: Prepared, state: Running): LedParts | null {
  return state.led === null ? null : led;
}

/** The engine for an attempt's seed: the seed draws the variant cards. */
export function engineFor(prepared: Prepared, seed: number): Engine {
  return engineOf(prepared.situation, drawVariants(prepared.situation, seed));
}

/** The seat of somebody who plays alone: that of the first dialogue, else the first agent's. */
export function soloSeat({ situation }: Prepared): string {
  const dialogue = situation.activities.find((activity) => activity.kind === "dialogue");
  return dialogue?.seat ?? situation.cast.seats.find(({ role }) => role === "agent")?.id ?? situation.cast.seats[0]?.id ?? "agent";
}
