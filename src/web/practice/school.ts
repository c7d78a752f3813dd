/** Owns fetching what the school wrote itself and opened for practice. Loaded only for such a situation. */
import type { SituationContent } from "virtual:kefu/practice";
import type { TaskCard } from "../../protocol/catalogue.ts";
import { ask } from "../shared/api/request.ts";
import { schoolSituations } from "../shared/school-server.ts";

/** As it is published now; null: nothing of that id is. */
export const schoolContent = (unit: string, situation: string) => published<SituationContent>(unit, situation, "");
export const schoolTask = (unit: string, situation: string) => published<TaskCard>(unit, situation, "/task");

async function published<Answer>(unit: string, situation: string, part: string): Promise<Answer | null> {
  const found = (await schoolSituations()).find((one) => one.unit === unit && one.situation === situation);
  return found ? await ask<Answer>("GET", `/practice/situations/${found.version}${part}`) : null;
}
