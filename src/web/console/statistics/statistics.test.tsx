import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { KeptSituation, KeptView } from "../../../protocol/review.ts";
import { readyPages, refuse, site, visit } from "../test-support/test-school.tsx";

beforeAll(async () => {
  await Promise.all([readyPages(), import("./statistics-page.tsx")]);
  await i18next.loadNamespaces(["statistics"]);
});

const item = (id: string, sign: "+" | "-", right: number, of = 8): KeptSituation["items"][number] => ({ id, title: `项目${id}`, kind: "criterion", sign, met: sign === "+" ? right * of : of - right * of, of, right });
const situation: KeptSituation = {
  ...{ unit: "complaints", number: 2, situation: "late-pickup", courseId: "U2-T1", title: { "zh-CN": "取件晚点", en: "Late pick-up" }, mode: "practice", lessons: 3, small: 1, from: 202509, to: 202603 },
  ...{ students: 65, groups: 16, mean: 72.5, items: [item("甲", "+", 0.25), item("乙", "-", 0.5), item("丙", "+", 0.625), item("丁", "+", 1)] },
};
const own: KeptSituation = { ...situation, situation: "own", courseId: null, title: "自己写的", mode: "exam", lessons: 1, small: 1, from: 202510, to: 202510, students: 0, groups: 0, mean: null, items: [] };
const view: KeptView = { terms: ["2025-2", "2025-1"], years: [2025, 2026], fewest: 5, situations: [situation, own] };
const empty: KeptView = { terms: [], years: [], fewest: 5, situations: [] };
const teacher = { "GET /site": () => ({ ...site, me: { kind: "account", id: "t2", name: "孙老师", role: "teacher" } }) };
const show = (answers = {}) => visit("/teach/statistics", { "GET /statistics": () => view, ...answers });

describe("what stays of deleted lessons", () => {
  it("[W380] stands by situation, with the three hardest items, and says where there are no figures", async () => {
    await show();
    const cells = async (name: RegExp) => [...(await screen.findByRole("row", { name })).children].map((cell) => cell.textContent);
    expect(await cells(/取件晚点/)).toEqual(["取件晚点 练习单元 2 · U2-T1", "2025年9月 – 2026年3月", "3其中 1 节不足 5 人，只记上过", "约 65", "16", "72.5%", "项目甲 做对 25%（8 组次）项目乙 没犯 50%（8 组次）项目丙 做对 62.5%（8 组次）"]);
    expect(await cells(/自己写的/)).toEqual(["自己写的 考核单元 2 · 自编", "2025年10月", "1其中 1 节不足 5 人，只记上过", "–", "–", "–", "–"]);
    expect(screen.getByText("江城职校 · 全部学期")).toBeInTheDocument();
  });

  it("[W380] of one term, which the table to take along is of, too", async () => {
    await show({ "GET /statistics?term=2025-1": () => ({ ...view, situations: [own] }) });
    expect(await screen.findByRole("link", { name: "下载表格 .csv" })).toHaveAttribute("href", "api/statistics.csv?lang=zh-CN");
    await userEvent.selectOptions(screen.getByLabelText("学期"), "2025—2026 学年第一学期");
    await waitFor(() => expect(screen.queryByText("取件晚点")).toBeNull());
    expect(await screen.findByText("江城职校 · 2025—2026 学年第一学期")).toBeInTheDocument();
    expect(await screen.findByRole("link", { name: "下载表格 .csv" })).toHaveAttribute("href", "api/statistics.csv?lang=zh-CN&term=2025-1");
    const print = vi.fn<() => void>();
    vi.stubGlobal("print", print);
    await userEvent.click(screen.getByRole("button", { name: "打印" }));
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it("[W380] says so where there is nothing, while it waits, and when it fails", async () => {
    let answer: (value: KeptView) => void = () => expect.unreachable();
    await show({ "GET /statistics": () => new Promise<KeptView>((resolve) => (answer = resolve)) });
    expect(screen.getByRole("status", { name: "正在打开……" })).toBeInTheDocument();
    answer(empty);
    expect(await screen.findByText("还没有留存的统计")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "删除统计" })).toBeNull();
  });

  it("[W380] is asked for again after a failure", async () => {
    const { answers } = await show({ "GET /statistics": refuse("server/busy") });
    await screen.findByText("没能读出来");
    answers["GET /statistics"] = () => view;
    await userEvent.click(screen.getByRole("button", { name: "再试一次" }));
    expect(await screen.findByRole("row", { name: /取件晚点/ })).toBeInTheDocument();
  });

  it("[W381] is taken away by an administrator after a question: earlier years, or all, whereupon the focus goes on", async () => {
    const { asked, answers } = await show({ "DELETE /statistics?before=2026": () => undefined, "DELETE /statistics": () => undefined });
    await userEvent.click(await screen.findByRole("button", { name: "删除统计" }));
    const dialog = within(screen.getByRole("dialog", { name: "删除留存的统计？" }));
    expect(asked).toEqual([]);
    await userEvent.selectOptions(dialog.getByLabelText("删除哪些"), "2026 年以前的");
    await userEvent.click(dialog.getByRole("button", { name: "删除" }));
    expect(asked).toEqual([{ call: "DELETE /statistics?before=2026", body: undefined }]);
    const open = await screen.findByRole("button", { name: "删除统计" });
    expect(open).toHaveFocus();
    await userEvent.click(open);
    answers["GET /statistics"] = () => empty;
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "删除" }));
    expect(asked.at(-1)).toEqual({ call: "DELETE /statistics", body: undefined });
    await screen.findByText("还没有留存的统计");
    expect(document.activeElement).toHaveTextContent("还没有留存的统计");
    expect(document.activeElement).not.toBe(document.body);
  });

  it("[W381] stays when taking it away is refused, which is told where it was asked", async () => {
    await show({ "DELETE /statistics": refuse("server/busy") });
    await userEvent.click(await screen.findByRole("button", { name: "删除统计" }));
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "删除" }));
    await waitFor(() => expect(within(screen.getByRole("dialog")).getByRole("alert")).not.toBeEmptyDOMElement());
  });

  it("[W381] is not offered to a teacher", async () => {
    await show(teacher);
    await screen.findByRole("row", { name: /取件晚点/ });
    expect(screen.queryByRole("button", { name: "删除统计" })).toBeNull();
  });
});
