import { describe, expect, test } from "vitest";
import type { SituationSource } from "../../scenario/schema/situation.ts";
import { documentOf, type ActivitySource, type StudioDocument } from "../document.ts";
import { edit } from "../edit.ts";
import { formulaOf, formulaWords } from "../formula-words.ts";
import { newActivity, type OtherKind } from "../new-activity.ts";
import { describePlace, newPart } from "../new-part.ts";
import { addPart, movePart, removePart } from "./parts.ts";

const withOne = (kind: OtherKind): StudioDocument => documentOf("complaints", { activities: [newActivity(kind, { id: "one", form: null, dialogue: null, variant: null })], facts: [] } as unknown as SituationSource);

function change(kind: OtherKind, list: string, recipe: (document: StudioDocument, of: { place: (string | number)[]; path: string[] }) => void, under: (string | number)[] = []): ActivitySource & Record<string, never> {
  const place = ["situation", "activities", 0, ...under, list];
  const { document } = edit(withOne(kind), (draft) => recipe(draft as StudioDocument, { place, path: [kind, ...under.filter((key) => typeof key === "string"), list].map(String) }));
  return document.situation.activities[0] as ActivitySource & Record<string, never>;
}

describe("parts of an activity", () => {
  test("[P1] a new item stands in every right order; one that goes leaves them all", () => {
    expect(change("ordering", "items", (document, list) => addPart(document, list, { id: "x", text: "新" }))["orders"]).toEqual([["first", "second", "third", "x"]]);
    expect(change("ordering", "items", (document, list) => removePart(document, list, 1, false))["orders"]).toEqual([["first", "third"]]);
  });

  test("[P1] what goes on the left takes its pair along; what goes on the right is taken out of the pairs", () => {
    expect(change("matching", "left", (document, list) => removePart(document, list, 0, false))["pairs"]).toEqual([{ left: "left-2", right: ["right-2"] }]);
    expect(change("matching", "right", (document, list) => removePart(document, list, 0, false))["pairs"]).toEqual([
      { left: "left-1", right: [] },
      { left: "left-2", right: ["right-2"] },
    ]);
    expect(change("matching", "left", (document, list) => addPart(document, list, { id: "x", text: "新" }))["pairs"]).toHaveLength(3);
  });

  test("[P1] an option that goes is no answer any more, of its own question", () => {
    const activity = change("choice", "options", (document, list) => removePart(document, { ...list, path: ["choice", "questions", "options"] }, 0, false), ["questions", 0]);
    expect(activity["questions"]).toEqual([expect.objectContaining({ answer: [], options: [{ id: "b", text: "另一个选项" }] })]);
  });

  test("[P1] a box that goes leaves the charts, with all its ways out", () => {
    expect(change("flowchart", "nodes", (document, list) => removePart(document, list, 2, false))["charts"]).toEqual([[["start", "register", "solve", "end"], ["end"]]]);
  });

  test("[P2] every line of the returns keeps a cell for each column, in their order", () => {
    const add = (document: StudioDocument, list: { place: (string | number)[]; path: string[] }) => addPart(document, list, { id: "q2", text: "第 2 题" });
    expect(change("survey-analysis", "columns", add)["rows"]).toEqual([[5, 0], [4, 0], [3, 0]]);
    expect(
      change("survey-analysis", "columns", (document, list) => {
        add(document, list);
        movePart(document, list, 1, 0);
      })["rows"],
    ).toEqual([[0, 5], [0, 4], [0, 3]]);
    expect(change("survey-analysis", "columns", (document, list) => removePart(document, list, 0, true))["rows"]).toEqual([[], [], []]);
  });

  test("[P3] a new part has what the format asks for, an id that nothing else in its activity has, and empty texts", () => {
    const document = withOne("choice");
    const place = ["situation", "activities", 0, "questions"];
    const shape = describePlace(document, place)?.shape;
    expect(shape?.as === "list" && newPart(document, shape.of, [...place, 1], ["choice", "questions"])).toEqual({
      id: "question",
      prompt: "",
      options: [
        { id: "option", text: "" },
        { id: "option-2", text: "" },
      ],
      answer: ["option"],
      explain: "",
    });
  });

  test("[P4] a formula is read and written with titles, and comes back as it was", () => {
    const names = [
      { id: "fee", title: "运费" },
      { id: "share-a", title: "比例" },
      { id: "share-b", title: "比例" },
    ];
    expect(formulaWords("round(fee * share-b / 100, 2)", names)).toBe("round(【运费】 × 【比例2】 ÷ 100, 2)");
    for (const formula of ["fee * share-a / 100", "max(fee, share-b) - 3", "(fee + 2) / share-a"]) expect(formulaOf(formulaWords(formula, names), names)).toBe(formula);
    expect(formulaOf("【邮费】 × 2", names)).toBeNull();
    expect(formulaOf("【运费 × 2", names)).toBeNull();
  });
});
