/** Groups are lists of people: nobody gets lost, nobody is there twice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addGroup, onlyKnown, place, present, removeGroup, rename, type Groups } from "./grouping.ts";

const groups: Groups = [
  { id: "g1", name: "第 1 组", members: ["a", "b", "c"] },
  { id: "g2", name: "第 2 组", members: ["d"] },
];
const members = (of: Groups) => of.map((group) => group.members.join(""));

describe("grouping", () => {
  it("[W87] puts somebody last in a group, before somebody, or out of all", () => {
    expect(members(place(groups, "a", { group: "g2", before: null }))).toEqual(["bc", "da"]);
    expect(members(place(groups, "d", { group: "g1", before: "b" }))).toEqual(["adbc", ""]);
    expect(members(place(groups, "c", { group: "g1", before: "a" }))).toEqual(["cab", "d"]);
    expect(members(place(groups, "b", null))).toEqual(["ac", "d"]);
  });

  it("[W87] neither loses nor doubles anybody, whatever is moved where", () => {
    const people = ["a", "b", "c", "d", "e"];
    const spot = fc.option(fc.record({ group: fc.constantFrom("g1", "g2"), before: fc.option(fc.constantFrom(...people)) }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...people), spot)), (moves) => {
        let now = groups;
        for (const [student, to] of moves) {
          now = place(now, student, to);
          const at = now.flatMap((group) => (group.members.includes(student) ? [group.id] : []));
          // Put in front of oneself, one stays where one is.
          if (to?.before !== student) expect(at).toEqual(to ? [to.group] : []);
          const all = now.flatMap((group) => group.members);
          expect(new Set(all).size).toBe(all.length);
        }
      }),
    );
  });

  it("[W87] gives a new group the first name that is free", () => {
    const nameOf = (number: number) => `第 ${number} 组`;
    expect(addGroup(removeGroup(groups, "g1"), "g3", nameOf).map(({ name }) => name)).toEqual(["第 2 组", "第 1 组"]);
    expect(addGroup(rename(groups, "g2", "飞虎队"), "g3", nameOf).map(({ name }) => name)).toEqual(["第 1 组", "飞虎队", "第 2 组"]);
  });

  it("[W87] forgets who has left the class", () => {
    expect(members(onlyKnown(groups, new Set(["a", "c", "d"])))).toEqual(["ac", "d"]);
  });

  it("[W89] holds a lesson without the absent and without groups that are empty", () => {
    expect(members(present(groups, new Set(["b", "d"])))).toEqual(["ac"]);
  });
});
