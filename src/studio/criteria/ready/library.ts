/** Owns the library of ready criteria. Must not know how they are shown. */
import { informationReady } from "./information.ts";
import { neverReady } from "./never.ts";
import { openingReady } from "./opening.ts";
import type { ReadyCriterion } from "./ready.ts";
import { solutionReady } from "./solution.ts";

export const readyCriteria: readonly ReadyCriterion[] = [...openingReady, ...informationReady, ...solutionReady, ...neverReady];
