import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, it } from "vitest";
import type { ReviewCommand } from "../../../protocol/review.ts";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { ReviewDeskProvider } from "../review-desk.tsx";
import { readyReview } from "../test-support/show-review.tsx";
import { testReview } from "../test-support/test-review.ts";
import { RemarkField } from "./remark-field.tsx";

beforeAll(readyReview);

const target = { group: "g1" };
const refused: SendResult = { ok: false, rejection: { code: "web/offline", params: {} } };

function show() {
  const sent: ReviewCommand[] = [];
  const answers: ((result: SendResult) => void)[] = [];
  const send = (command: ReviewCommand) => {
    sent.push(command);
    return new Promise<SendResult>((resolve) => answers.push(resolve));
  };
  const field = (stored: string) => (
    <ReviewDeskProvider view={testReview()} send={send} now={() => 1000}>
      <RemarkField label="评语" target={target} stored={stored} disabled={false} />
    </ReviewDeskProvider>
  );
  const { rerender } = render(field(""));
  return { texts: () => sent.map((command) => command.type === "write-remark" && command.text), answer: (result: SendResult) => act(async () => answers.shift()?.(result)), stored: (text: string) => rerender(field(text)) };
}

it("[W384] a remark that goes in pieces over a slow line is not set back by the earlier one", async () => {
  const { texts, answer, stored } = show();
  const box = screen.getByRole("textbox", { name: "评语" });
  await userEvent.type(box, "先致歉");
  await userEvent.tab();
  await userEvent.type(box, "，再问单号");
  await userEvent.tab();
  stored("先致歉");
  expect(box).toHaveValue("先致歉，再问单号");
  await answer({ ok: true });
  stored("先致歉，再问单号");
  await answer({ ok: true });
  stored("另一位老师改的");
  expect(box).toHaveValue("另一位老师改的");
  expect(texts()).toEqual(["先致歉", "先致歉，再问单号"]);
});

it("[W384] a remark that was not stored stays, and is sent again when the field is left", async () => {
  const { texts, answer, stored } = show();
  const box = screen.getByRole("textbox", { name: "评语" });
  await userEvent.type(box, "很稳");
  await userEvent.tab();
  await answer(refused);
  stored("另一位老师写的");
  expect(box).toHaveValue("很稳");
  box.focus();
  await userEvent.tab();
  expect(texts()).toEqual(["很稳", "很稳"]);
});
