import { describe, expect, it } from "vitest";
import type { LessonState } from "../../classroom/lesson/state.ts";
import type { DocumentName } from "../../protocol/live.ts";
import { attempt, lesson } from "../../../tests/support/store-rows.ts";
import { letGoUnused } from "./let-go.ts";
import { createRegistry } from "./registry.ts";

function processWith(status: "running" | "ended") {
  const opened: string[] = [];
  const shown = new Set<DocumentName>();
  const state = { status, groups: [{ attempts: ["a1"] }] } as unknown as LessonState;
  const lessons = createRegistry(async (id) => (opened.push(id), { record: lesson(id, "c1"), state: () => state }));
  const attempts = createRegistry(async (id) => (opened.push(id), { record: attempt(id, "c1", "l1") }));
  const reviews = createRegistry(async (id) => (opened.push(`review of ${id}`), { lesson: id }));
  return { opened, shown, lessons, attempts, reviews, documents: { isOpen: (name: DocumentName) => shown.has(name) } };
}

describe("letting go", () => {
  it("[V20] a lesson that is over goes with its attempts once nobody looks, and is read anew when it is asked for", async () => {
    const kept = processWith("ended");
    await Promise.all([kept.lessons.open("l1"), kept.attempts.open("a1"), kept.reviews.open("l1")]);
    kept.shown.add("result:l1");
    for (let round = 0; round < 3; round += 1) letGoUnused(kept);
    expect(kept.lessons.known("l1")).not.toBeNull();
    kept.shown.clear();
    letGoUnused(kept);
    expect([kept.lessons.all(), kept.attempts.all(), kept.reviews.all()]).toEqual([[], [], []]);
    await kept.lessons.open("l1");
    expect(kept.opened).toEqual(["l1", "a1", "review of l1", "l1"]);
  });

  it("[V20] what was asked for a moment ago stays: somebody may be at work with it", async () => {
    const kept = processWith("ended");
    await kept.lessons.open("l1");
    letGoUnused(kept);
    expect(kept.lessons.known("l1")).not.toBeNull();
    letGoUnused(kept);
    expect(kept.lessons.known("l1")).toBeNull();
  });

  it("[V20] a lesson that is on stays, with its attempts", async () => {
    const kept = processWith("running");
    await Promise.all([kept.lessons.open("l1"), kept.attempts.open("a1")]);
    for (let round = 0; round < 3; round += 1) letGoUnused(kept);
    expect([kept.lessons.all().length, kept.attempts.all().length]).toEqual([1, 1]);
  });
});
