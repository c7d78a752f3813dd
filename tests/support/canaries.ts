/** Plants a mark in every text of a situation that is not for everybody's eyes, so that a view can be searched for what it must not hold. */
import type { Situation } from "../../src/scenario/schema/situation.ts";

/** Fields that a student sees only with the result, or never. */
const secretFields = new Set(["advice", "model", "explain", "why", "lesson", "intent", "goal", "teacher", "character", "angers", "calms", "tells", "feedback", "afterword", "counts", "fails"]);
/** Fields of beats that are seen once the beat is reached, or the answer given. */
const spokenFields = new Set(["title", "line", "narration", "says", "text"]);

/** `CANARY<secret|criterion|spoken|words>:place#`; place is the beat, `seat-…` of a seat's criteria, `event` of sudden cards, or the activity for what belongs to none. `words` are what criteria listen for. */
export function plantCanaries(situation: Situation): Situation {
  const copy = structuredClone(situation);
  for (const phase of copy.phases) mark(phase, phase.id, false);
  for (const persona of copy.cast.personas) mark(persona, persona.id, false);
  for (const seat of copy.cast.seats) {
    mark(seat.criteria, `seat-${seat.id}`, false);
    for (const criterion of seat.criteria) Object.assign(criterion, { title: canary("criterion", `seat-${seat.id}`), meets: { words: [canary("words", `seat-${seat.id}`)] } });
  }
  for (const event of copy.events) Object.assign(event, { title: canary("secret", "event"), line: canary("secret", "event") });
  for (const variant of copy.variants) {
    variant.goal = canary("secret", variant.id);
    for (const change of variant.changes) mark(change, `${variant.id}-${change.beat}`, true);
  }
  for (const activity of copy.activities) {
    if (activity.kind !== "dialogue") {
      mark(activity, activity.id, false);
      continue;
    }
    for (const order of activity.orders) mark(order, activity.id, false);
    for (const interrupt of activity.interrupts) mark(interrupt, `${activity.id}-interrupt`, true);
    for (const beat of activity.beats) {
      mark(beat, beat.id, true);
      if ("criteria" in beat) for (const criterion of beat.criteria) criterion.title = canary("criterion", beat.id);
      if ("criteria" in beat) for (const criterion of beat.criteria) if ("meets" in criterion) criterion.meets = { words: [canary("words", beat.id)] };
      if ("hint" in beat && beat.hint) beat.hint.text = canary("secret", beat.id);
    }
    for (const hint of activity.hints) hint.text = canary("secret", activity.id);
  }
  return copy;
}

export function findCanaries(view: unknown): { kind: string; place: string }[] {
  return [...JSON.stringify(view).matchAll(/CANARY(\w+):([^#]*)#/g)].map(([, kind = "", place = ""]) => ({ kind, place }));
}

function canary(kind: "secret" | "criterion" | "spoken" | "words", place: string): string {
  return `CANARY${kind}:${place}#`;
}

function mark(holder: unknown, place: string, spoken: boolean): void {
  if (typeof holder !== "object" || holder === null) return;
  // A field given beforehand shows its model on purpose.
  if ("given" in holder && holder.given === true) return;
  for (const [key, value] of Object.entries(holder)) {
    const kind = secretFields.has(key) ? "secret" : spoken && spokenFields.has(key) ? "spoken" : null;
    if (kind && (typeof value === "string" || isTexts(value) || (typeof value === "object" && value !== null && "zh-CN" in value))) {
      Object.assign(holder, { [key]: isTexts(value) ? value.map(() => canary(kind, place)) : canary(kind, place) });
    } else if (key !== "hint") mark(value, place, spoken);
  }
}

/** A list of texts; what stands in a list of anything else is marked one by one. */
function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
