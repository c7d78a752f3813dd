import { describe, expect, it } from "vitest";
import type { Alarm } from "../../../protocol/classroom.ts";
import { keepOrder, sortGroups } from "./sort-groups.ts";
import { testGroup } from "./test-support/test-view.ts";

const group = (number: number, kind: Alarm["kind"] | null = null, since = 0) => testGroup(number, { alarm: kind && { kind, since } });
const names = (groups: { name: string }[]) => groups.map(({ name }) => name.replaceAll(/\D/g, "")).join(" ");

describe("order of the cards", () => {
  it("[W110] puts who needs the teacher most first, then who has waited longest", () => {
    const groups = [group(1), group(2, "unseated"), group(3, "silent"), group(4, "again"), group(5, "offline"), group(6, "hand", 20), group(7, "hand", 10), group(8, "angry")];
    expect(names(sortGroups(groups, "urgent"))).toBe("8 7 6 5 4 3 2 1");
  });

  it("[W110] reads numbers in names as numbers", () => {
    expect(names(sortGroups([group(10), group(2, "angry"), group(1)], "name"))).toBe("1 2 10");
    const inChinese = ["二十组", "三组", "十一组", "二组", "一组"].map((name, index) => testGroup(index + 1, { name }));
    expect(sortGroups(inChinese, "name").map(({ name }) => name)).toEqual(["一组", "二组", "三组", "十一组", "二十组"]);
  });

  it("[W111] keeps the order that was shown; what is new comes last", () => {
    expect(names(keepOrder([group(1, "angry"), group(2), group(3)], ["g3", "g1"]))).toBe("3 1 2");
  });
});
