/** Owns the catalogue that was built in: its English is fetched where English is read. */
import { english, outline, tasks, units } from "virtual:kefu/catalogue";
import type { Locale } from "../../protocol/attempt.ts";
import { withEnglish } from "../../protocol/english-apart.ts";
import type { Catalogue } from "../shared/catalogue-context.tsx";

/** Without its English, when that cannot be fetched. */
export async function loadCatalogue(language: Locale): Promise<Catalogue> {
  return { ...catalogue, units: language === "en" ? await english().then((words) => withEnglish(units, words.default), () => units) : units };
}

const catalogue: Catalogue = {
  units,
  outline: async () => (await outline()).default,
  task: async (unit, situation, language) => {
    const found = await tasks[`${unit}/${situation}`]?.();
    if (!found) return (await import("../practice/school.ts")).schoolTask(unit, situation);
    if (language !== "en") return found.default;
    return found.english().then((words) => withEnglish(found.default, words.default), () => found.default);
  },
};
