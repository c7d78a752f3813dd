import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { Suspense } from "react";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { studentPin } from "../../../../tests/support/student-pin.ts";
import type { Room } from "../../../protocol/api.ts";
import { ApiProvider } from "../../shared/api/api-context.tsx";
import { createApi } from "../../shared/api/client.ts";
import { CodedError } from "../../shared/coded-error.ts";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { findNames } from "./find-names.ts";
import { JoinPage } from "./join-page.tsx";
import { readCode } from "./room-code.ts";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["class", "lesson-failures", "review-failures", "server-failures", "rejections", "failures"]);
});
beforeEach(() => localStorage.clear());

const room: Room = {
  class: { name: "物流 2301", code: "QNG53Q" },
  students: [
    { id: "s1", name: "李晓雨", initials: "lxy", hasPin: false },
    { id: "s2", name: "刘洋", initials: "ly", hasPin: true },
    { id: "s3", name: "王晓", initials: "wx", hasPin: true },
  ],
  namesakes: false,
  guests: true,
  lesson: true,
};

/** The server's interface at its port: answers as told, remembers what was asked. */
async function show(code: string | null, join: (body: unknown) => unknown = () => ({}), shown = room) {
  const asked: [string, unknown][] = [];
  const api = createApi(async <Answer,>(method: string, path: string, body?: unknown) => {
    asked.push([`${method} ${path}`, body]);
    if (path === "/site") return { me: null } as Answer;
    if (path === "/rooms/QNG53Q") return shown as Answer;
    if (path.startsWith("/rooms/QNG53Q/")) return join(body) as Answer;
    throw new CodedError("people/unknown-room");
  });
  const { hook, history } = memoryLocation({ path: code ? `/join/${code}` : "/join", record: true });
  const { unmount } = await act(async () =>
    render(
      <ApiProvider value={api}>
        <Router hook={hook}>
          <Suspense fallback="…">
            <JoinPage code={code} />
          </Suspense>
        </Router>
      </ApiProvider>,
    ),
  );
  return { asked, history, unmount };
}

describe("coming in", () => {
  it("[W66] takes a code however it is typed", async () => {
    expect(["qng53q", "ＱＮＧ５３ｑ", "QNG-53Q", " q n g 5 3 q x"].map(readCode)).toEqual(["QNG53Q", "QNG53Q", "QNG53Q", "QNG53Q"]);
    const { history } = await show(null);
    await userEvent.type(screen.getByRole("textbox", { name: "课堂码" }), "qng 5{Enter}");
    expect(screen.getByText(/还没输完/)).toBeInTheDocument();
    await userEvent.type(screen.getByRole("textbox", { name: "课堂码" }), "3q{Enter}");
    expect(history[history.length - 1]).toBe("/join/QNG53Q");
  });

  it("[W66] offers the last room of this computer, and says when there is no such room", async () => {
    await show("QNG53Q");
    await screen.findByText("你是谁？");
    document.body.replaceChildren();
    await show("AAAAAA");
    expect(await screen.findByRole("link", { name: /物流 2301/ })).toHaveAttribute("href", "/join/QNG53Q");
    expect(screen.getByRole("textbox", { name: "课堂码" })).toHaveAttribute("aria-invalid", "true");
  });

  it("[W67] finds a name by initials or characters, those that begin so first", () => {
    const found = (query: string) => findNames(room.students, query).map(({ name }) => name);
    expect(found("lx")).toEqual(["李晓雨"]);
    expect(found("L")).toEqual(["李晓雨", "刘洋"]);
    expect(found("晓")).toEqual(["李晓雨", "王晓"]);
    expect(found("x")).toEqual(["李晓雨", "王晓"]);
    expect(found(" 刘 洋 ")).toEqual(["刘洋"]);
    expect(found("")).toEqual(["李晓雨", "刘洋", "王晓"]);
    expect(found("zzz")).toEqual([]);
  });

  it("[W67] says what tells namesakes apart, and only where there are any", async () => {
    const view = await show("QNG53Q");
    await screen.findByRole("textbox", { name: "找自己的名字" });
    expect(screen.queryByText(/有同名的同学/)).toBeNull();
    view.unmount();
    await show("QNG53Q", undefined, { ...room, namesakes: true, students: [{ id: "s1", name: "王伟（01）", initials: "ww", hasPin: false }, { id: "s2", name: "王伟（15）", initials: "ww", hasPin: true }] });
    await userEvent.click(await screen.findByRole("button", { name: /王伟（15）/ }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("王伟（15）");
  });

  it("[W67] [W68] shows the chosen name before the PIN; the first one is set and typed twice", async () => {
    const { asked, history } = await show("QNG53Q");
    await userEvent.type(await screen.findByRole("textbox", { name: "找自己的名字" }), "lxy{Enter}");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("李晓雨");
    await userEvent.type(screen.getByLabelText("给自己设一个 PIN 码"), "12");
    await userEvent.click(screen.getByRole("button", { name: "进入课堂" }));
    expect(screen.getAllByText("PIN 码是 4 到 8 位数字。").length).toBeGreaterThan(0);
    await userEvent.type(screen.getByLabelText("给自己设一个 PIN 码"), "34{Enter}");
    expect(screen.getAllByText(/太容易被人猜到/).length).toBeGreaterThan(0);
    await userEvent.type(screen.getByLabelText("再输一遍"), "{Enter}");
    expect(screen.getByLabelText("给自己设一个 PIN 码")).toHaveFocus();
    await userEvent.clear(screen.getByLabelText("给自己设一个 PIN 码"));
    await userEvent.type(screen.getByLabelText("给自己设一个 PIN 码"), studentPin);
    await userEvent.type(screen.getByLabelText("再输一遍"), "3970{Enter}");
    expect(screen.getAllByText(/两次输的不一样/).length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole("button", { name: "进入课堂" }));
    expect(screen.getByLabelText("再输一遍")).toHaveFocus();
    expect(asked.some(([what]) => what.startsWith("POST"))).toBe(false);
    await userEvent.clear(screen.getByLabelText("再输一遍"));
    await userEvent.type(screen.getByLabelText("再输一遍"), `${studentPin}{Enter}`);
    expect(asked[asked.length - 1]).toEqual(["POST /rooms/QNG53Q/join", { student: "s1", pin: studentPin }]);
    expect(history[history.length - 1]).toBe("/lesson");
  });

  it("[W68] a wrong PIN is told in words and typed again; the wrong person goes back", async () => {
    await show("QNG53Q", () => {
      throw new CodedError("people/wrong-pin");
    });
    await userEvent.click(await screen.findByRole("button", { name: /刘洋/ }));
    expect(screen.queryByLabelText("再输一遍")).toBeNull();
    await userEvent.type(screen.getByLabelText("你的 PIN 码"), "9999{Enter}");
    expect(await screen.findByRole("alert")).not.toBeEmptyDOMElement();
    expect(screen.getByLabelText("你的 PIN 码")).toHaveValue("");
    await userEvent.click(screen.getByRole("button", { name: /不是我/ }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("你是谁？");
  });

  it("[W68] guests come in by name", async () => {
    const { asked } = await show("QNG53Q");
    await userEvent.click(await screen.findByRole("button", { name: "我是来听课的" }));
    await userEvent.type(screen.getByRole("textbox", { name: "你的名字" }), " 钱老师 {Enter}");
    expect(asked[asked.length - 1]).toEqual(["POST /rooms/QNG53Q/guest", { name: "钱老师" }]);
  });
});
