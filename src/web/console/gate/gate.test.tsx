import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { CodedError } from "../../shared/coded-error.ts";
import { fill, readyPages, refuse, site, teacher, testClass, visit } from "../test-support/test-school.tsx";

beforeAll(readyPages);

const account = { 设置码: "AB12-CD34", 学校名称: "江城职校", 您的姓名: "周老师", 登录账号: "zhou" };

describe("set-up", () => {
  it("[W80] stands before everything else, and leads to the classes", async () => {
    let ready = false;
    const { asked } = await visit("/teach", {
      "GET /site": () => (ready ? site : { ...site, ready: false, me: null, school: null }),
      "POST /setup": () => {
        ready = true;
        return teacher;
      },
    });
    await fill({ ...account, 新密码: "geheim-1234", 再输一遍: "geheim-1234" });
    await userEvent.click(screen.getByRole("button", { name: "完成设置" }));
    expect(await screen.findByRole("heading", { level: 1, name: "我的班级" })).toBeInTheDocument();
    expect(asked).toEqual([{ call: "POST /setup", body: { code: "AB12-CD34", school: "江城职校", name: "周老师", account: "zhou", password: "geheim-1234" } }]);
  });

  it("[W83] asks nothing of the server while the passwords differ, and shows its refusal with everything still typed", async () => {
    const { asked } = await visit("/teach", { "GET /site": () => ({ ...site, ready: false, me: null }), "POST /setup": refuse("server/throttled-for-test") });
    await fill({ ...account, 新密码: "geheim-1234", 再输一遍: "geheim-123" });
    await userEvent.click(screen.getByRole("button", { name: "完成设置" }));
    expect(screen.getByText("两次输入的密码不一样。")).toBeInTheDocument();
    expect(asked).toEqual([]);
    await userEvent.type(screen.getByLabelText("再输一遍"), "4");
    await userEvent.click(screen.getByRole("button", { name: "完成设置" }));
    expect(await screen.findByText(/server\/throttled-for-test/)).toBeInTheDocument();
    expect(screen.getByLabelText("设置码")).toHaveValue("AB12-CD34");
  });
});

describe("sign-in", () => {
  it("[W80] leads to the page that was asked for", async () => {
    let me: typeof teacher | null = null;
    await visit("/teach/classes/c1/roster", { "GET /site": () => ({ ...site, me }), "POST /sign-in": () => (me = teacher) });
    await fill({ 登录账号: " zhou ", 密码: "geheim-1234" });
    await userEvent.click(screen.getByRole("button", { name: "登录" }));
    expect(await screen.findByRole("heading", { level: 1, name: testClass.name })).toBeInTheDocument();
  });

  it("[W80] comes back when the session has ended, and then shows the same page", async () => {
    let me: typeof teacher | null = teacher;
    const { answers } = await visit("/teach/classes/c1/roster", { "GET /site": () => ({ ...site, me }), "POST /sign-in": () => (me = teacher) });
    me = null;
    answers["PATCH /classes/c1/students/s2"] = refuse("server/sign-in-first");
    await userEvent.click(await screen.findByRole("button", { name: "修改王磊" }));
    await userEvent.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByRole("button", { name: "登录" })).toBeInTheDocument();
    await fill({ 登录账号: "zhou", 密码: "geheim-1234" });
    await userEvent.click(screen.getByRole("button", { name: "登录" }));
    expect(await screen.findByRole("button", { name: "修改王磊" })).toBeInTheDocument();
  });

  it("[W80] tells a student that the teacher's sign-in ends the own", async () => {
    await visit("/teach", { "GET /site": () => ({ ...site, me: { kind: "student", id: "s1", name: "李晓雨", guest: false, class: { id: "c1", name: "班", code: "K7M42P" }, lesson: null } }) });
    expect(screen.getByText(/现在是学生“李晓雨”在用/)).toBeInTheDocument();
  });
});

describe("classes", () => {
  it("[W82] offers an own class or the demo where there is none", async () => {
    const { asked, place } = await visit("/teach", { "GET /classes": () => [], "POST /demo": () => ({ ...testClass, id: "d1", demo: true }), "POST /classes": () => testClass });
    await userEvent.click(await screen.findByRole("button", { name: "新建班级" }));
    await userEvent.type(within(screen.getByRole("dialog")).getByLabelText("班级名称"), " 物流 2301 班 {Enter}");
    expect(asked).toEqual([{ call: "POST /classes", body: { name: "物流 2301 班" } }]);
    expect(place()).toBe("/teach/classes/c1/roster");
  });

  it("[W82] leads from the demo button to its lesson", async () => {
    const { place } = await visit("/teach", { "GET /classes": () => [], "POST /demo": () => ({ ...testClass, id: "d1", demo: true }) });
    await userEvent.click(await screen.findByRole("button", { name: "看一节示范课" }));
    expect(place()).toBe("/teach/classes/d1/records");
  });

  it("[W81] [W82] marks the demo and removes it after a question", async () => {
    let demo = true;
    const { asked } = await visit("/teach", { "GET /classes": () => (demo ? [{ ...testClass, demo: true }] : []), "DELETE /demo": () => (demo = false) });
    await screen.findByText("示范");
    await userEvent.click(screen.getByRole("button", { name: "删除示范班" }));
    expect(asked).toEqual([]);
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "删除示范班" }));
    expect(await screen.findByRole("heading", { name: "从自己的班级开始" })).toBeInTheDocument();
  });

  it("puts lessons that are on above everything", async () => {
    await visit("/teach", { "GET /classes": () => [{ ...testClass, lesson: "l1" }] });
    const running = await screen.findByRole("list", { name: "正在上的课" });
    expect(within(running).getByRole("link", { name: "回到课堂" })).toHaveAttribute("href", "/teach/lessons/l1");
  });

  it("[W81] deletes a class only after a question that says what is lost", async () => {
    const { asked, place } = await visit("/teach/classes/c1", { "DELETE /classes/c1": () => undefined });
    await userEvent.click(await screen.findByText("更多"));
    await userEvent.click(screen.getByRole("button", { name: "删除班级" }));
    expect(screen.getByRole("dialog")).toHaveTextContent("4 名学生的名单、分组、全部上课记录和成绩会一起删除");
    expect(asked).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "全部删除" }));
    expect(asked).toEqual([{ call: "DELETE /classes/c1", body: undefined }]);
    expect(place()).toBe("/teach");
  });

  it.each([[false, true], [true, false]])("[W382] says what stays of a class, of a demonstration nothing: %s", async (demo, stays) => {
    await visit("/teach/classes/c1", { "GET /classes": () => [{ ...testClass, demo }] });
    await userEvent.click(await screen.findByText("更多"));
    await userEvent.click(screen.getByRole("button", { name: "删除班级" }));
    const question = screen.getByRole("dialog").textContent ?? "";
    expect(["不记名的统计", "加入词库的说法", "备份"].map((words) => question.includes(words))).toEqual([stays, stays, stays]);
  });

  it("[W382] waits in the window until a class is deleted, and tells there why it is not", async () => {
    let refuseIt: (error: unknown) => void = () => expect.unreachable();
    const { asked, place } = await visit("/teach/classes/c1", { "DELETE /classes/c1": () => new Promise((_, reject) => (refuseIt = reject)) });
    await userEvent.click(await screen.findByText("更多"));
    await userEvent.click(screen.getByRole("button", { name: "删除班级" }));
    await userEvent.click(screen.getByRole("button", { name: "全部删除" }));
    const waiting = screen.getByRole("button", { name: "正在删除……" });
    await userEvent.click(waiting);
    await userEvent.click(screen.getByRole("button", { name: "取消" }));
    expect([asked.length, waiting.getAttribute("aria-disabled")]).toEqual([1, "true"]);
    refuseIt(new CodedError("server/lesson-running"));
    expect(await within(screen.getByRole("dialog")).findByRole("alert")).not.toBeEmptyDOMElement();
    expect(screen.getByRole("button", { name: "全部删除" })).toBeInTheDocument();
    expect(place()).toBe("/teach/classes/c1");
  });

  it.each([[false, true], [true, false]])("[W382] says what stays of a lesson, of a demonstration nothing: %s", async (demo, stays) => {
    await visit("/teach/classes/c1/records", { "GET /classes/c1/lessons": () => [{ id: "l1", class: "c1", unit: "complaints", situation: "late-pickup", title: "取件晚点", startedAt: 1, endedAt: 2, demo }] });
    await userEvent.click(await screen.findByRole("button", { name: /^删除.*的课$/ }));
    const question = screen.getByRole("dialog").textContent ?? "";
    expect(["不能恢复", "不记名的统计", "加入词库的说法"].map((words) => question.includes(words))).toEqual([true, stays, stays]);
  });
});
