/** Owns asking whether a school's server is behind this page, and who is signed in there. Null on a plain web host and in a browser without a line. */
import type { Site } from "../../protocol/api.ts";

export const schoolSite = (): Promise<Site | null> => fetch("api/site").then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
