/** Owns the name of the liability answer's shape. */
import type { Answer } from "../../../protocol/attempt.ts";

export type LiabilityAnswer = Extract<Answer, { kind: "liability" }>;
