import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { Suspense } from "react";
import { beforeAll, expect, it } from "vitest";
import type { Report } from "../../../protocol/attempt.ts";
import type { LessonView } from "../../../protocol/classroom.ts";
import type { ResultView } from "../../../protocol/review.ts";
import { testCall, testDialogue, testView } from "../../player/attempt/test-support/test-view.ts";
import type { AttemptHost } from "../../shared/attempt-connection.ts";
import { AttemptHostProvider } from "../../shared/attempt-host-context.tsx";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { LiveProvider } from "../../shared/live/live-context.tsx";
import { LessonContext } from "./lesson-context.ts";
import { LessonOver } from "./lesson-over.tsx";
import { testLesson, testLive } from "./test-support/test-live.ts";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["class", "attempt", "report", "result", "tries", "lesson-failures", "review-failures", "server-failures", "rejections", "failures"]);
});

const absent = () => Promise.reject(new Error("Not in this test."));
const host: AttemptHost = { storage: async () => "kept", list: absent, create: absent, open: absent, remove: absent, exportFile: absent, importFile: absent };

const given: ResultView = { lesson: "l1", situation: "取件晚点", released: true, counting: "a1", marks: null, weights: null, groupRemark: "", remark: "", ratings: [], contribution: null, corrections: [], appeals: [], rating: null };
const finished = testView([testDialogue(testCall({ transcript: [] }))], { attempt: { mode: "practice", status: "finished", seq: 9 } });
const bare: Report = {
  ...{ situation: { id: "late-pickup", courseId: null, version: "v1", title: "取件晚点" }, total: 0, max: 95, grade: null, passed: true, sections: [], abilities: [], moods: [], blockers: [] },
  ...{ items: [], seats: [], next: [], hints: { count: 0, cost: 0 }, faults: [], seconds: 60 },
};

function endedAfter(rounds: number): LessonView {
  const { group } = testLesson();
  const reports = Array.from({ length: rounds }, (_, index) => ({ round: index + 1, attempt: `a${index + 1}`, reported: true }));
  return testLesson({ status: "ended", group: group && { ...group, round: rounds, attempt: `a${rounds}`, rounds: reports } });
}

it("[W352] of several rounds the one that counts is open, and the others are a press away", async () => {
  const live = testLive();
  for (const [attempt, total] of [["a1", 71], ["a2", 48]] as const) {
    live.show(`attempt:${attempt}`, { state: "there", value: finished });
    live.reports.set(attempt, { ...bare, total });
  }
  const view = endedAfter(2);
  render(
    <AttemptHostProvider value={host}>
      <LiveProvider connect={() => live}>
        <LessonContext value={{ view, stale: false, room: "K7M42P", guest: false }}>
          <Suspense fallback="…">
            <LessonOver view={view} activity={null} />
          </Suspense>
        </LessonContext>
      </LiveProvider>
    </AttemptHostProvider>,
  );
  // Before marks are given out the last.
  expect(await screen.findByRole("button", { name: "第 2 轮成绩单", pressed: true })).toBeInTheDocument();
  expect(document.body).toHaveTextContent("48 / 95");

  await act(async () => live.show("result:l1", { state: "there", value: given }));
  expect(await screen.findByRole("button", { name: /^第 1 轮成绩单\s*计分$/, pressed: true })).not.toHaveFocus();
  expect(document.body).toHaveTextContent("71 / 95");

  await userEvent.click(screen.getByRole("button", { name: "第 2 轮成绩单" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "第 2 轮成绩单", pressed: true })).toHaveFocus());
  expect(document.body).toHaveTextContent("48 / 95");
});
