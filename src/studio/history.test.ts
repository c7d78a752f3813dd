import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SituationSource } from "../scenario/schema/situation.ts";
import { documentOf } from "./document.ts";
import { beginHistory, change, closeChange, redo, undo, type History } from "./history.ts";
import { putAt, valueAt } from "./path.ts";

const document = documentOf("complaints", { format: 1, id: "late", title: "取件晚点", goals: ["先道歉", "给时限"], facts: [] } as unknown as SituationSource);

const rename = (history: History, title: string, merge: string | null = null) =>
  change(history, { name: { code: "edit-text" }, recipe: (draft) => putAt(draft, ["situation", "title"], title), place: ["situation", "title"], merge });

describe("undo and redo", () => {
  test("[D2] any row of changes is undone exactly, and redone exactly", () => {
    const goals = fc.record({ at: fc.nat(6), text: fc.string(), remove: fc.boolean() });
    fc.assert(
      fc.property(fc.array(goals, { maxLength: 12 }), (edits) => {
        let history = beginHistory(document);
        const seen = [history.document];
        for (const { at, text, remove } of edits) {
          const before = history;
          history = change(history, { name: { code: "edit-text" }, recipe: (draft) => putAt(draft, ["situation", "goals", Math.min(at, draft.situation.goals.length)], remove ? undefined : text) });
          if (history !== before) seen.push(history.document);
        }
        for (const expected of [...seen].reverse()) {
          expect(history.document).toEqual(expected);
          history = undo(history);
        }
        expect(history.document).toEqual(document);
        for (const expected of seen) {
          expect(history.document).toEqual(expected);
          history = redo(history);
        }
      }),
    );
  });

  test("[D2] a new change leaves nothing to redo, a change of nothing leaves everything", () => {
    const undone = undo(rename(beginHistory(document), "别的"));
    expect(undone.undone).toHaveLength(1);
    expect(rename(undone, "取件晚点")).toBe(undone);
    expect(rename(undone, "又一个").undone).toEqual([]);
  });

  test("[D3] typing in one place is one change, until another place or a pause", () => {
    const typed = ["取", "取件", "取件慢"].reduce((history, title) => rename(history, title, "title"), beginHistory(document));
    expect(typed.done).toHaveLength(1);
    expect(undo(typed).document).toEqual(document);
    expect(redo(undo(typed)).document.situation.title).toBe("取件慢");
    expect(rename(typed, "x", "summary").done).toHaveLength(2);
    expect(rename(closeChange(typed), "取件慢了", "title").done).toHaveLength(2);
    expect(rename(undo(rename(typed, "x", "other")), "y", "title").done).toHaveLength(2);
  });
});

test("[D2] nothing stands at a place that is only inherited", () => {
  expect(valueAt(document, ["situation", "goals", "length"])).toBe(2);
  expect(valueAt(document, ["situation", "constructor"])).toBeUndefined();
});
