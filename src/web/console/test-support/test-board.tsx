/** Owns showing the monitor's board in tests: what is sent is kept, groups are found as a teacher sees them. */
import { act, render, screen, within } from "@testing-library/react";
import i18next from "i18next";
import { Suspense } from "react";
import type { LessonCommand, MonitorView } from "../../../protocol/classroom.ts";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { AttemptHostProvider } from "../../shared/attempt-host-context.tsx";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { Toaster } from "../../shared/ui/toast.tsx";
import { LessonDeskProvider } from "../monitor/lesson-desk.tsx";
import { MonitorBoard } from "../monitor/monitor-board.tsx";
import { TEST_NOW, testGroup } from "../monitor/test-support/test-view.ts";
import { ServerClockProvider } from "../monitor/ticking.tsx";

export async function speakChinese(): Promise<void> {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["monitor", "console", "lesson-failures", "review-failures", "server-failures", "rejections", "failures"]);
}

const absent = () => Promise.reject(new Error("Not in this test."));
const host = { storage: async () => "kept" as const, list: absent, create: absent, open: absent, remove: absent, exportFile: absent, importFile: absent };

/** Shows the view; what is sent is kept in order and answered by `answer`. */
export async function show(first: MonitorView, { answer = { ok: true } as SendResult, stale = false } = {}) {
  const sent: LessonCommand[] = [];
  const send = async (command: LessonCommand) => {
    sent.push(command);
    return answer;
  };
  const page = (view: MonitorView) => (
    <AttemptHostProvider value={host}>
      <ServerClockProvider value={() => TEST_NOW}>
        <Suspense fallback="…">
          <LessonDeskProvider send={send}>
            <MonitorBoard view={view} stale={stale} site="http://192.168.1.20:4400/" />
          </LessonDeskProvider>
        </Suspense>
        <Toaster />
      </ServerClockProvider>
    </AttemptHostProvider>
  );
  const { rerender } = await act(async () => render(page(first)));
  await screen.findByRole("main");
  return { sent, update: (view: MonitorView) => act(async () => rerender(page(view))) };
}

export const cards = () => [...screen.getByRole("listbox", { name: "小组" }).querySelectorAll<HTMLElement>("[role='option']")];
export const chosen = () => cards().filter((option) => option.getAttribute("aria-selected") === "true");
export function card(name: string): HTMLElement {
  const found = cards().find((option) => within(option).queryByText(name));
  if (!found) throw new Error(`no card ${name}`);
  return found;
}
export const button = (name: string | RegExp) => screen.getByRole("button", { name });
export const panel = () => screen.getByRole("complementary", { name: "操作" });
export const calm = [testGroup(1), testGroup(2), testGroup(3)];
