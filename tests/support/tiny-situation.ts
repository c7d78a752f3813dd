/** Builds the smallest situations that rules can be shown on. Everything that a test does not speak of is filled in here. */
import { phaseIds, type PhaseId } from "../../src/scenario/phase-id.ts";
import { situationSchema, type Situation, type SituationSource } from "../../src/scenario/schema/situation.ts";

type DialogueSource = Extract<SituationSource["activities"][number], { kind: "dialogue" }>;
export type BeatSource = DialogueSource["beats"][number];
export type ActivitySource = SituationSource["activities"][number];
type CriterionSource = Extract<BeatSource, { kind: "talk" }>["criteria"][number];

const calm = { good: -10, weak: 2, wrong: 10 };

/** A + criterion; by the tests' judge its id said aloud meets it. */
export function does(id: string): CriterionSource {
  return { id, title: id, kind: "does", points: 2, ability: "communication", advice: `advice for ${id}`, meets: { words: [id] }, examples: { counts: [id], fails: ["no"] }, model: id };
}

export function fault(id: string): CriterionSource {
  return { ...does(id), kind: "must-not" } as CriterionSource;
}

/** A criterion that is decided by what happened. */
export function state(id: string, when: Extract<CriterionSource, { when: unknown }>["when"]): CriterionSource {
  return { id, title: id, kind: "does", points: 2, ability: "procedure", advice: `advice for ${id}`, when };
}

type Talk = Extract<BeatSource, { kind: "talk" }>;

/** A talk beat that is good once its first criterion is met, then goes to `to`. */
export function talk(id: string, to: string, more: Partial<Talk> = {}): BeatSource {
  const criteria = more.criteria ?? [does("nice"), fault("rude")];
  return { kind: "talk", id, title: id, intent: "wants something", line: `${id} asks`, good: { met: `${id}:${criteria[0]?.id ?? ""}` }, mood: calm, model: "nice", next: [{ to }], ...more, criteria };
}

export function end(id: string, ending: "closed" | "hung-up" | "escalated" | "lost" = "closed"): BeatSource {
  return { kind: "end", id, title: id, ending, line: `${id} says goodbye` };
}

export function scene(id: string, to: string, more: Partial<Extract<BeatSource, { kind: "scene" }>> = {}): BeatSource {
  return { kind: "scene", id, title: id, narration: `${id} happens`, next: [{ to }], ...more };
}

export function call(beats: BeatSource[], more: Partial<DialogueSource> = {}): DialogueSource {
  return {
    id: "call",
    kind: "dialogue",
    title: "Call",
    task: "Take it.",
    customer: "customer",
    seat: "agent",
    clock: "2012-04-30T16:00",
    mood: { start: 60, bands: [{ id: "calm", title: "calm", min: 0 }, { id: "angry", title: "angry", min: 61 }], lines: [{ id: "low", title: "low", min: 0 }, { id: "high", title: "high", min: 71 }] },
    opening: beats[0]?.id ?? "B1",
    beats,
    ...more,
  };
}

type Parts = { activities: ActivitySource[]; phases?: Partial<Record<PhaseId, string[]>>; more?: Partial<SituationSource> };

/** Activities stand in the phase `implement` unless told otherwise. */
export function tinySituation({ activities, phases, more = {} }: Parts): Situation {
  const placed = new Set(Object.values(phases ?? {}).flat());
  const rest = activities.map(({ id }) => id).filter((id) => !placed.has(id));
  return situationSchema.parse({
    format: 1,
    id: "tiny",
    courseId: "U2-Z9",
    title: "Tiny",
    summary: "A tiny case.",
    minutes: 10,
    channel: "phone",
    role: "agent",
    goals: ["be nice"],
    start: "2012-04-30T15:50",
    cast: { personas: [{ id: "customer", name: "Mr Z", title: "customer" }], seats: [{ id: "agent", role: "agent", title: "agent" }, { id: "watcher", role: "observer", title: "observer" }] },
    facts: [],
    phases: phaseIds.map((id) => ({ id, minutes: 5, intro: [`intro of ${id}`], activities: [...(phases?.[id] ?? []), ...(id === "implement" ? rest : [])] })),
    activities,
    grading: {
      sections: [{ id: "all", title: "All", points: 10, headline: true, parts: activities.slice(0, 1).map(({ id }) => ({ id: `part-${id}`, title: id, points: 10, from: [{ activity: id }] })) }],
      grades: [{ id: "pass", title: "pass", from: 60 }, { id: "fail", title: "fail", from: 0 }],
      passMark: 60,
      moodShares: [{ upTo: 100, share: 1 }],
    },
    ...more,
  } satisfies SituationSource);
}

/** A situation of one call. */
export function tinyCall(beats: BeatSource[], more: Partial<DialogueSource> = {}): Situation {
  return tinySituation({ activities: [call(beats, more)] });
}
