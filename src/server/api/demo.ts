/** Owns the routes of the demonstration class. */
import { classSchema } from "../../protocol/api.ts";
import { makeDemo, removeDemos } from "../people/demo.ts";
import { createInTurn } from "../people/in-turn.ts";
import { noContent, staffOf } from "./asking.ts";
import { classInfo } from "./classes.ts";
import type { Api, Kit } from "./kit.ts";

export function registerDemo(api: Api, { store, content, lessons, now }: Kit): void {
  const inTurn = createInTurn();

  api.post("/api/demo", { schema: { response: { 200: classSchema } } }, async (request) => {
    const { id: account, school } = staffOf(request);
    // A button pressed twice makes one class.
    return inTurn(school, async () => {
      const known = (await store.classes.list(school)).find(({ demo, teachers }) => demo && teachers.includes(account));
      if (known) return classInfo(store, known);
      const made = await makeDemo(store, content, { school, account }, now());
      await lessons.resume(made.lesson);
      return classInfo(store, made.class);
    });
  });
  api.delete("/api/demo", async (request, reply) => {
    for (const lesson of await removeDemos(store, staffOf(request).school)) lessons.removed(lesson);
    return noContent(reply);
  });
}
