import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { button, calm, card, cards, chosen, panel, show, speakChinese } from "../test-support/test-board.tsx";
import { TEST_NOW, testGroup, testMonitor } from "./test-support/test-view.ts";

beforeAll(speakChinese);

describe("choosing groups", () => {
  it("[W113] a press chooses one group, the tick and Ctrl further ones, and the panel says for whom it acts", async () => {
    await show(testMonitor(calm));
    expect(panel()).toHaveTextContent("给全班 3 个组");
    await userEvent.click(card("第 2 组"));
    expect(panel()).toHaveTextContent("给第 2 组");
    await userEvent.click(card("第 3 组").querySelector("[data-tick]")!);
    expect(panel()).toHaveTextContent("给选中的 2 个组");
    await userEvent.click(card("第 1 组"));
    expect(chosen()).toEqual([card("第 1 组")]);
    await userEvent.click(card("第 1 组"));
    expect(panel()).toHaveTextContent("给全班 3 个组");
  });

  it("[W113] a group that is gone is no longer chosen", async () => {
    const { update } = await show(testMonitor(calm));
    await userEvent.click(card("第 3 组"));
    await update(testMonitor(calm.slice(0, 2)));
    expect(panel()).toHaveTextContent("给全班 2 个组");
  });

  it("[W112] [W113] one card is a tab stop; arrows move, space chooses several, Escape none", async () => {
    await show(testMonitor(calm));
    card("第 1 组").focus();
    await userEvent.keyboard(" {ArrowRight} ");
    expect(chosen()).toHaveLength(2);
    expect(cards().filter((option) => option.tabIndex === 0)).toEqual([card("第 2 组")]);
    await userEvent.keyboard("{Escape}");
    expect(chosen()).toEqual([]);
    await userEvent.keyboard("{Control>}a{/Control}");
    expect(chosen()).toHaveLength(3);
    await userEvent.keyboard("3");
    expect(chosen()).toEqual([card("第 3 组")]);
  });

  it("[W114] a letter acts on the card with the focus; typed in a field it is only a letter", async () => {
    const { sent } = await show(testMonitor(calm));
    card("第 2 组").focus();
    await userEvent.keyboard("h");
    await userEvent.type(screen.getByRole("textbox", { name: "想说的话" }), "t");
    expect(sent).toEqual([]);
    expect(screen.getByRole("dialog")).toHaveTextContent("悄悄提示第 2 组");
    await userEvent.click(button("关闭"));
    card("第 2 组").focus();
    await userEvent.keyboard("t");
    expect(sent).toEqual([{ type: "give-time", group: "g2", seconds: 120 }]);
  });

  it("[W111] cards stay where they are while keys are pressed on them", async () => {
    const { update } = await show(testMonitor(calm));
    card("第 1 组").focus();
    await userEvent.keyboard("{ArrowRight}");
    await update(testMonitor([calm[0]!, calm[1]!, testGroup(3, { alarm: { kind: "angry", since: TEST_NOW } })]));
    expect(cards().map((option) => option.dataset["group"])).toEqual(["g1", "g2", "g3"]);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "排列方式" }), "name");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "排列方式" }), "urgent");
    expect(cards()[0]!.dataset["group"]).toBe("g3");
  });
});

describe("a card", () => {
  const gone = { student: "x", name: "孙悦", online: false };

  it("[W116] tells seats, who has gone, mood, step, whose turn it is and since when, last line, form, points and pastes", async () => {
    const seats = testGroup(1).seats.map((seat) => (seat.role === "customer" ? { ...seat, students: [], script: true } : seat.role === "observer" ? { ...seat, students: [...seat.students, gone, { ...gone, student: "y", online: true }] } : seat));
    await show(testMonitor([testGroup(1, { seats, pastes: 2 })]));
    const words = card("第 1 组").textContent;
    for (const part of ["客服王磊", "客户脚本", "观察3 人 1 人不在线", "心情 55 · 不满", "第 4 步，共 6 步：步骤 4", "等 王磊 · 20 秒", "“张先生，取件员十六点四十分到您楼下。”", "记录卡 6/11", "已交 2/9", "12.5/60 分", "粘贴 2 次"]) expect(words).toContain(part);
  });

  it("[W116] calls a seat as the situation calls it, in a word where that is the usual one", async () => {
    const titles = { agent: "派单员", customer: "福临门赵主管", recorder: "客服主管／记录", observer: "核对员" };
    const seats = testGroup(1).seats.map((seat) => ({ ...seat, title: titles[seat.seat as keyof typeof titles], students: seat.role === "recorder" ? seat.students : [] }));
    await show(testMonitor([testGroup(1, { seats, waitsFor: { seat: "agent", names: [], script: false, since: TEST_NOW } })]));
    for (const part of ["派单员空着", "福临门赵主管空着", "记录李晓雨", "核对员空着", "等 派单员"]) expect(card("第 1 组").textContent).toContain(part);
  });

  it.each<[GroupMonitor["alarm"] & object, string]>([
    [{ kind: "angry", since: TEST_NOW - 15_000 }, "客户快谈不下去了 · 10 秒"],
    [{ kind: "hand", since: TEST_NOW - 120_000 }, "赵敏举手求助 · 2 分钟"],
    [{ kind: "silent", since: TEST_NOW - 95_000 }, "王磊没有动静 · 1 分 30 秒"],
    [{ kind: "again", since: TEST_NOW }, "同一处已经第三次没说好 · 刚刚"],
    [{ kind: "unseated", since: TEST_NOW - 900_000 }, "1 人还没有座位 · 15 分钟"],
  ])("[W116] alarm %o in words", async (alarm, words) => {
    await show(testMonitor([testGroup(1, { alarm, unseated: [{ ...gone, online: true }], handUp: alarm.kind === "hand" ? { student: "z", name: "赵敏", at: alarm.since } : null })]));
    expect(card("第 1 组")).toHaveTextContent(words);
  });

  it("[W116] the alarm of a line that is cut names who has gone", async () => {
    await show(testMonitor([testGroup(1, { alarm: { kind: "offline", since: TEST_NOW - 40_000 }, unseated: [gone] })]));
    expect(card("第 1 组")).toHaveTextContent("孙悦掉线了 · 40 秒");
  });

  it("[W116] a group where nobody sits waits for its roles", async () => {
    await show(testMonitor([testGroup(1, { seats: testGroup(1).seats.map((seat) => ({ ...seat, students: [] })), unseated: [gone, { ...gone, student: "y", name: "刘洋" }] })]));
    expect(card("第 1 组")).toHaveTextContent("2 人等待分配角色");
  });

  it("[W117] of sixty groups only the one that changed is drawn again", async () => {
    const drawn = new Map<string, number>();
    /** Only a card reads how often was pasted. */
    const counted = (group: GroupMonitor): GroupMonitor =>
      Object.defineProperty({ ...group }, "pastes", {
        get: () => {
          drawn.set(group.id, (drawn.get(group.id) ?? 0) + 1);
          return 0;
        },
      });
    const groups = Array.from({ length: 60 }, (_, index) => counted(testGroup(index + 1)));
    const { update } = await show(testMonitor(groups));
    expect(cards()).toHaveLength(60);
    drawn.clear();
    await update(testMonitor(groups.map((group) => (group.id === "g7" ? counted(testGroup(7, { submitted: { done: 3, of: 9 } })) : group)), { seq: 41 }));
    expect(card("第 7 组")).toHaveTextContent("已交 3/9");
    expect([...drawn.keys()]).toEqual(["g7"]);
  });

  it("[W118] tells a new alarm once, and not what was there at the beginning", async () => {
    const old = testGroup(1, { alarm: { kind: "angry", since: TEST_NOW } });
    const { update } = await show(testMonitor([old, testGroup(2)]));
    const spoken = () => screen.getAllByRole("status").map((status) => status.textContent).join("");
    expect(spoken()).not.toContain("第 1 组");
    await update(testMonitor([old, testGroup(2, { handUp: { student: "z", name: "赵敏", at: TEST_NOW }, alarm: { kind: "hand", since: TEST_NOW } })]));
    await waitFor(() => expect(spoken()).toContain("第 2 组 赵敏举手求助"));
    expect(spoken()).not.toContain("第 1 组");
  });
});
