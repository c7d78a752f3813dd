import { describe, expect, it } from "vitest";
import { toldApart } from "../../protocol/told-apart.ts";
import { unmarked } from "./unmarked.ts";

describe("[R26] the name that people say", () => {
  it("[R26] of namesakes is the one that they share, whatever tells them apart", () => {
    const marked = toldApart([{ id: "a", name: "王伟", number: "2023-A01" }, { id: "b", name: "王伟", number: "2023-B01" }, { id: "c", name: "王伟", number: null }]);
    expect([...marked.values()]).toEqual(["王伟（A01）", "王伟（B01）", "王伟（3）"]);
    expect([...marked.values()].map(unmarked)).toEqual(["王伟", "王伟", "王伟"]);
  });

  it("[R26] is the whole name of everybody else, and has no remark of the roster behind it", () => {
    expect(["李晓雨", "Anna (A.)", "周杰（转专业）"].map(unmarked)).toEqual(["李晓雨", "Anna (A.)", "周杰"]);
  });
});
