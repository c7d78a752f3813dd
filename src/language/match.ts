/** What a frame found: the stretches of words, how many homophones were read through, and the figure if there is one. */
import type { VerdictValue } from "./criterion.ts";

export type Part = [number, number];
export type Match = { parts: Part[]; slips: number; value?: VerdictValue };
