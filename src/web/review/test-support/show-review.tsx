/** Shows the review's page for tests as a picture of a view, with a server that answers what the test says. */
import { act, render, screen } from "@testing-library/react";
import i18next from "i18next";
import { Suspense, useEffect, useState } from "react";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import type { ReviewCommand, ReviewView } from "../../../protocol/review.ts";
import { ApiProvider } from "../../shared/api/api-context.tsx";
import { createApi } from "../../shared/api/client.ts";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { AttemptHostProvider } from "../../shared/attempt-host-context.tsx";
import { CodedError } from "../../shared/coded-error.ts";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { Toaster } from "../../shared/ui/toast.tsx";
import { MeProvider } from "../me-context.ts";
import { ReviewBoard } from "../review-board.tsx";
import { ReviewDeskProvider } from "../review-desk.tsx";
import { testItem, testReplay, testReport, testReview, testTurn, testVerdict } from "./test-review.ts";

export async function readyReview(): Promise<void> {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["review", "rating", "report", "reasons", "review-failures", "lesson-failures", "server-failures", "rejections", "failures"]);
}

const absent = () => Promise.reject(new Error("Not in this test."));
const host = { storage: async () => "kept" as const, list: absent, create: absent, open: absent, remove: absent, exportFile: absent, importFile: absent };
const verdict = testVerdict("B2:sorry", "先致歉");
const turn = testTurn(2, "让您白等了", [verdict]);
export const elsewhere = { group: "g2", groupName: "第 2 组", text: "害您空等", spans: [], state: "not-met", corrected: null, similarity: 0.9, place: { attempt: "a2", seq: 5, key: "B2:sorry" } };
const served: Record<string, unknown> = {
  "GET /lessons/l1/review/attempts/a1": testReplay("a1", [testTurn(1, "您好"), turn], [2]),
  "GET /lessons/l1/review/attempts/a1/report": testReport([testItem("sorry", "communication", { subject: "B2:sorry" })]),
  "GET /lessons/l1/review/similar?attempt=a1&seq=2&key=B2%3Asorry": [elsewhere],
};

type Shown = { view?: Partial<ReviewView>; tab?: string; answer?: SendResult; stale?: boolean; answers?: Record<string, unknown> };

/** Shows the view; what is sent is kept in order and answered by `answer`, once nothing is held any more. */
export async function show({ view = {}, tab = "overview", answer = { ok: true }, stale = false, answers = {} }: Shown = {}) {
  const sent: ReviewCommand[] = [];
  let held: Promise<void> | null = null;
  const send = async (command: ReviewCommand) => {
    sent.push(command);
    await held;
    return answer;
  };
  const api = createApi(async (method, route) => {
    const found = { ...served, ...answers }[`${method} ${route}`];
    if (found === undefined) throw new CodedError("server/not-found", { path: route });
    return found as never;
  });
  const location = memoryLocation({ path: `/teach/lessons/l1/review/${tab}` });
  let update: (next: ReviewView) => void = () => undefined;
  const onReady = (set: typeof update) => {
    update = set;
  };
  function Board() {
    const [shown, setShown] = useState(testReview(view));
    useEffect(() => onReady(setShown), []);
    const [place] = location.hook();
    return (
      <ReviewDeskProvider view={shown} send={send} now={() => 1000}>
        <ReviewBoard view={shown} stale={stale} tab={place.split("/").at(-1) ?? null} />
      </ReviewDeskProvider>
    );
  }
  await act(async () =>
    render(
      <AttemptHostProvider value={host}>
        <ApiProvider value={api}>
          <Router hook={location.hook}>
            <MeProvider value="t1">
              <Suspense fallback="…">
                <Board />
              </Suspense>
            </MeProvider>
            <Toaster />
          </Router>
        </ApiProvider>
      </AttemptHostProvider>,
    ),
  );
  await screen.findByRole("main");
  /** Nothing is answered until what this gives is called. */
  const hold = () => {
    let go: () => void = () => undefined;
    held = new Promise((resolve) => {
      go = resolve;
    });
    return () => act(async () => go());
  };
  return { sent, hold, update: (change: Partial<ReviewView>) => act(async () => update(testReview({ ...view, ...change }))) };
}

export const button = (name: string | RegExp) => screen.getByRole("button", { name });
export const panel = () => screen.getByRole("complementary", { name: "评价表" });
export const dialog = () => screen.getByRole("dialog");
