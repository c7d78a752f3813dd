/** Owns where scenarios lie: shipped with the package, or in a folder of an author's own that has a `lexicon.json` at its top. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Independent of the folder that the command is called from. */
export const SHIPPED_SCENARIOS = fileURLToPath(new URL("../../scenarios", import.meta.url));

/** The nearest folder at or above the path that holds a lexicon; the shipped scenarios when there is none. */
export function scenarioRootOf(path: string): string {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "lexicon.json"))) return folder;
    if (dirname(folder) === folder) return SHIPPED_SCENARIOS;
  }
}
