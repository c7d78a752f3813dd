import { expect, it } from "vitest";
import { createContent } from "./content.ts";
import { createMemoryStore } from "./store/memory-store.ts";

it("[R18] plays a lesson on the version that it pinned, also when another one is shipped", async () => {
  const store = createMemoryStore();
  const shipped = createContent(store).shipped("complaints", "late-pickup");
  if (!shipped) throw new Error("late-pickup is not shipped");
  const old = { ...shipped.source, version: "v-of-last-year", situation: { ...shipped.source.situation, summary: "last year's" } };
  const content = createContent(store);
  await content.keep("school", old);
  const prepared = await content.prepared("v-of-last-year");
  expect([prepared.version, prepared.unit, prepared.situation.summary, prepared.forms.size > 0]).toEqual(["v-of-last-year", "complaints", "last year's", true]);
  expect(await content.prepared("v-of-last-year")).toBe(prepared);
  expect((await content.prepared(shipped.source.version)).situation.summary).toEqual(shipped.source.situation.summary);
  await expect(content.prepared("v-never")).rejects.toMatchObject({ code: "server/unknown-content" });
});
