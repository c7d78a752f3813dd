import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { Suspense } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import type { CreditItem, SeatResult } from "../../../protocol/attempt.ts";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { both } from "../attempt/test-support/test-view.ts";
import { SeatCard } from "./seat-card.tsx";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["report", "common", "reasons"]);
});

const item = (id: string, more: Partial<CreditItem>): CreditItem => ({
  ...{ id, section: "customer", part: "customer", activity: "call", beat: null, subject: id, kind: "criterion", title: both(id, id), sign: "+", state: "met" },
  ...{ points: 2, max: 2, weight: 1, ability: "information", evidence: [], reason: { code: "grading/said", params: {} }, given: null, expected: null, advice: null, model: null },
  ...more,
});
const result: SeatResult = {
  seat: "customer",
  title: both("客户张先生", "Mr Zhang, the customer"),
  points: 0,
  max: 2,
  items: [
    item("说清等了多久", { evidence: [{ seq: 7, text: "两点的约，没人来。", spans: [{ start: 0, end: 2 }] }] }),
    item("说出是投标文件", { sign: "-", points: -2, max: 0, evidence: [{ seq: 9, text: "里面是标书！", spans: [{ start: 3, end: 5 }] }], reason: { code: "grading/fault-said", params: {} }, advice: both("没问到不说。", "Not unasked.") }),
  ],
};

describe("the customer's card of a report", () => {
  it("[W13] tells the points beside the total, and leads every mark to its words and its reason", async () => {
    await act(async () => {
      render(<Suspense fallback="…"><SeatCard result={result} allOpen={false} /></Suspense>);
    });
    expect(await screen.findByRole("region", { name: "“客户张先生”席位的表现" })).toBeInTheDocument();
    expect(screen.getByText("得 0 / 2 分，不计入小组总分。")).toBeInTheDocument();
    expect(screen.queryByText(/里面是/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: /说出是投标文件/ }));
    expect(await screen.findByText("标书", { selector: "mark" })).toBeInTheDocument();
    expect(screen.getByText("这样说要扣分")).toBeInTheDocument();
    expect(screen.getByText("没问到不说。")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: /说清等了多久/ }));
    expect(await screen.findByText("两点", { selector: "mark" })).toBeInTheDocument();
    expect(screen.queryByText("标书", { selector: "mark" })).toBeNull();
  });
});
