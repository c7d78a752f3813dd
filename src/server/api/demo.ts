/** Owns the routes of the demonstration class. */
import { classSchema } from "../../protocol/api.ts";
import { removeDemos } from "../people/demo.ts";
import { noContent, staffOf } from "./asking.ts";
import { classInfo } from "./classes.ts";
import type { Api, Kit } from "./kit.ts";

export function registerDemo(api: Api, kit: Kit): void {
  const { store, demos, lessons } = kit;
  api.post("/api/demo", { schema: { response: { 200: classSchema } } }, async (request) => {
    const { id: account, school } = staffOf(request);
    return classInfo(kit, await demos.have({ school, account }));
  });
  api.delete("/api/demo", async (request, reply) => {
    const { id: account, school } = staffOf(request);
    for (const lesson of await removeDemos(store, { school, account })) lessons.removed(lesson);
    return noContent(reply);
  });
}
