import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposeGroups, type GroupingQuestion } from "./propose-groups.ts";

const class40 = Array.from({ length: 40 }, (_, index) => ({ id: `s${String(index).padStart(2, "0")}`, column: null }));
const ask = (more: Partial<GroupingQuestion>) => proposeGroups({ way: "random", size: 4, seed: 1, students: class40, last: [], results: new Map(), ...more });
const members = (groups: ReturnType<typeof ask>) => groups.map((group) => group.members);
const last = [
  { id: "g1", name: "甲", members: ["a", "b", "c"] },
  { id: "g2", name: "乙", members: ["d", "e"] },
  { id: "g3", name: "丙", members: ["f", "g"] },
];
const students = (...ids: string[]) => ids.map((id) => ({ id, column: null }));

describe("groups that are drawn", () => {
  const question = fc.record({
    way: fc.constantFrom("random" as const, "ability" as const),
    size: fc.integer({ min: 1, max: 12 }),
    seed: fc.nat(),
    students: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 50 }).map((ids) => ids.map((id) => ({ id, column: null }))),
    last: fc.constant([]),
    results: fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), fc.nat(100)), { maxLength: 30 }).map((entries) => new Map(entries)),
  });

  it("[M19] hold everybody once, differ by one at most, leave nobody alone who need not be", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const groups = proposeGroups(asked);
        const ids = asked.students.map(({ id }) => id);
        expect(groups.flatMap((group) => group.members).sort()).toEqual([...ids].sort());
        const sizes = groups.map((group) => group.members.length);
        if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        if (asked.size > 1 && ids.length > 1) expect(Math.min(...sizes)).toBeGreaterThan(1);
        expect(groups.length).toBeLessThanOrEqual(60);
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
        expect(proposeGroups({ ...asked, students: asked.students.toReversed() })).toEqual(groups);
      }),
      { numRuns: 400, seed: 19 },
    );
  });

  it("[M19] come as near to the size as can be, and differ with the seed", () => {
    const sizesOf = (count: number, size: number) => ask({ students: class40.slice(0, count), size }).map((group) => group.members.length);
    expect([sizesOf(40, 4).length, sizesOf(41, 4).length, sizesOf(6, 4), sizesOf(3, 2), sizesOf(3, 1), sizesOf(1, 4), sizesOf(0, 4)]).toEqual([10, 10, [3, 3], [3], [1, 1, 1], [1], []]);
    expect(ask({ seed: 1 })).not.toEqual(ask({ seed: 2 }));
  });

  it("[M19] by ability: the best in each group, then back again; without results by lot", () => {
    const results = new Map([["a", 90], ["b", 80], ["c", 70], ["d", 60], ["e", 50], ["f", 40]]);
    expect(members(ask({ way: "ability", size: 3, students: students("f", "e", "d", "c", "b", "a"), results }))).toEqual([["a", "d", "e"], ["b", "c", "f"]]);
    expect(members(ask({ way: "ability", seed: 1 }))).not.toEqual(members(ask({ way: "ability", seed: 2 })));
    expect(members(ask({ way: "ability", size: 2, students: students("x", "b", "a", "y"), results })).map(([first]) => first)).toEqual(["a", "b"]);
  });
});

describe("groups that are taken over", () => {
  it("[M19] from the roster's column, 2 before 10; who has none joins the smallest", () => {
    const byColumn = ["第10组", "第2组", "第2组", null].map((column, index) => ({ id: `s${index}`, column }));
    expect(ask({ way: "column", students: byColumn }).map(({ name, members: who }) => [name, ...who])).toEqual([["第2组", "s1", "s2"], ["第10组", "s0", "s3"]]);
    const inChinese = ["十一组", "三组", "二组", "一组", "第10组"].map((column, index) => ({ id: `s${index}`, column }));
    expect(ask({ way: "column", students: inChinese }).map(({ name }) => name)).toEqual(["一组", "二组", "三组", "第10组", "十一组"]);
    expect(ask({ way: "column" })).toEqual(ask({}));
  });

  it("[M19] as they were, without who is not there; late ones join the smallest, a last one joins others", () => {
    expect(members(ask({ way: "keep", last, students: students("a", "b", "c", "d", "e", "f", "g", "z") }))).toEqual([["a", "b", "c"], ["d", "e", "z"], ["f", "g"]]);
    expect(members(ask({ way: "keep", last, students: students("a", "b", "c", "d", "f", "g") }))).toEqual([["a", "b", "c"], ["f", "g", "d"]]);
    expect(members(ask({ way: "keep", size: 1, last, students: students("a", "b", "c", "d") }))).toEqual([["a", "b", "c"], ["d"]]);
    expect(ask({ way: "keep", last: [] })).toEqual(ask({}));
  });

  it("[M19] with the roles moved on: who was agent plays the customer", () => {
    expect(members(ask({ way: "rotate", last, students: students("a", "b", "c", "d", "e", "f", "g") }))).toEqual([["c", "a", "b"], ["e", "d"], ["g", "f"]]);
    expect(last[0]?.members).toEqual(["a", "b", "c"]);
  });
});
