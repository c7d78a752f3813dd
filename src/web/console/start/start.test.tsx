import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { NewLesson } from "../../../protocol/api.ts";
import { choice, groups, readyPages, refuse, testClass, visit } from "../test-support/test-school.tsx";

beforeAll(readyPages);
beforeEach(() => localStorage.clear());

const START = "/teach/classes/c1/start";
const waybill = () => within(screen.getByRole("region", { name: "取件晚点" }));

describe("starting a lesson", () => {
  it("[W93] starts what the waybill says, with the groups that are present, and leads to the monitor", async () => {
    const { asked, place } = await visit(START, { "GET /classes/c1/absences/today": () => ({ day: "2026-11-28", students: ["s3"] }), "POST /classes/c1/lessons": () => ({ id: "l1" }) });
    await userEvent.click(await screen.findByRole("radio", { name: "考核" }));
    await userEvent.click(screen.getByRole("checkbox", { name: /提炼升华/ }));
    await userEvent.click(screen.getByRole("button", { name: "增加：导入的分钟数" }));
    await userEvent.click(screen.getByRole("radio", { name: "学生" }));
    await userEvent.click(screen.getByRole("checkbox", { name: /观察员/ }));
    const bill = waybill();
    expect(bill.getByText("2 个环节，41 分钟")).toBeInTheDocument();
    expect(bill.getByText("客服专员、客户、记录员")).toBeInTheDocument();
    expect(bill.getByText("1 组，2 人")).toBeInTheDocument();
    expect(bill.getByText(/1 名同学没有分组/)).toBeInTheDocument();
    expect(bill.getByText(/1 名同学今天缺席/)).toBeInTheDocument();
    expect(bill.getByText(/1 个组人数少于角色数/)).toBeInTheDocument();
    await userEvent.click(bill.getByRole("button", { name: "开始上课" }));
    const sent: NewLesson = {
      unit: "complaints",
      situation: "late-pickup",
      mode: "exam",
      pace: "class",
      customer: "person",
      autoAdvance: false,
      spare: "observer",
      graceSeconds: 30,
      phases: [{ id: "lead-in", minutes: 11 }, { id: "implement", minutes: 30 }],
      seats: ["agent", "customer", "recorder"],
      groups,
      day: "2026-11-28",
    };
    expect(asked).toEqual([{ call: "POST /classes/c1/lessons", body: sent }]);
    expect(place()).toBe("/teach/lessons/l1");
  });

  it("[W93] says who is in every group, and nothing of a customer where there is none to play", async () => {
    const seats = choice.seats.filter(({ role }) => role !== "customer").map((seat) => (seat.role === "agent" ? { ...seat, title: "派单员" } : seat));
    await visit(START, { "GET /lesson-choices": () => [{ ...choice, seats }] });
    expect(await screen.findByText(/每组都有派单员/)).toBeInTheDocument();
    expect(waybill().queryByText("客户")).toBeNull();
  });

  it("[W91] remembers the plan for the next time", async () => {
    await visit(START, { "POST /classes/c1/lessons": refuse("lesson/no-groups") });
    await userEvent.click(await screen.findByRole("radio", { name: "考核" }));
    await userEvent.click(screen.getByRole("button", { name: "开始上课" }));
    expect(await screen.findByText("请至少选一个小组。")).toBeInTheDocument();
    expect(JSON.parse(localStorage.getItem("kefu.plan.c1") ?? "null")).toMatchObject({ mode: "exam" });
  });

  it("[W311] shows the school's own situations in a group of their own", async () => {
    await visit(START, { "GET /lesson-choices": () => [choice, { ...choice, situation: "own-case", title: "本校的情境", own: true }] });
    const own = await screen.findByRole("group", { name: "本校情境" });
    expect(within(own).getAllByRole("radio").map((radio) => radio.getAttribute("value"))).toEqual(["complaints/own-case"]);
    expect(within(screen.getByRole("group", { name: "课程情境" })).getAllByRole("radio")).toHaveLength(1);
    await userEvent.click(within(own).getByRole("radio"));
    expect(screen.getByRole("region", { name: "本校的情境" })).toBeInTheDocument();
    cleanup();
    await visit(START);
    expect(await screen.findByRole("group", { name: "选择情境" })).toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: "课程情境" })).toBeNull();
  });

  it("[W351] says what of the phases counts towards the mark as they are chosen, and when nothing does", async () => {
    const marks = (phases: string) => `GET /lesson-choices/complaints/late-pickup/marks?phases=${phases}`;
    const counts = [{ title: "通话", points: 57.5 }];
    await visit(START, {
      [marks("lead-in,implement")]: () => ({ total: 57.5, whole: 100, own: true, counts, beside: [] }),
      [marks("implement")]: () => ({ total: 40, whole: 100, own: false, counts: [{ title: "模拟考评", points: 40 }], beside: [] }),
      [marks("lead-in")]: () => ({ total: 0, whole: 100, own: false, counts: [], beside: [] }),
    });
    expect(await screen.findByText("这节课计入成绩：通话 60、记录卡 40，共 100 分。")).toBeInTheDocument();
    expect(screen.getByText("另外记分，不进总分：知识 20。")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("checkbox", { name: /提炼升华/ }));
    expect(await screen.findByText("这几个环节计入成绩：通话 57.5，共 57.5 分（环节全上是 100 分）。")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("checkbox", { name: /导入/ }));
    expect(await screen.findByText(/模拟考评 40，共 40 分。.*只算这节课的成绩/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("checkbox", { name: /导入/ }));
    await userEvent.click(screen.getByRole("checkbox", { name: /方案实施/ }));
    expect(await screen.findByText(/没有计分的内容/)).toBeInTheDocument();
  });

  it("[W92] keeps the last phase", async () => {
    await visit(START);
    await userEvent.click(await screen.findByRole("checkbox", { name: /提炼升华/ }));
    await userEvent.click(screen.getByRole("checkbox", { name: /导入/ }));
    expect(screen.getByRole("checkbox", { name: /方案实施/ })).toBeDisabled();
  });

  it("[W93] says what is missing where nobody is in a group, or on the roster", async () => {
    await visit(START, { "GET /classes/c1/grouping": () => ({ groups: [] }) });
    expect(await screen.findByRole("link", { name: "去分组" })).toHaveAttribute("href", "/teach/classes/c1/groups");
    expect(screen.queryByRole("button", { name: "开始上课" })).toBeNull();
    cleanup();
    await visit(START, { "GET /classes/c1/students": () => [] });
    expect(await screen.findByRole("link", { name: "去导入名单" })).toHaveAttribute("href", "/teach/classes/c1/roster");
  });

  it("offers the lesson that is on instead of another one", async () => {
    await visit(START, { "GET /classes": () => [{ ...testClass, lesson: "l1" }] });
    expect(await screen.findByRole("link", { name: "回到课堂" })).toHaveAttribute("href", "/teach/lessons/l1");
    expect(screen.queryByRole("button", { name: "开始上课" })).toBeNull();
  });
});

describe("lessons a class has had", () => {
  const lesson = { id: "l1", class: "c1", unit: "complaints", situation: "late-pickup", title: "取件晚点", startedAt: 1_000_000, endedAt: 1_000_000 + 45 * 60_000, demo: false };

  it("[W81] are opened, and deleted after a question", async () => {
    let there = true;
    const { asked } = await visit("/teach/classes/c1/records", { "GET /classes/c1/lessons": () => (there ? [lesson] : []), "DELETE /lessons/l1": () => void (there = false) });
    expect(await screen.findByRole("link", { name: "打开" })).toHaveAttribute("href", "/teach/lessons/l1");
    expect(screen.getByText(/45 分钟/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: /^删除 .* 的课$/ }));
    expect(asked).toEqual([]);
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "删除" }));
    expect(await screen.findByText("还没有上过课")).toBeInTheDocument();
  });

  it("cannot be deleted while they are on", async () => {
    await visit("/teach/classes/c1/records", { "GET /classes/c1/lessons": () => [{ ...lesson, endedAt: null }] });
    expect(await screen.findByRole("link", { name: "回到课堂" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^删除 .* 的课$/ })).toBeNull();
  });
});
