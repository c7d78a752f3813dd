import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lessonGround } from "../../../tests/support/lesson-player.ts";
import { drawVariants } from "../../engine/situation-plan.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import { dealSeed } from "./deal-seed.ts";

/** A situation whose dialogues are played on as many cards each. */
function ground(...counts: number[]): { situation: Situation } {
  const activities = counts.map((count, index) => ({ kind: "dialogue-variant", id: `mock${index}`, title: "", task: "", of: "call", variants: Array.from({ length: count }, (_, card) => `V${card}`), until: "E" }));
  return { situation: { ...lessonGround.situation, activities } as unknown as Situation };
}
const lessonOf = (count: number, rounds: number, salt: number) => ({ groups: Array.from({ length: count }, (_, index) => ({ id: `g${index}`, attempts: Array.from({ length: rounds }, (_, round) => `${salt}-${index}-${round}`) })) });
type Lesson = Parameters<typeof dealSeed>[1];

/** Cards of one dialogue: by group, then round. */
function cards(of: { situation: Situation }, lesson: ReturnType<typeof lessonOf>, activity = "mock0"): (string | undefined)[][] {
  return lesson.groups.map((group) => group.attempts.map((attempt) => drawVariants(of.situation, dealSeed(of, lesson as unknown as Lesson, group, attempt)).get(activity)));
}

describe("dealing out variant cards", () => {
  it("[M22] neighbours have different cards, as many in a row as there are cards each another, and each round brings another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 20 }), fc.nat(), (count, groups, salt) => {
        const dealt = cards(ground(count), lessonOf(groups, 2, salt));
        for (const round of [0, 1]) {
          const row = dealt.map((own) => own[round]);
          for (let from = 0; from + count <= groups; from += 1) expect(new Set(row.slice(from, from + count)).size).toBe(count);
          for (let next = 1; next < groups; next += 1) expect(row[next]).not.toBe(row[next - 1]);
        }
        for (const [first, second] of dealt) expect(second).not.toBe(first);
      }),
      { numRuns: 60, seed: 22 },
    );
  });

  it("[M22] holds for several dialogues at once, and lessons differ from each other", () => {
    const of = ground(7, 6);
    const lesson = lessonOf(12, 1, 5);
    for (const activity of ["mock0", "mock1"]) {
      const row = cards(of, lesson, activity).flat();
      expect(row.every((card, index) => index === 0 || card !== row[index - 1])).toBe(true);
    }
    expect(new Set(Array.from({ length: 20 }, (_, salt) => String(cards(ground(7), lessonOf(7, 1, salt))))).size).toBeGreaterThan(15);
  });

  it("[M22] with one card, or none, everybody draws; the same question has the same answer", () => {
    expect(cards(ground(1), lessonOf(3, 1, 1))).toEqual([["V0"], ["V0"], ["V0"]]);
    const lesson = lessonOf(3, 1, 1) as unknown as Lesson;
    const seeds = () => lesson.groups.map((group) => dealSeed(ground(), lesson, group, group.attempts[0] ?? ""));
    expect(new Set(seeds()).size).toBe(3);
    expect(seeds()).toEqual(seeds());
  });
});
