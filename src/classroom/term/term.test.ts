import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepFreeze } from "../../../tests/support/deep-freeze.ts";
import type { Unit } from "../../scenario/schema/unit.ts";
import { courseMark, courseWeights, levelOf, unitMark, unitWeights, type UnitParts } from "./course-formula.ts";
import type { LessonResult, MemberResult } from "./lesson-result.ts";
import { termView } from "./term-view.ts";

const HOUR = 45 * 60_000;
const none: UnitParts = { situations: null, knowledge: null, calculation: null, design: null, mock: null };

const unit = (id: string, number: number, hours: number, situations: string[]): Unit => ({ format: 1, id, number, title: `单元${number}`, project: "项目", hours, weeks: "第 1 周", objectives: ["会"], situations: situations.map((one) => ({ id: one, courseId: one.toUpperCase(), title: one })) });
const units = [unit("front-desk", 1, 16, ["u1-a"]), unit("complaints", 2, 18, ["u2-a", "u2-b"]), unit("callbacks", 3, 12, ["u3-a"]), unit("information", 4, 14, ["u4-a"]), unit("accounts", 5, 12, ["u5-a"])];

const member = (student: string, final: number | null, change: Partial<MemberResult> = {}): MemberResult => ({
  ...{ student, group: "g1", groupName: "第1组", standing: "confirmed", groupMark: final, share: 1, parts: { knowledge: null, calculation: null, design: null, mock: null }, abilities: [], next: [] },
  marks: { automatic: final, teacher: null, peer: null, self: null, extra: null, final },
  ...change,
});
const lesson = (id: string, of: string, situation: string, members: MemberResult[], at = 0): LessonResult => ({ lesson: id, situation: { unit: of, id: situation, courseId: situation.toUpperCase(), title: situation }, startedAt: at, endedAt: at + 3 * HOUR, weights: { automatic: 100, teacher: 0, peer: 0, self: 0 }, counts: "best", own: true, members });
const students = ["a", "b", "c"].map((student) => ({ student, name: `学生${student}`, number: `00${student}` }));
const view = (...lessons: LessonResult[]) => termView(deepFreeze({ class: { id: "c1", name: "物流2301" }, units, ready: new Set(["u2-a"]), students, lessons }));
const of = (student: string, ...lessons: LessonResult[]) => view(...lessons).students.find((one) => one.student === student);

describe("the course's formula", () => {
  it("[M80] weighs parts and units as the course does, and each sums up to the whole", () => {
    expect(Object.values(unitWeights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(Object.values(courseWeights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    // 80×50% + 60×15% + 100×10% + 70×10% + 90×15%
    expect(unitMark({ situations: 80, knowledge: 60, calculation: 100, design: 70, mock: 90 })).toBeCloseTo(79.5, 9);
    expect(courseMark(new Map([[1, 80], [2, 90], [3, 70], [4, 60], [5, 100]]))).toBeCloseTo(80.5, 9);
  });

  it("[M80] what is not there yet leaves the rest in proportion; where nothing is, there is no mark", () => {
    expect(unitMark({ ...none, situations: 80, mock: 60 })).toBeCloseTo((80 * 50 + 60 * 15) / 65, 9);
    expect(courseMark(new Map([[2, 90], [4, null]]))).toBe(90);
    expect([unitMark(none), courseMark(new Map())]).toEqual([null, null]);
    const marks = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
    fc.assert(
      fc.property(fc.record({ situations: marks, knowledge: marks, calculation: marks, design: marks, mock: marks }), (parts) => {
        const there = Object.values(parts).filter((part) => part !== null);
        const mark = unitMark(parts);
        if (there.length === 0) expect(mark).toBeNull();
        else expect(mark).toSatisfy((value: number) => value >= Math.min(...there) - 1e-9 && value <= Math.max(...there) + 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  it.each([[100, "excellent"], [90, "excellent"], [89.99, "good"], [80, "good"], [79.9, "fair"], [69.9, "passed"], [60, "passed"], [59.9, "failed"], [0, "failed"], [null, null]] as const)("[M80] %s is %s", (mark, level) => {
    expect(levelOf(mark)).toBe(level);
  });
});

describe("the whole term", () => {
  it("[M81] shows the course's 72 hours by unit, what of them was held, and what can be played", () => {
    const { hours, units: all } = view(lesson("l1", "complaints", "u2-a", [member("a", 80)]), { ...lesson("l2", "complaints", "u2-b", [member("a", 60)]), endedAt: null });
    expect(hours).toEqual({ planned: 72, held: 3 });
    expect(all.map(({ number, hours: planned, held, weight }) => [number, planned, held, weight])).toEqual([[1, 16, 0, 20], [2, 18, 3, 30], [3, 12, 0, 15], [4, 14, 0, 20], [5, 12, 0, 15]]);
    expect(all[1]?.situations.map(({ id, ready, lessons }) => [id, ready, lessons.length])).toEqual([["u2-a", true, 1], ["u2-b", false, 1]]);
  });

  it("[M81] a lesson on a situation of the school's own stands in its unit behind the course's, once, without a number", () => {
    const own = (id: string) => ({ ...lesson(id, "complaints", "own-case", [member("a", 90)]), situation: { unit: "complaints", id: "own-case", courseId: null, title: "自编" } });
    const [, complaints] = view(own("l1"), own("l2")).units;
    expect(complaints?.situations.map(({ id, courseId, lessons }) => [id, courseId, lessons.map((one) => one.lesson)])).toEqual([["u2-a", "U2-A", []], ["u2-b", "U2-B", []], ["own-case", null, ["l1", "l2"]]]);
    expect(complaints?.mean).toBe(90);
  });

  it("[M82] of a situation that was had more than once the best counts; a unit's mark is that of its situations and parts", () => {
    const [a, again, b] = [lesson("l1", "complaints", "u2-a", [member("a", 60, { parts: { knowledge: 50, calculation: null, design: null, mock: null } })], 0), lesson("l2", "complaints", "u2-a", [member("a", 90, { parts: { knowledge: 70, calculation: 40, design: null, mock: null } })], HOUR * 5), lesson("l3", "complaints", "u2-b", [member("a", 70)], HOUR * 10)];
    const own = of("a", a, again, b)?.units.find((one) => one.unit === "complaints");
    expect(own).toEqual({ unit: "complaints", lessons: 2, parts: { situations: 80, knowledge: 70, calculation: 40, design: null, mock: null }, mark: 72.7 });
    expect(of("b", a, again, b)).toMatchObject({ mark: null, level: null, lessons: [], next: [], weakest: null });
  });

  it("[M82] marks are rounded once, at the end", () => {
    // Shown as 90.0 each, and no 优 all the same: their mean is 89.96.
    const [a, b] = [lesson("l1", "complaints", "u2-a", [member("a", 89.96)]), lesson("l2", "complaints", "u2-b", [member("a", 89.96)])];
    expect(of("a", a, b)).toMatchObject({ mark: 90, level: "good", lessons: [{ mark: 90 }, { mark: 90 }] });
  });

  it("[M83] abilities go from lesson to lesson; the weakest of late is named, and the biggest gains of each last try", () => {
    const abilities = (etiquette: number, procedure: number): MemberResult["abilities"] => [{ ability: "etiquette", points: etiquette, max: 10 }, { ability: "procedure", points: procedure, max: 20 }, { ability: "information", points: 0, max: 1 }];
    const next = (...gains: number[]): MemberResult["next"] => gains.map((gain) => ({ title: `练 ${gain}`, activity: "call", gain }));
    const first = lesson("l1", "complaints", "u2-a", [member("a", 60, { abilities: abilities(3, 18), next: next(30) })], 0);
    const later = lesson("l2", "complaints", "u2-a", [member("a", 80, { abilities: abilities(9, 10), next: next(5, 2) })], HOUR * 5);
    const other = lesson("l3", "complaints", "u2-b", [member("a", 70, { next: next(8, 1) })], HOUR * 2);
    const own = of("a", first, other, later);
    expect(own?.abilities.find(({ ability }) => ability === "etiquette")?.points).toEqual([{ lesson: "l1", share: 30 }, { lesson: "l2", share: 90 }]);
    expect(own?.weakest).toBe("procedure");
    expect(own?.next.map(({ situation, gain }) => [situation, gain])).toEqual([["u2-b", 8], ["u2-a", 5], ["u2-a", 2]]);
  });

  it("[M84] a lesson that had little of the situation's own gives its parts, and no mark of the situation", () => {
    const mock = { ...lesson("l1", "complaints", "u2-a", [member("a", 95, { parts: { knowledge: null, calculation: null, design: null, mock: 95 } })]), own: false };
    expect(of("a", mock)?.units[1]).toMatchObject({ parts: { situations: null, mock: 95 }, mark: 95 });
    expect(of("a", mock, lesson("l2", "complaints", "u2-a", [member("a", 60)], HOUR * 5))?.units[1]).toMatchObject({ parts: { situations: 60, mock: 95 } });
  });

  it("[M81] knows nobody who is not on the roster, and a class without lessons", () => {
    expect(view(lesson("l1", "complaints", "u2-a", [member("gone", 80)])).students.map(({ student }) => student)).toEqual(["a", "b", "c"]);
    expect(view()).toMatchObject({ mean: null, hours: { planned: 72, held: 0 } });
  });
});
