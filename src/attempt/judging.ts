/** Owns when and with what the language judge is asked. Only `decide` asks; verdicts then stand in the log. */
import type { BeatPlan, DialoguePlan } from "../engine/dialogue-plan.ts";
import { beatPlan, criteriaOf } from "../engine/dialogue-plan.ts";
import type { JudgeTarget } from "../grading/content-points.ts";
import type { RecordedVerdict } from "../grading/performance.ts";
import { compileLexicon } from "../language/concepts.ts";
import type { Criterion, Facts, Lexicon } from "../language/criterion.ts";
import { compileCriteria, judge, type CompiledCriteria } from "../language/judge.ts";
import type { Setting } from "../language/scope.ts";
import { judgeEngine } from "../language/version.ts";
import { resolveFacts } from "../scenario/resolve-dialogue.ts";
import type { Situation } from "../scenario/schema/situation.ts";

export type Judge = {
  /** The rules that judge, and the content hash that the lexicon is part of. */
  readonly version: { engine: string; lexicon: string };
  /** Verdicts of one turn at a beat, for every criterion that is listened for there. Throws for content that the checks report as broken. */
  readonly judgeTurn: (plan: DialoguePlan, variant: string | null, beat: string, text: string) => RecordedVerdict[];
  /** Verdicts of a turn in free play for what the conversation as a whole listens for; as `judgeTurn`. */
  readonly judgeFreely: (plan: DialoguePlan, variant: string | null, beat: string, text: string) => RecordedVerdict[];
  /** Verdicts of words of a seat that has criteria of its own. */
  readonly judgeSeat: (seat: Seat, variant: string | null, text: string) => RecordedVerdict[];
  /** Verdicts of what is handed in: `textOf` gives the text of a form's field, or of the document (null). */
  readonly judgeWork: (targets: readonly JudgeTarget[], textOf: (field: string | null) => string) => RecordedVerdict[];
};

type Seat = Situation["cast"]["seats"][number];
type JudgeEntry = { key: string; criterion: Criterion };
type Listener = { keys: string[]; compiled: CompiledCriteria };

/**
 * Compiles a beat's criteria when they are first asked for: verdicts do not depend on what was compiled before. `version` is the content hash. `only` leaves
 * out all criteria but those with these keys.
 */
export function makeJudge(situation: Situation, lexicon: Lexicon, version: string, only: ReadonlySet<string> | null = null): Judge {
  const compiledLexicon = once(() => compileLexicon(lexicon));
  const listeners = new WeakMap<object, Map<string, Listener>>();
  const targetJudges = new WeakMap<readonly JudgeTarget[], Listener[]>();

  const listenerFor = (owner: object, slot: string, variant: string | null, entries: () => readonly JudgeEntry[]): Listener => {
    let slots = listeners.get(owner);
    if (!slots) listeners.set(owner, (slots = new Map()));
    let listener = slots.get(slot);
    if (!listener) slots.set(slot, (listener = compile(entries(), variant)));
    return listener;
  };
  const compile = (all: readonly JudgeEntry[], variant: string | null): Listener => {
    const entries = only ? all.filter(({ key }) => only.has(key)) : all;
    return { keys: entries.map(({ key }) => key), compiled: compileCriteria(entries.map(({ criterion }) => criterion), compiledLexicon(), factsOf(situation, variant)) };
  };

  return {
    version: { engine: judgeEngine, lexicon: version },
    judgeTurn: (plan, variant, beat, text) => record(listenerFor(plan, beat, variant, () => entriesOf(plan, beatPlan(plan, beat).hears)), text, "speech"),
    judgeFreely: (plan, variant, beat, text) => {
      const { freeHears } = beatPlan(plan, beat);
      return record(listenerFor(freeHears, "", variant, () => entriesOf(plan, freeHears)), text, "speech");
    },
    judgeSeat: (seat, variant, text) => record(listenerFor(seat, variant ?? "", variant, () => seat.criteria.map((criterion) => ({ key: seatKey(seat, criterion), criterion }))), text, "speech"),
    judgeWork: (targets, textOf) => {
      const known = targetJudges.get(targets) ?? targets.map((target) => compile([target], null));
      targetJudges.set(targets, known);
      return targets.flatMap((target, index) => {
        const listener = known[index];
        return listener ? record(listener, textOf(target.field), "writing") : [];
      });
    },
  };
}

function record({ keys, compiled }: Listener, text: string, setting: Setting): RecordedVerdict[] {
  if (keys.length === 0) return [];
  return judge(text, compiled, setting).map((verdict, index) => ({ ...verdict, key: keys[index] ?? verdict.id, by: "rule" }));
}

/** How a criterion of a seat is called in verdicts. */
export function seatKey(seat: { id: string }, criterion: { id: string }): string {
  return `${seat.id}:${criterion.id}`;
}

function entriesOf(plan: DialoguePlan, hears: BeatPlan["hears"]): JudgeEntry[] {
  return [...hears.values()].flatMap(({ key, beat: of, id }) => {
    const criterion = criteriaOf(beatPlan(plan, of).beat).find((candidate) => candidate.id === id);
    return criterion && "meets" in criterion ? [{ key, criterion }] : [];
  });
}

/** Facts as criteria refer to them. */
export function factsOf(situation: Situation, variant: string | null): Facts {
  return Object.fromEntries(resolveFacts(situation, variant).map(({ id, type, value }) => [id, { type, value }]));
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
