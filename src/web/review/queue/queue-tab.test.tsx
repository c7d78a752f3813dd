import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import type { QueueItem } from "../../../protocol/review.ts";
import { button, dialog, readyReview, show } from "../test-support/show-review.tsx";
import { testItem, testReport } from "../test-support/test-review.ts";

beforeAll(readyReview);

describe("the queue", () => {
  const waiting = (id: string, change: Partial<QueueItem> = {}): QueueItem => ({ id, kind: "uncertain", place: { attempt: id, seq: 1, key: "B1:x" }, group: "g1", title: "给出时限", mark: null, text: "马上", spans: [], confidence: 0.5, alike: "soon", appeal: null, ...change });

  it("[W156] one digit decides alike answers together; an appeal is answered in words", async () => {
    const appeal = waiting("a9", { kind: "appeal", alike: "appeal/x", appeal: { id: "x", student: "s11", name: "甲1", text: "我说过", at: 1 } });
    const { sent } = await show({ tab: "queue", view: { queue: [waiting("a1"), waiting("a2"), appeal] } });
    const [alike, asked] = screen.getAllByRole("listitem").filter((item) => item.hasAttribute("data-alike"));
    alike?.focus();
    await userEvent.keyboard("1");
    expect(sent).toMatchObject([{ type: "correct-verdicts", to: "met", places: [{ attempt: "a1" }, { attempt: "a2" }] }]);
    asked?.focus();
    await userEvent.keyboard("2");
    await userEvent.click(within(dialog()).getByRole("button", { name: "答复 甲1" }));
    expect(sent).toHaveLength(1);
    await userEvent.type(within(dialog()).getByLabelText("给 甲1 的答复"), "没有录到");
    await userEvent.click(within(dialog()).getByRole("button", { name: "答复 甲1" }));
    expect(sent[1]).toEqual({ type: "answer-appeal", appeal: "x", accepted: false, text: "没有录到" });
  });

  it("[W156] an accepted appeal about a mark that comes from no verdict gives the points with the answer", async () => {
    const place = { attempt: "a1", item: "part/time" };
    const appeal = waiting("a9", { kind: "appeal", place, text: "", alike: "appeal/x", appeal: { id: "x", student: "s11", name: "甲1", text: "单位写了", at: 1 } });
    // In a seat of its own, such as the customer's, a mark stands beside the group's.
    const items = [testItem("part/time", "procedure", { kind: "field", points: 1, max: 20 / 7, given: "2", expected: "2 小时" })];
    const report = { ...testReport([]), seats: [{ seat: "customer", title: "客户", points: 1, max: 20 / 7, items }] };
    const { sent } = await show({ tab: "queue", view: { queue: [appeal] }, answers: { "GET /lessons/l1/review/attempts/a1/report": report } });
    await userEvent.click(button("同意"));
    const points = await within(dialog()).findByLabelText("得分（满分 2.9）");
    expect(points).toHaveValue("2.9");
    expect(dialog()).toHaveTextContent("应当是2 小时");
    const send = within(dialog()).getByRole("button", { name: "答复 甲1" });
    for (const wrong of ["5", "-1", "三"]) {
      await userEvent.clear(points);
      await userEvent.type(points, wrong);
      await userEvent.click(send);
      expect(sent, wrong).toEqual([]);
    }
    await userEvent.clear(points);
    await userEvent.type(points, "2.5");
    await userEvent.click(send);
    expect(sent).toEqual([{ type: "answer-appeal", appeal: "x", accepted: true, text: expect.any(String) as string, points: 2.5 }]);
  });

  it("[W354] what is decided gives the focus to what comes to its place, down to none; a window that is given up gives it back", async () => {
    const appeal = waiting("a9", { kind: "appeal", alike: "appeal/x", appeal: { id: "x", student: "s11", name: "甲1", text: "我说过", at: 1 } });
    const later = waiting("a3", { alike: "later", title: "核对单号" });
    const { update } = await show({ tab: "queue", view: { queue: [appeal, later] } });
    const card = (name: RegExp) => screen.getByRole("listitem", { name });
    card(/给出时限/).focus();
    await userEvent.keyboard("1");
    expect(within(dialog()).getByLabelText("给 甲1 的答复")).toHaveAttribute("autofocus");
    await userEvent.click(within(dialog()).getByRole("button", { name: "关闭" }));
    expect(card(/给出时限/)).toHaveFocus();
    await userEvent.keyboard("1");
    await userEvent.click(within(dialog()).getByRole("button", { name: "答复 甲1" }));
    await update({ queue: [later] });
    expect(card(/核对单号/)).toHaveFocus();
    await userEvent.click(button("做到了"));
    await update({ queue: [] });
    expect(screen.getByText("没有待处理的").closest("[tabindex]")).toHaveFocus();
  });

  it("[W354] an appeal is named as in the report, with what was written and wanted where there are no words", async () => {
    const appeal = (alike: string, mark: QueueItem["mark"]) => waiting(alike, { kind: "appeal", alike, mark, text: "", place: { attempt: "a1", item: alike }, title: "单号", appeal: { id: alike, student: "s11", name: "甲1", text: "我写了", at: 1 } });
    await show({ tab: "queue", view: { queue: [appeal("x", { kind: "format", given: "l12", expected: "L12" }), appeal("y", { kind: "mood", given: null, expected: null })] } });
    const [format, mood] = screen.getAllByRole("listitem").filter((item) => item.hasAttribute("data-alike"));
    expect(format).toHaveTextContent("单号（格式）");
    expect(format).toHaveTextContent("学生写的：l12 · 应当是：L12");
    expect(mood).toHaveTextContent("结束时的心情");
    expect(mood).toHaveTextContent("（没有对应的原话）");
  });

  it("[W156] an answer that is on its way is not sent a second time", async () => {
    const appeal = waiting("a9", { kind: "appeal", alike: "appeal/x", appeal: { id: "x", student: "s11", name: "甲1", text: "我说过", at: 1 } });
    const { sent, hold } = await show({ tab: "queue", view: { queue: [appeal] } });
    const go = hold();
    await userEvent.click(button("同意"));
    await userEvent.dblClick(within(dialog()).getByRole("button", { name: "答复 甲1" }));
    expect(sent).toHaveLength(1);
    await go();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });
});
