import { describe, expect, it } from "vitest";
import type { ReviewCommand } from "../../src/classroom/review/command.ts";
import type { ReviewActor } from "../../src/classroom/review/event.ts";
import { resultView } from "../../src/classroom/review/views/result-view.ts";
import { chanceOf, pick } from "../support/legal-commands.ts";
import { groupRubric, liu, memberRubric, student, wang } from "../support/review-player.ts";
import { played, Reviewed, reviewed } from "../support/reviewed-lesson.ts";

const groups: Record<string, readonly string[]> = { g1: ["a", "b", "c", "d"], g2: ["e", "f", "g"] };
const everybody = Object.values(groups).flat();
const groupOf = (id: string) => Object.keys(groups).find((group) => groups[group]?.includes(id)) ?? "";

/** What may be said of somebody carries a mark of whom it is about; sheets carry one for teachers. */
const mark = (about: string) => `MARK(${about})`;
const rubric = { ...memberRubric, items: memberRubric.items.map((item) => ({ ...item, note: mark("teachers") })) };

function anything(review: Reviewed, chance: () => number): [ReviewActor, ReviewCommand][] {
  const one = pick(everybody, chance) ?? "a";
  const group = groupOf(one);
  const [turn] = review.known.attempts.get(`${group}-r1`)?.events.flatMap((event) => (event.type === "turn-spoken" ? [event] : [])) ?? [];
  const place = { attempt: `${group}-r1`, seq: turn?.seq ?? 0, key: "B1:nice" };
  const rater = pick(everybody, chance) ?? "a";
  const values = { attitude: Math.floor(chance() * 6), cooperation: 5, listening: 2, effect: 9 };
  const teacher = pick([liu, wang], chance) ?? liu;
  return [
    [teacher, { type: "open-rating" }],
    [teacher, { type: "set-rubric", rubric }],
    [teacher, { type: "rate", rubric: groupRubric.id, target: { group }, values: { group: 50 } }],
    [teacher, { type: "rate", rubric: memberRubric.id, target: { student: one }, values }],
    [student(rater), { type: "rate", rubric: memberRubric.id, target: { student: one }, values }],
    [teacher, { type: "correct-verdicts", places: [place], to: "met", reason: mark(group) }],
    [teacher, { type: "write-remark", target: { student: one }, text: mark(one) }],
    [teacher, { type: "write-remark", target: { group }, text: mark(group) }],
    [teacher, { type: "set-share", group, student: one, share: 0.9, reason: mark("teachers") }],
    [teacher, { type: "confirm-group", group }],
    [teacher, { type: "confirm-group", group }],
    [teacher, { type: "release-results", students: [...(groups[group] ?? [])].slice(0, 2) }],
    [teacher, { type: "release-results", students: [one] }],
    [teacher, { type: "reopen-group", group, reason: mark("teachers") }],
    [student(one), { type: "appeal", appeal: `p-${one}`, place, text: mark(one) }],
    [teacher, { type: "answer-appeal", appeal: `p-${one}`, accepted: false, text: mark(one) }],
  ];
}

describe("what a student is sent of a review", () => {
  it("[M124] nothing about anybody else, nothing for teachers, nothing before it is released, whatever is done", () => {
    const shown = { released: 0, held: 0, marks: 0, rating: 0 };
    for (let seed = 0; seed < 12; seed += 1) {
      const chance = chanceOf(seed);
      const review = new Reviewed(reviewed({ "g1-r1": played("a", "b", "hm", "sorry?"), "g2-r1": played("e", "f", "wait", "sorry listen") }));
      for (let step = 0; step < 60; step += 1) {
        const [by, command] = pick(anything(review, chance), chance) ?? [liu, { type: "open-rating" }];
        review.try(by, command);
        const who = pick(everybody, chance) ?? "a";
        const view = resultView(review.known, review.state, who);
        const text = JSON.stringify(view);
        const group = groupOf(who);
        const released = Object.hasOwn(review.state.sum.released, who) && Object.hasOwn(review.state.sum.confirmed, group);
        const marks = text.match(/MARK\([^)]*\)/g) ?? [];
        for (const found of marks) expect([mark(who), mark(group)]).toContain(found);
        expect(view.released).toBe(released);
        if (!released) expect([view.marks, marks]).toEqual([null, []]);
        expect(text).not.toMatch(/刘老师|王老师|"t1"|"t2"|"rater"/);
        // Of other groups no more than their names, to be rated.
        const strangers = everybody.filter((id) => groupOf(id) !== group).map((id) => review.known.names.get(id) ?? "");
        expect(strangers.filter((name) => text.includes(name))).toEqual([]);
        shown[released ? "released" : "held"] += 1;
        shown.marks += marks.length;
        if (view.rating) shown.rating += 1;
      }
    }
    for (const count of Object.values(shown)) expect(count).toBeGreaterThan(20);
  });
});
