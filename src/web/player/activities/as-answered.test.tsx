import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { Suspense } from "react";
import { beforeAll, beforeEach, expect, it } from "vitest";
import type { ActivityView, ActivityViewOf, Command } from "../../../protocol/attempt.ts";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { Toaster } from "../../shared/ui/toast.tsx";
import { AttemptProvider } from "../attempt/attempt-context.tsx";
import { both, common, testConnection, testView } from "../attempt/test-support/test-view.ts";
import { ActivityBody } from "./activity-body.tsx";
import { asAnswered } from "./as-answered.ts";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["attempt", "activities", "discussion", "reasons"]);
});
beforeEach(() => sessionStorage.clear());

type Work = Exclude<ActivityView, { kind: "dialogue" }>;

async function show(activity: Work, waiting: readonly Command[] = [], answer?: () => Promise<SendResult>) {
  const connection = testConnection(testView([activity]), answer);
  connection.show({ waiting });
  await act(async () => {
    render(
      <Suspense fallback="…">
        <AttemptProvider connection={connection}>
          <ActivityBody activity={activity} />
        </AttemptProvider>
      </Suspense>,
    );
  });
  return connection;
}

const item = (id: string) => ({ id, text: both(id, id) });
const quiz: ActivityViewOf<"choice"> = { ...common, kind: "choice", id: "quiz", title: both("选择", "Choice"), questions: [{ id: "q1", courseId: null, prompt: both("哪几项？", "Which?"), multiple: true, options: ["甲", "乙", "丙"].map(item), chosen: [], feedback: null }] };
const talk: ActivityViewOf<"discussion"> = { ...common, kind: "discussion", id: "talk", title: both("讨论", "Discussion"), questions: [], wanted: { ideas: 3, clusters: 1 }, cards: [{ id: "1", text: "查监控", cluster: "5" }], clusters: [{ id: "5", name: "证据" }], feedback: null };

it("[W375] the next answer builds on the one that is on its way, also after a reload", async () => {
  const first: Command = { type: "answer", activity: "quiz", answer: { kind: "choice", question: "q1", options: ["甲"] } };
  const connection = await show(quiz, [first]);
  expect(screen.getByRole("checkbox", { name: "甲" })).toBeChecked();
  await userEvent.click(screen.getByRole("checkbox", { name: "乙" }));
  expect(connection.sent).toEqual([{ type: "answer", activity: "quiz", answer: { kind: "choice", question: "q1", options: ["甲", "乙"] } }]);
});

it("[W375] each kind of answer stands as given, the last of several, and none in another task", () => {
  const order: ActivityViewOf<"ordering"> = { ...common, kind: "ordering", id: "order", title: both("排序", "Order"), items: ["a", "b"].map(item), answer: [], feedback: null };
  const to = (activity: string, items: string[]): Command => ({ type: "answer", activity, answer: { kind: "ordering", items } });
  expect(asAnswered(order, [to("order", ["a", "b"]), to("order", ["b", "a"]), to("other", ["x"])]).answer).toEqual(["b", "a"]);
  const put = (answer: Extract<Command, { type: "answer" }>["answer"]): Command => ({ type: "answer", activity: "talk", answer });
  const changed = asAnswered(talk, [put({ kind: "discussion", part: "card", id: "2", text: "问仓管", cluster: "5" }), put({ kind: "discussion", part: "cluster", id: "5", name: "" }), put({ kind: "discussion", part: "card", id: "1", text: "", cluster: null })]);
  expect([changed.cards, changed.clusters]).toEqual([[{ id: "2", text: "问仓管", cluster: null }], []]);
  expect(asAnswered(talk, [])).toBe(talk);
});

it("[W376] a card that was refused comes back before what was begun since, and what was begun outlives a reload", async () => {
  let refuse = (_result: SendResult) => undefined as void;
  await show(talk, [], () => new Promise((resolve) => (refuse = resolve)));
  const box = await screen.findByRole("textbox", { name: "一条想法" });
  await userEvent.type(box, "问仓管{Enter}再问");
  await act(async () => refuse({ ok: false, rejection: { code: "attempt/phase-not-current", params: {} } }));
  expect(box).toHaveValue("问仓管 再问");
  cleanup();
  await show(talk);
  expect(await screen.findByRole("textbox", { name: "一条想法" })).toHaveValue("问仓管 再问");
});

it("[W386] an answer that somebody else's left out at the same moment is told, one that theirs builds on is not", async () => {
  const said = /你刚才填的有一处没留下/;
  const chosen = (...options: string[]): Work => ({ ...quiz, questions: quiz.questions.map((question) => ({ ...question, chosen: options })) });
  const view = (activity: Work) => <Body activity={activity} />;
  const connection = testConnection(testView([quiz]));
  function Body({ activity }: { activity: Work }) {
    return (
      <Suspense fallback="…">
        <AttemptProvider connection={connection}>
          <ActivityBody activity={activity} />
        </AttemptProvider>
        <Toaster />
      </Suspense>
    );
  }
  const { rerender } = render(view(quiz));
  await userEvent.click(await screen.findByRole("checkbox", { name: "甲" }));
  await act(async () => rerender(view(chosen("甲", "丙"))));
  expect(screen.queryAllByText(said)).toEqual([]);
  await userEvent.click(screen.getByRole("checkbox", { name: "乙" }));
  await act(async () => rerender(view(chosen("甲"))));
  expect(screen.getAllByText(said).length).toBeGreaterThan(0);
});
