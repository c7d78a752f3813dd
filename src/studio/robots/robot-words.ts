/** Owns what robots of the studio say: how good they are, and their words where those of the classroom's robots are not enough. Must not know how an attempt goes on. */
import type { Quality } from "../../classroom/robots/quality.ts";
import type { Robot } from "../../classroom/robots/play-group.ts";
import { drawNumber } from "../../engine/draw.ts";
import type { TalkBeat } from "../../scenario/schema/beat.ts";
import type { JudgedCriterion } from "../../scenario/schema/criterion.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import { readText } from "../../scenario/text.ts";

/** `strong` does all that is asked; `weak` a little; `off-topic` nothing; `rude` scolds the customer, or recites the criteria to earn marks. */
export const robotQualities = ["strong", "weak", "off-topic", "rude"] as const;
export type RobotQuality = (typeof robotQualities)[number];

/** How each does everything but speak. */
export const skills: Readonly<Record<RobotQuality, Quality>> = { strong: "strong", weak: "weak", "off-topic": "off-topic", rude: "weak" };

/** Undefined where the classroom's words do. */
export function wordsOf(quality: RobotQuality, situation: Pick<Situation, "activities">, seed: number): Robot["says"] {
  if (quality === "strong") return strongWords(situation, seed);
  return quality === "rude" ? rudeWords(situation, seed) : undefined;
}

type Says = NonNullable<Robot["says"]>;

/** The model answer first; then, and in every other attempt, an example of each criterion: other words for the same. */
function strongWords(situation: Pick<Situation, "activities">, seed: number): Says {
  return ({ activity, beat, tries }, words) => {
    const talk = talkBeat(situation, activity, beat);
    const lot = drawNumber(seed, `${beat}/${tries}/words`);
    if (!talk || (tries === 0 && lot % 2 === 0)) return words;
    const sentences = judgedOf(talk, "does").flatMap(({ examples }, index) => examples.counts[drawNumber(seed, `${beat}/${tries}/${index}`) % Math.max(1, examples.counts.length)] ?? []);
    return sentences.length > 0 ? sentences.map(ended).join("") : words;
  };
}

/** Scolds with the faults that the beat knows, and recites what is asked for. */
function rudeWords(situation: Pick<Situation, "activities">, seed: number): Says {
  return ({ activity, beat, tries }) => {
    const talk = talkBeat(situation, activity, beat);
    if (drawNumber(seed, `${beat}/${tries}/rude`) % 2 === 0) {
      const faults = talk ? judgedOf(talk, "must-not").flatMap(({ examples }) => examples.counts) : [];
      return faults[drawNumber(seed, `${beat}/${tries}/fault`) % Math.max(1, faults.length)] ?? "你烦不烦？爱找谁找谁去。";
    }
    const titles = talk ? judgedOf(talk, "does").map(({ title }) => readText(title, "zh-CN")) : [];
    return titles.length > 0 ? `${titles.join("，")}。` : "道歉、安抚、核对、承诺，都做了。";
  };
}

function talkBeat({ activities }: Pick<Situation, "activities">, activity: string, id: string): TalkBeat | null {
  const found = activities.find((one) => one.id === activity);
  const dialogue = found?.kind === "dialogue-variant" ? activities.find((one) => one.id === found.of) : found;
  const beat = dialogue?.kind === "dialogue" ? dialogue.beats.find((one) => one.id === id) : undefined;
  return beat?.kind === "talk" ? beat : null;
}

function judgedOf({ criteria }: TalkBeat, kind: "does" | "must-not"): JudgedCriterion[] {
  return criteria.flatMap((criterion) => ("meets" in criterion && criterion.kind === kind ? [criterion] : []));
}

function ended(sentence: string): string {
  return /[。！？.!?]$/u.test(sentence) ? sentence : `${sentence}。`;
}
