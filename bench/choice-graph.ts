/**
 * Builds the same graph of choices for the engine and for ink: every place says a line and offers three ways on. `plain`: nothing else; `moody`: the
 * line goes by the mood, and each way moves the mood within its bounds. (An attempt keeps its log, transcript, mood and visits all the same; ink is not asked to.)
 */
import { Compiler } from "inkjs/full";
import { situationSchema, type Situation } from "../src/scenario/schema/situation.ts";
import { call, tinySituation, type BeatSource } from "../tests/support/tiny-situation.ts";

export type Manner = "plain" | "moody";

/** Where the three choices of a place lead, and how they move the mood. */
function waysFrom(place: number, places: number): { to: number; mood: number }[] {
  return [1, 7, 13].map((stride, index) => ({ to: (place + stride) % places, mood: ((place + index) % 3) * 12 - 12 }));
}

export function choiceSituation(places: number, manner: Manner): Situation {
  const moody = manner === "moody";
  const beats = Array.from({ length: places }, (_, place): BeatSource => ({
    kind: "choose",
    id: `B${place}`,
    title: `Place ${place}`,
    line: moody ? { byMood: { low: `Calm at place ${place}.`, high: `Angry at place ${place}.` } } : `At place ${place}.`,
    intent: "waits",
    options: waysFrom(place, places).map(({ to, mood }, index) => ({ id: `way${index}`, text: `Go to ${to}.`, outcome: "weak", ...(moody ? { mood } : {}), to: `B${to}` })),
    mood: { good: 0, weak: 0, wrong: 0 },
    next: [{ to: "again" }],
  }));
  return situationSchema.parse(tinySituation({ activities: [call([...beats, { kind: "end", id: "E", title: "End", ending: "closed" }])] }));
}

export type InkStory = { Continue(): string | null; canContinue: boolean; ChooseChoiceIndex(index: number): void; currentChoices: unknown[] };

export function inkStory(places: number, manner: Manner): InkStory {
  const moody = manner === "moody";
  const knots = Array.from({ length: places }, (_, place) =>
    [
      `=== place_${place} ===`,
      moody ? `{ mood > 70: Angry at place ${place}. | Calm at place ${place}. }` : `At place ${place}.`,
      ...waysFrom(place, places).flatMap(({ to, mood }) => [`+ [Go to ${to}.]`, ...(moody ? [`  ~ mood = MAX(0, MIN(100, mood + ${mood}))`] : []), `  -> place_${to}`]),
    ].join("\n"),
  );
  return new Compiler(`${moody ? "VAR mood = 60\n" : ""}-> place_0\n${knots.join("\n")}\n`).Compile();
}
