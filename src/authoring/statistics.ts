/** Owns the figures of a situation that tell an author whether a change did what was meant; judges nothing. */
import { createContext } from "./context.ts";
import { walkDialogue, type Walk } from "./walk.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { isJudged } from "./visit.ts";

export type DialogueStatistics = {
  activity: string;
  variant: string | null;
  beats: number;
  criteria: number;
  examples: number;
  moodAtStart: number;
  /** Where the walk ended, with what mood, after how many steps. */
  good: Pick<Walk, "ending" | "mood" | "turns">;
  weak: Pick<Walk, "ending" | "mood" | "turns">;
};

export type Statistics = { situation: string; activities: number; facts: number; dialogues: DialogueStatistics[] };

/** Needs a situation without errors of reference. */
export function statisticsOf(situation: Situation): Statistics {
  const { plays } = createContext(situation, new Map(), { format: 1, concepts: {} });
  return {
    situation: situation.id,
    activities: situation.activities.length,
    facts: situation.facts.length,
    dialogues: plays.map((play) => {
      const criteria = play.dialogue.beats.flatMap((beat) => ("criteria" in beat ? beat.criteria : []));
      const examples = criteria.filter(isJudged).reduce((sum, { examples: { counts, fails } }) => sum + counts.length + fails.length, 0);
      return {
        activity: play.activity,
        variant: play.variant,
        beats: play.dialogue.beats.length,
        criteria: criteria.length,
        examples,
        moodAtStart: play.dialogue.mood.start,
        good: figures(walkDialogue(situation, play, "good")),
        weak: figures(walkDialogue(situation, play, "weak")),
      };
    }),
  };
}

function figures({ ending, mood, turns }: Walk): DialogueStatistics["good"] {
  return { ending, mood, turns };
}
