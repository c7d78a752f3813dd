import { act, render, screen, within } from "@testing-library/react";
import i18next from "i18next";
import { Suspense } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import type { ScreenView } from "../../../protocol/classroom.ts";
import { ApiProvider } from "../../shared/api/api-context.tsx";
import { createApi } from "../../shared/api/client.ts";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { testLive, type TestLive } from "../monitor/test-support/test-live.ts";
import { testMiss, testScreen } from "../monitor/test-support/test-view.ts";
import { ScreenPage } from "./screen-page.tsx";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["monitor", "lesson-failures", "review-failures", "server-failures", "rejections", "failures"]);
});

const api = createApi((async () => ({ school: null, ready: true, version: "1", me: null, addresses: ["http://192.168.1.20:4400"], freeBytes: null })) as never);

async function open(view: ScreenView | null, live: TestLive = testLive()): Promise<TestLive> {
  if (view) live.put("screen:lesson-1", { state: "there", value: view });
  await act(async () => {
    render(
      <ApiProvider value={api}>
        <Suspense fallback="…">
          <ScreenPage lesson="lesson-1" connect={live.connect} />
        </Suspense>
      </ApiProvider>,
    );
  });
  return live;
}

const group: ScreenView["group"] = {
  name: "第 2 组",
  mood: { value: 72, title: "生气", history: [60, 72], portrait: "woman" },
  seats: [
    { title: "客服", names: ["赵敏"] },
    { title: "客户", names: [] },
  ],
  lines: [
    { who: "customer", name: "张先生", text: "说好两点来的！", mood: 72 },
    { who: "agent", name: "客服", text: "非常抱歉。", mood: null },
  ],
};

describe("big screen", () => {
  it("[W130] shows how to join where nothing is chosen", async () => {
    await open(testScreen());
    expect(screen.getByRole("main")).toHaveTextContent("K7M 42P");
    expect(within(screen.getByRole("main")).getByRole("img").getAttribute("aria-label")).toContain("/join/K7M42P");
    expect(screen.getByRole("banner")).toHaveTextContent("取件晚点物流 2301 班方案实施08:12");
  });

  it("[W130] shows the talk of the projected group and keeps the way in at the foot", async () => {
    await open(testScreen({ group }));
    expect(screen.getByRole("log")).toHaveTextContent("张先生说好两点来的！客服非常抱歉。");
    expect(screen.getByRole("main")).toHaveTextContent("生气 72");
    expect(screen.getByRole("contentinfo")).toHaveTextContent("K7M 42P");
  });

  it("[W130] shows the points of the debriefing before anything else", async () => {
    await open(testScreen({ group, debrief: [testMiss("m1", "明确的回复时限", 5), { ...testMiss("m2", "推诿", 2), sign: "-" }] }));
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual(["明确的回复时限", "失误：推诿"]);
    expect(screen.getByRole("main")).toHaveTextContent("5/6 组");
    expect(screen.queryByRole("log")).toBeNull();
  });

  it("[W131] has nothing to press, and names nobody whom the view does not name", async () => {
    await open(testScreen({ group: { ...group, seats: [{ title: "客服", names: [] }] } }));
    expect(screen.queryAllByRole("button")).toEqual([]);
    expect(screen.queryAllByRole("link")).toEqual([]);
    expect(screen.queryByText("赵敏")).toBeNull();
  });

  it("[W128] [W130] a pause, a cut line, the end and a refusal are told", async () => {
    const live = await open(testScreen({ status: "paused" }));
    expect(screen.getByText("暂停中")).toBeInTheDocument();
    await act(async () => live.put("screen:lesson-1", { state: "stale", value: testScreen() }));
    expect(screen.getByText(/连接断了/)).toBeInTheDocument();
    await act(async () => live.put("screen:lesson-1", { state: "there", value: testScreen({ status: "ended" }) }));
    expect(screen.getByRole("main")).toHaveTextContent("下课了");
    await act(async () => live.put("screen:lesson-1", { state: "failed", rejection: { code: "web/offline", params: {} } }));
    expect(screen.getByRole("alert")).toHaveTextContent("大屏打不开");
  });
});
