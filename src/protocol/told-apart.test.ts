import { describe, expect, it } from "vitest";
import { toldApart, withNamesApart } from "./told-apart.ts";

const class_ = (...people: [name: string, number: string | null][]) => people.map(([name, number], place) => ({ id: `s${place + 1}`, name, number }));
const names = (...people: [name: string, number: string | null][]) => [...toldApart(class_(...people)).values()];

describe("namesakes", () => {
  it("[R26] are told apart by the last two digits of their numbers, and nobody else shows any of theirs", () => {
    expect(names(["王伟", "2023001"], ["李晓雨", "2023002"], ["王伟", "2023015"])).toEqual(["王伟（01）", "李晓雨", "王伟（15）"]);
  });

  it("[R26] show more of the number only where two digits are the same", () => {
    expect(names(["王伟", "2023101"], ["王伟", "2023201"], ["王伟", "2023102"])).toEqual(["王伟（101）", "王伟（201）", "王伟（02）"]);
    expect(names(["王伟", "1"], ["王伟", "11"])).toEqual(["王伟（1）", "王伟（11）"]);
  });

  it("[R26] without numbers are counted, also a guest who has a student's name", () => {
    expect(names(["王伟", null], ["王 伟", null])).toEqual(["王伟（1）", "王 伟（2）"]);
    expect(names(["王伟", "2023001"], ["王伟", null])).toEqual(["王伟（01）", "王伟（2）"]);
  });

  it("[R26] keep everything else that is known of them", () => {
    expect(withNamesApart([{ id: "a", name: "王伟", number: "0701", seat: 1 }, { id: "b", name: "王伟", number: "0702", seat: 2 }])).toEqual([{ id: "a", name: "王伟（01）", number: "0701", seat: 1 }, { id: "b", name: "王伟（02）", number: "0702", seat: 2 }]);
  });
});
