/** Owns the routes of open practice: what the school has opened, for anybody who comes to its site. */
import { z } from "zod";
import { practiceChoiceSchema } from "../../protocol/studio.ts";
import { schoolOf } from "../people/set-up.ts";
import type { Api, Kit } from "./kit.ts";

const params = z.object({ version: z.string().max(64) });

export function registerPractice(api: Api, { store, content: { published } }: Kit): void {
  /** Nobody has to sign in here; before the set-up there is no school, and nothing of one. */
  const school = async () => (await schoolOf(store))?.id ?? "";

  api.get("/api/practice/situations", { schema: { response: { 200: z.array(practiceChoiceSchema) } } }, async () => published.practice(await school()));
  api.get("/api/practice/situations/:version/task", { schema: { params } }, async (request) => published.task(await school(), request.params.version));
  api.get("/api/practice/situations/:version", { schema: { params } }, async (request) => published.content(await school(), request.params.version));
}
