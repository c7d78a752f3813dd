import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { Suspense } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import type { CreditItem } from "../../../protocol/attempt.ts";
import type { ResultView, ReviewCommand, Rubric } from "../../../protocol/review.ts";
import { AppealContext, type Appeals } from "../../player/report/appeal-context.ts";
import { AppealLines } from "../../player/report/appeal-lines.tsx";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { LiveProvider } from "../../shared/live/live-context.tsx";
import { Toaster } from "../../shared/ui/toast.tsx";
import { LessonContext } from "../lesson/lesson-context.ts";
import { testLesson, testLive } from "../lesson/test-support/test-live.ts";
import { ResultCard } from "./result-card.tsx";
import { ReviewButtons } from "./review-buttons.tsx";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["result", "rating", "report", "lesson-failures", "review-failures", "server-failures", "rejections", "failures"]);
});

const sheet: Rubric = { id: "member", courseId: "R1", title: "成员评价表", of: "member", raters: ["peer", "self"], method: "sum", max: 5, min: 0, items: [{ id: "attitude", title: "态度", points: 5, sign: "+", levels: [], note: null, capAt: null }] };
const hidden: ResultView = { lesson: "l1", situation: "取件晚点", released: false, counting: null, marks: null, weights: null, groupRemark: "", remark: "", ratings: [], contribution: null, corrections: [], appeals: [], rating: null };
const asked: NonNullable<ResultView["rating"]> = {
  rubrics: [sheet],
  targets: [
    { target: { student: "me" }, name: "李晓雨", own: true, rubric: "member", values: null },
    { target: { student: "s2" }, name: "王磊", own: false, rubric: "member", values: null },
  ],
};

async function showButtons(result: ResultView) {
  const sent: ReviewCommand[] = [];
  const view = testLesson();
  const live = { ...testLive(), sendReview: async (_: string, command: ReviewCommand) => (sent.push(command), { ok: true as const }) };
  live.show(`result:${view.lesson}`, { state: "there", value: result });
  await act(async () =>
    render(
      <LiveProvider connect={() => live}>
        <LessonContext value={{ view, stale: false, room: "K7M42P", guest: false }}>
          <Suspense fallback="…">
            <ReviewButtons />
          </Suspense>
          <Toaster />
        </LessonContext>
      </LiveProvider>,
    ),
  );
  return { sent };
}

describe("rating each other", () => {
  it("[W170] is offered while it is open, says how much is left, and comes to oneself last", async () => {
    const { sent } = await showButtons({ ...hidden, rating: asked });
    await userEvent.click(screen.getByRole("button", { name: "请评分（2）" }));
    await userEvent.click(screen.getByRole("button", { name: "评完了" }));
    expect(screen.queryAllByText("评分已保存")).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "请评分（2）" }));
    const people = within(screen.getByRole("dialog")).getAllByRole("group").map((sheetOf) => sheetOf.querySelector("legend")?.textContent.replace(/\s+/g, " "));
    expect(people).toEqual(["王磊 还没评", "李晓雨 自己 还没评"]);
    await userEvent.type(screen.getAllByLabelText("态度的分数")[0] as HTMLElement, "4");
    await userEvent.click(screen.getByRole("button", { name: "评完了" }));
    await waitFor(() => expect(sent).toEqual([{ type: "rate", rubric: "member", target: { student: "s2" }, values: { attitude: 4 } }]));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect((await screen.findAllByText("评分已保存")).length).toBeGreaterThan(0);
  });

  it("[W170] is not offered while it is closed", async () => {
    await showButtons(hidden);
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
});

describe("the own result", () => {
  const released: ResultView = {
    ...hidden,
    released: true,
    marks: { automatic: 77.2, teacher: 85.7, peer: null, self: null, extra: -2, final: 82.5 },
    weights: { automatic: 30, teacher: 50, peer: 20, self: 0 },
    groupRemark: "回电及时",
    remark: "语速慢一点",
    appeals: [{ id: "a1", place: { attempt: "x", item: "i" }, text: "我说过", answer: { accepted: false, text: "没有录到" } }],
  };

  it("[W171] has nothing before the release, and all parts with their remarks after it", () => {
    const { rerender, container } = render(<ResultCard result={{ ...hidden, groupRemark: "回电及时" }} />);
    expect(container).toBeEmptyDOMElement();
    rerender(<ResultCard result={released} />);
    const card = screen.getByRole("region", { name: "我的成绩" });
    for (const words of ["82.5", "77.2", "占 50", "还没有", "−2", "回电及时", "语速慢一点", "老师不同意：没有录到"]) expect(card).toHaveTextContent(words);
  });
});

describe("an appeal", () => {
  const item = { id: "i", sign: "+", state: "not-met", points: 0, max: 1 } as CreditItem;
  const appeals = (change: Partial<Appeals>): Appeals => ({ appealOf: () => null, reasonOf: () => null, appeal: async () => true, ...change });
  const show = (of: CreditItem, change: Partial<Appeals> = {}) =>
    render(
      <AppealContext value={appeals(change)}>
        <AppealLines item={of} />
      </AppealContext>,
    );

  it("[W172] is written beside a mark that was not earned, and once", async () => {
    const sent: string[] = [];
    const { unmount } = show(item, { appeal: async (_, text) => sent.push(text) > 0 });
    await userEvent.click(screen.getByRole("button", { name: "不同意这条判定" }));
    await userEvent.click(screen.getByRole("button", { name: "提交申诉" }));
    await userEvent.type(screen.getByLabelText("为什么不同意"), " 我在第二句说了 ");
    await userEvent.click(screen.getByRole("button", { name: "提交申诉" }));
    expect(sent).toEqual(["我在第二句说了"]);
    unmount();
    show(item, { appealOf: () => ({ text: "我说了", answer: { accepted: true, text: "已改" } }), reasonOf: () => "意思相同" });
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
    expect(screen.getByText("老师同意：").parentElement).toHaveTextContent("已改");
    expect(screen.getByText("老师改判：").parentElement).toHaveTextContent("意思相同");
  });

  it("[W356] leads the focus to its field, back when it is given up, and to the line that it was sent", async () => {
    show(item);
    const open = () => screen.getByRole("button", { name: "不同意这条判定" });
    await userEvent.click(open());
    expect(screen.getByLabelText("为什么不同意")).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "算了" }));
    expect(open()).toHaveFocus();
    await userEvent.click(open());
    expect(screen.queryByText(/还能写/)).toBeNull();
    await userEvent.click(screen.getByLabelText("为什么不同意"));
    await userEvent.paste("说".repeat(290));
    expect(screen.getByText("还能写 10 个字。")).toBeInTheDocument();
    await userEvent.dblClick(screen.getByRole("button", { name: "提交申诉" }));
    expect(screen.getByText("已提交，等老师答复。")).toHaveFocus();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });

  it("[W172] has no place beside a mark that was earned in full", () => {
    show({ ...item, state: "met", points: 1 } as CreditItem);
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
});
