/** Owns the catalogue that was built in. */
import { tasks, units } from "virtual:kefu/catalogue";
import type { Catalogue } from "../shared/catalogue-context.tsx";

export const catalogue: Catalogue = {
  units,
  task: async (unit, situation) => (await tasks[`${unit}/${situation}`]?.())?.default ?? null,
};
