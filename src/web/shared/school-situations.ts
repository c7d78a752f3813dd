/** Owns asking the school's server which situations of its own may be practised. A plain web host has none, nor has a browser without a line. */
import type { PracticeChoice } from "../../protocol/studio.ts";

export const schoolSituations = (): Promise<PracticeChoice[]> => fetch("api/practice/situations").then((answer) => (answer.ok ? answer.json() : [])).catch(() => []);
