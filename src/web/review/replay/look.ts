/** Owns what of the lesson is being looked at. */
import type { AbilityMark } from "../../../protocol/review.ts";

/** `attempt` null: the one that counts; `ability` null: all; `seq`: the moment to begin at. */
export type Look = { group: string; attempt: string | null; ability: AbilityMark["ability"] | null; seq: number | null };
