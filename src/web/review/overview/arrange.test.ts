import { expect, it } from "vitest";
import { noMarks, testGroup } from "../test-support/test-review.ts";
import { arrange } from "./arrange.ts";

const names = (groups: readonly { group: string }[]) => groups.map(({ group }) => group);

it("[W150] sorts names with their numbers read as numbers, and back", () => {
  const groups = [testGroup(10), testGroup(2), testGroup(1)];
  expect(names(arrange(groups, "all", { by: "name", down: false }))).toEqual(["g1", "g2", "g10"]);
  expect(names(arrange(groups, "all", { by: "name", down: true }))).toEqual(["g10", "g2", "g1"]);
});

it("[W150] puts a group without the mark last, either way round", () => {
  const groups = [testGroup(1, { marks: noMarks }), testGroup(2), testGroup(3)];
  expect(names(arrange(groups, "all", { by: "final", down: false }))).toEqual(["g2", "g3", "g1"]);
  expect(names(arrange(groups, "all", { by: "final", down: true }))).toEqual(["g3", "g2", "g1"]);
});

it("[W150] sorts an ability by the share that was earned", () => {
  const ability = (points: number, max: number) => ({ abilities: [{ ability: "etiquette" as const, points, max }] });
  expect(names(arrange([testGroup(1, ability(9, 20)), testGroup(2, ability(5, 10)), testGroup(3, ability(0, 0))], "all", { by: "etiquette", down: true }))).toEqual(["g2", "g1", "g3"]);
});

it("[W150] lists by standing, by what is to decide, by what is to be done again", () => {
  const groups = [testGroup(1, { standing: "confirmed" }), testGroup(2, { open: { uncertain: 0, appeals: 1 } }), testGroup(3, { again: true })];
  const listed = (filter: Parameters<typeof arrange>[1]) => names(arrange(groups, filter, { by: "name", down: false }));
  expect([listed("confirmed"), listed("open"), listed("again"), listed("released")]).toEqual([["g1"], ["g2"], ["g3"], []]);
});
