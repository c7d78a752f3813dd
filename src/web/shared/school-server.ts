/** Owns asking the school's server, where there is one, what home shows of it. A plain web host answers nothing of use, nor is there an answer without a line. */
import type { Site } from "../../protocol/api.ts";
import type { PracticeChoice } from "../../protocol/studio.ts";

const ask = <Answer>(path: string, none: Answer): Promise<Answer> => fetch(`api/${path}`).then((answer) => (answer.ok ? answer.json() : none)).catch(() => none);

/** Who is signed in here; null where there is no server. */
export const schoolSite = () => ask<Site | null>("site", null);

/** Which situations of its own may be practised. */
export const schoolSituations = () => ask<PracticeChoice[]>("practice/situations", []);
