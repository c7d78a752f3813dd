/** Owns the catalogue that was built in. */
import { counts, tasks, units } from "virtual:kefu/catalogue";
import { withEnglish } from "../../protocol/english-apart.ts";
import type { Catalogue } from "../shared/catalogue-context.tsx";

export const catalogue: Catalogue = {
  units,
  counts,
  task: async (unit, situation, language) => {
    const found = await tasks[`${unit}/${situation}`]?.();
    if (!found) return null;
    if (language !== "en") return found.default;
    return found.english().then((english) => withEnglish(found.default, english.default), () => found.default);
  },
};
