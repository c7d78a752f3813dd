import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { button, dialog, elsewhere, panel, readyReview, show } from "./test-support/show-review.tsx";
import { testGroup, testItem, testMember, testReport } from "./test-support/test-review.ts";

beforeAll(readyReview);

describe("overview and replay", () => {
  it("[W151] arrows lead through the cells, and an ability's cell opens the turns behind it", async () => {
    await show();
    button("第 1 组").focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowDown}{ArrowUp}");
    expect(document.activeElement).toHaveAccessibleName(/第 1 组，沟通 4 \/ 10/);
    await userEvent.keyboard("{Enter}");
    const moments = await screen.findByRole("list", { name: "作答过程" });
    await waitFor(() => expect(within(moments).queryByText("您好")).not.toBeInTheDocument());
    expect(within(moments).getByText("让您白等了")).toBeInTheDocument();
    await userEvent.click(button("看全部能力"));
    expect(await screen.findByText("您好")).toBeInTheDocument();
  });

  it("[W153] jumps to the next miss", async () => {
    await show();
    await userEvent.click(await screen.findByRole("button", { name: "下一处失分（1）" }));
    expect(screen.getByRole("slider", { name: "播放位置" })).toHaveAttribute("aria-valuetext", "00:02，共 01:00");
  });
});

describe("correcting", () => {
  it("[W154] needs a reason, and reaches elsewhere only what was ticked", async () => {
    const { sent } = await show();
    await userEvent.click(await screen.findByRole("button", { name: /先致歉/ }));
    await userEvent.click(within(dialog()).getByRole("button", { name: "保存" }));
    expect(sent).toEqual([]);
    await userEvent.click(within(dialog()).getByRole("button", { name: "意思相同，只是说法不一样。" }));
    await userEvent.click(await within(dialog()).findByRole("checkbox", { name: /害您空等/ }));
    await userEvent.click(within(dialog()).getByRole("button", { name: "改这 2 处" }));
    expect(sent).toEqual([{ type: "correct-verdicts", places: [{ attempt: "a1", seq: 2, key: "B2:sorry" }, elsewhere.place], to: "met", reason: "意思相同，只是说法不一样。" }]);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("[W154] what the engine did not judge on these words is judged by hand", async () => {
    const { sent } = await show({ answers: { "GET /lessons/l1/review/attempts/a1/report": testReport([testItem("B2:sorry", "communication"), testItem("B3:time", "procedure", { title: "给出时限" })]), "GET /lessons/l1/review/similar?attempt=a1&seq=2&key=B3%3Atime": [] } });
    await userEvent.click((await screen.findAllByRole("button", { name: "补一条判定" }))[1] as HTMLElement);
    expect(within(dialog()).getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["给出时限"]);
    await userEvent.click(within(dialog()).getByRole("button", { name: "下一步" }));
    await userEvent.click(within(dialog()).getByRole("button", { name: "在后面的话里补说了。" }));
    await userEvent.click(within(dialog()).getByRole("button", { name: "保存" }));
    expect(sent).toMatchObject([{ type: "correct-verdicts", places: [{ attempt: "a1", seq: 2, key: "B3:time" }], to: "met" }]);
  });

  it("[W155] words go in only after what they change was shown, and not where a confirmed verdict would flip", async () => {
    const diff = { verdicts: [{ place: elsewhere.place, group: "g2", text: "害您空等", from: "not-met", to: "met" }], totals: [{ group: "g2", name: "第 2 组", before: 62, after: 64 }], blocked: [] as unknown[] };
    const answers = { "POST /lessons/l1/review/wording": diff };
    const { sent } = await show({ answers });
    await userEvent.click(await screen.findByRole("button", { name: /先致歉/ }));
    await userEvent.click(within(dialog()).getByRole("button", { name: "把这些字加入词库" }));
    await userEvent.type(within(dialog()).getByLabelText("要加的说法"), "空等");
    expect(within(dialog()).queryByRole("button", { name: "加入词库并改分" })).not.toBeInTheDocument();
    diff.blocked.push(elsewhere.place);
    await userEvent.click(within(dialog()).getByRole("button", { name: "看看会改动什么" }));
    expect(await within(dialog()).findByText(/有 1 处老师已经判为/)).toBeInTheDocument();
    expect(within(dialog()).queryByRole("button", { name: "加入词库并改分" })).not.toBeInTheDocument();
    diff.blocked.length = 0;
    await userEvent.click(within(dialog()).getByRole("button", { name: "看看会改动什么" }));
    await userEvent.click(await within(dialog()).findByRole("button", { name: "加入词库并改分" }));
    expect(sent).toMatchObject([{ type: "add-wording", wording: { key: "B2:sorry", text: "空等" } }]);
  });

  it("[W157] the last step is undone by its name or by Ctrl+Z, but not while one writes", async () => {
    const { sent } = await show({ view: { undo: { seq: 7, type: "verdicts-corrected", at: 1 }, redo: { seq: 6, type: "rated", at: 1 } } });
    await userEvent.click(button("撤销：改判"));
    await userEvent.click(button("重做：打分"));
    await userEvent.keyboard("{Control>}z{/Control}");
    await userEvent.click(within(panel()).getByLabelText("评语"));
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(sent).toEqual([{ type: "undo", undoes: 7 }, { type: "undo", undoes: 6 }, { type: "undo", undoes: 7 }]);
  });
});

describe("rating", () => {
  it("[W161] shows at once what is given, stores each target's last word, and confirms after that", async () => {
    const { sent } = await show();
    await userEvent.click(within(panel()).getByRole("radio", { name: /50–59/ }));
    expect(within(panel()).getByLabelText("小组表现的分数")).toHaveValue("55");
    await userEvent.click(within(panel()).getByRole("radio", { name: /60–70/ }));
    await userEvent.click(within(panel()).getByRole("button", { name: "确认，下一组" }));
    expect(sent.filter(({ type }) => type !== "claim" && type !== "leave-claim")).toEqual([{ type: "rate", rubric: "group", target: { group: "g1" }, values: { work: 65 } }, { type: "confirm-group", group: "g1" }]);
    expect(within(panel()).getByRole("heading", { name: "评价表 · 第 2 组" })).toBeInTheDocument();
  });

  it("[W355] confirming and the buttons beside it lead the focus to the heading of the group that is come to", async () => {
    await show();
    await userEvent.click(within(panel()).getByRole("button", { name: "确认，下一组" }));
    expect(screen.getByRole("heading", { name: "评价表 · 第 2 组" })).toHaveFocus();
    await userEvent.click(within(panel()).getByRole("button", { name: "上一组" }));
    expect(screen.getByRole("heading", { name: "评价表 · 第 1 组" })).toHaveFocus();
    await userEvent.click(button("下一组"));
    expect(screen.getByText("回放 · 第 2 组")).toHaveFocus();
  });

  it("[W161] what was taken back shows again as it was stored", async () => {
    const stored = (work: number) => ({ groups: [testGroup(1, { ratings: [{ rubric: "group", as: "teacher", values: { work }, points: work, max: 70, raters: 1 }] })] });
    const { sent, update } = await show({ view: stored(52) });
    await userEvent.click(within(panel()).getByRole("radio", { name: /60–70/ }));
    await waitFor(() => expect(sent.some(({ type }) => type === "rate")).toBe(true), { timeout: 3000 });
    await update(stored(65));
    await update(stored(52));
    await waitFor(() => expect(within(panel()).getByLabelText("小组表现的分数")).toHaveValue("52"), { timeout: 3000 });
  });

  it("[W161] what was refused stays on the screen, and nothing is confirmed", async () => {
    const { sent } = await show({ answer: { ok: false, rejection: { code: "web/offline", params: {} } } });
    await userEvent.click(within(panel()).getByRole("radio", { name: /50–59/ }));
    await userEvent.click(within(panel()).getByRole("button", { name: "确认，下一组" }));
    expect(within(panel()).getByLabelText("小组表现的分数")).toHaveValue("55");
    expect(sent.some(({ type }) => type === "confirm-group")).toBe(false);
    expect(screen.getByText("有一步没保存")).toBeInTheDocument();
  });

  it("[W162] digits fill the members' cells, a full one leads on, too much begins anew", async () => {
    const { sent } = await show();
    within(panel()).getByLabelText("甲1，态度，满分 5").focus();
    await userEvent.keyboard("49");
    expect(document.activeElement).toHaveAccessibleName("乙1，态度，满分 5");
    await userEvent.keyboard("{ArrowUp}");
    await userEvent.keyboard("{ArrowRight}");
    await userEvent.keyboard("12");
    expect(within(panel()).getByLabelText("甲1，互助，满分 10")).toHaveValue("2");
    await waitFor(() => expect(sent).toContainEqual({ type: "rate", rubric: "member", target: { student: "s11" }, values: { attitude: 4, help: 2 } }), { timeout: 3000 });
  });

  it("[W163] where another teacher is at work one looks on", async () => {
    await show({ view: { claims: [{ what: { group: "g1" }, teacher: "t2", name: "王老师", until: 2000 }] } });
    expect(within(panel()).getByText(/王老师 正在评“第 1 组”/)).toBeInTheDocument();
    expect(within(panel()).getByRole("radio", { name: /50–59/ })).toBeDisabled();
  });
});

describe("what is noticeable", () => {
  it("[W165] a rating far from the others' is named, and said to count all the same", async () => {
    await show({ view: { groups: [testGroup(1, { flags: [{ kind: "outlier", rater: "s11", target: "s12", away: -7 }] })] } });
    expect(within(panel()).getByText("甲1 给 乙1 的分与别人相差 7 分；这份分仍然计入。")).toBeInTheDocument();
  });
});

describe("giving out and states", () => {
  it("[W166] releasing asks first, takes only confirmed marks, and says whose have changed since", async () => {
    const unmarked = [testMember("s31", "甲3", { confirmed: true }), testMember("s32", "乙3")];
    const { sent } = await show({ view: { groups: [testGroup(1, { standing: "confirmed" }), testGroup(2), testGroup(3, { standing: "confirmed", members: unmarked }), testGroup(4, { standing: "changed" })] } });
    await userEvent.click(button("公布成绩"));
    expect(dialog()).toHaveTextContent("还有 2 组没有确认");
    for (const name of ["第 2 组 待确认", "甲2", "乙2", "乙3"]) expect(within(dialog()).getByRole("checkbox", { name }), name).toBeDisabled();
    expect(within(dialog()).getByRole("button", { name: "公布（3 人）" })).toBeInTheDocument();
    await userEvent.click(within(dialog()).getByRole("button", { name: "全选" }));
    await userEvent.click(within(dialog()).getByRole("button", { name: "公布（5 人）" }));
    const [, question] = screen.getAllByRole("dialog");
    expect(question).toHaveTextContent("其中 2 人的成绩在确认之后有变动");
    expect(sent).toEqual([]);
    await userEvent.click(within(question as HTMLElement).getByRole("button", { name: "公布" }));
    expect(sent).toEqual([{ type: "release-results", students: ["s11", "s12", "s31", "s41", "s42"] }]);
  });

  it("[W168] a cut line, work under way and a lesson without groups say so", async () => {
    const { update } = await show({ stale: true, view: { progress: { done: 3, all: 9 } } });
    expect(screen.getByText(/连接断了/)).toBeInTheDocument();
    expect(screen.getByText("正在重新判分：3 / 9")).toBeInTheDocument();
    await update({ groups: [] });
    expect(screen.getByText("还没有可以评的小组")).toBeInTheDocument();
  });

  it("[W168] a part that could not be fetched says why and can be asked for again", async () => {
    const answers: Record<string, unknown> = {};
    await show({ tab: "audit", answers });
    expect(await screen.findByText("没能取到这一部分")).toBeInTheDocument();
    answers["GET /lessons/l1/review/audit"] = [{ seq: 1, at: 0, by: { id: "t1", name: "林老师", role: "teacher" }, type: "weights-set", params: { automatic: 10, teacher: 20, peer: 30, self: 40 }, reason: null, undone: true }];
    // The answers are looked up when asked: what is there now is found.
    await userEvent.click(button("再试一次"));
    expect(await screen.findByText(/改权重：自动 10，教师 20，互评 30，自评 40/)).toHaveTextContent("已撤销");
  });
});
