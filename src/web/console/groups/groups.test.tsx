import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GroupingInfo } from "../../../protocol/api.ts";
import { groups, readyPages, refuse, visit } from "../test-support/test-school.tsx";

beforeAll(readyPages);
beforeEach(() => localStorage.clear());

const GROUPS = "/teach/classes/c1/groups";
const group = (name: string) => within(screen.getByRole("region", { name }));
const names = (of: ReturnType<typeof group>) => of.queryAllByRole("button", { name: /^移动/ }).map((button) => button.getAttribute("aria-label")?.replace("移动", ""));
const moveTo = async (student: string, where: string | RegExp) => {
  await userEvent.click(screen.getByRole("button", { name: `移动${student}` }));
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: where }));
};
const stored = () => screen.findByText("已保存");

describe("groups", () => {
  it("[W88] [W90] are changed from a list of places, stored by themselves, and undone", async () => {
    const { asked } = await visit(GROUPS);
    await screen.findByRole("region", { name: "第 1 组" });
    await moveTo("周杰", /第 2 组/);
    await moveTo("王磊", "排到本组第一位（先做客服）");
    expect(names(group("第 1 组"))).toEqual(["王磊", "李晓雨"]);
    expect(names(group("第 2 组"))).toEqual(["赵敏", "周杰"]);
    await stored();
    await userEvent.click(screen.getByRole("button", { name: "撤销" }));
    await userEvent.click(screen.getByRole("button", { name: "撤销" }));
    expect(names(group("未分组"))).toEqual(["周杰"]);
    await waitFor(() => expect(asked.at(-1)).toEqual({ call: "PUT /classes/c1/grouping", body: { groups } }));
  });

  it("[W88] what could not be stored is said, kept on the page, and stored on request", async () => {
    const { answers } = await visit(GROUPS, { "PUT /classes/c1/grouping": refuse("web/offline") });
    await screen.findByRole("region", { name: "第 1 组" });
    await moveTo("周杰", /第 2 组/);
    expect(await screen.findByText("没能保存")).toBeInTheDocument();
    expect(names(group("第 2 组"))).toEqual(["赵敏", "周杰"]);
    answers["PUT /classes/c1/grouping"] = (body) => body;
    await userEvent.click(screen.getByRole("button", { name: "再试一次" }));
    await stored();
  });

  it("[W88] get another name when their field is left; an empty one is none", async () => {
    const { asked } = await visit(GROUPS);
    const field = await screen.findByLabelText("组名：第 2 组");
    await userEvent.clear(field);
    await userEvent.tab();
    expect(field).toHaveValue("第 2 组");
    await userEvent.clear(field);
    await userEvent.type(field, "飞虎队{Enter}");
    await stored();
    expect(asked.map(({ body }) => (body as GroupingInfo).groups[1]?.name)).toEqual(["飞虎队"]);
  });

  it("[W81] are dissolved at once, since it can be undone", async () => {
    await visit(GROUPS);
    await userEvent.click(await screen.findByRole("button", { name: "解散第 1 组" }));
    expect(names(group("未分组"))).toEqual(["李晓雨", "王磊", "周杰"]);
    await userEvent.click(screen.getByRole("button", { name: "撤销" }));
    expect(names(group("第 1 组"))).toEqual(["李晓雨", "王磊"]);
  });

  it("[W357] keep the focus when one is dissolved or added, down to none, and then say how to get some", async () => {
    await visit(GROUPS);
    await userEvent.click(await screen.findByRole("button", { name: "解散第 1 组" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "解散第 2 组" })).toHaveFocus());
    expect(screen.queryByText("还没有小组")).toBeNull();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("button", { name: "加一组" })).toHaveFocus());
    expect(screen.getByText("还没有小组")).toBeInTheDocument();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByLabelText("组名：第 1 组")).toHaveFocus());
    await userEvent.keyboard("飞虎队{Enter}");
    expect(screen.getByRole("region", { name: "飞虎队" })).toBeInTheDocument();
  });

  it("[W89] leave the absent out of a proposal; it replaces groups after a question, and drawn groups get names", async () => {
    const { asked } = await visit(GROUPS, { "PUT /classes/c1/students/s3/absences/today": () => undefined, "POST /classes/c1/grouping/proposal": () => ({ groups: [{ id: "g1", name: "1", members: ["s1", "s2", "s4"] }] }) });
    await screen.findByRole("region", { name: "第 1 组" });
    await moveTo("赵敏", "今天缺席");
    expect(group("第 2 组").getByText("缺席")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "重新抽签" }));
    expect(asked.splice(0)).toEqual([{ call: "PUT /classes/c1/students/s3/absences/today", body: undefined }]);
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "分组" }));
    await waitFor(() => expect(names(group("第 1 组"))).toEqual(["李晓雨", "王磊", "周杰"]));
    expect(asked[0]?.body).toMatchObject({ way: "random", size: 4, absent: ["s3"] });
    expect(names(group("未分组"))).toEqual(["赵敏"]);
  });

  it("[W89] a mark of another teacher is seen when the page is looked at again; one that cannot be stored is taken back", async () => {
    const { answers } = await visit(GROUPS);
    await screen.findByRole("region", { name: "第 1 组" });
    expect(screen.queryByText("缺席")).toBeNull();
    answers["GET /classes/c1/absences/today"] = () => ({ day: "2026-11-28", students: ["s3"] });
    document.dispatchEvent(new Event("visibilitychange"));
    expect(await group("第 2 组").findByText("缺席")).toBeInTheDocument();
    await moveTo("赵敏", "今天来了");
    expect(await group("第 2 组").findByText("缺席")).toBeInTheDocument();
  });

  it("[W88] are proposed on what is seen, not on what was stored before", async () => {
    const { asked } = await visit(GROUPS, { "POST /classes/c1/grouping/proposal": () => ({ groups }) });
    await screen.findByRole("region", { name: "第 1 组" });
    await userEvent.selectOptions(screen.getByLabelText("怎么分"), "换角色");
    await moveTo("周杰", /第 2 组/);
    await userEvent.click(screen.getByRole("button", { name: "分组" }));
    await waitFor(() => expect(asked.slice(0, 2).map(({ call }) => call)).toEqual(["PUT /classes/c1/grouping", "POST /classes/c1/grouping/proposal"]));
  });
});
