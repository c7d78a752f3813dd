import { render, screen } from "@testing-library/react";
import i18next from "i18next";
import { beforeAll, expect, it } from "vitest";
import type { TermView } from "../../../protocol/review.ts";
import { ApiProvider } from "../../shared/api/api-context.tsx";
import { createApi } from "../../shared/api/client.ts";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { TermPage } from "./term-page.tsx";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["review"]);
});

async function show(endedAt: number | null) {
  const held = endedAt === null ? 0 : 2;
  const lesson = { lesson: "l1", startedAt: 0, endedAt, students: 1, mean: 80 };
  const term: TermView = {
    class: { id: "c1", name: "物流 2301 班" },
    hours: { planned: 72, held },
    units: [{ id: "complaints", number: 2, title: "投诉", hours: 18, held, weight: 30, mean: 80, situations: [{ id: "u2-a", courseId: "U2-A", title: "取件晚点", ready: true, lessons: [lesson] }] }],
    students: [{ student: "a", name: "甲", number: null, units: [], mark: 80, level: "good", abilities: [], weakest: null, next: [], lessons: [{ lesson: "l1", standing: "provisional", mark: 80 }] }],
    mean: 80,
  };
  render(
    <ApiProvider value={createApi(async () => term as never)}>
      <TermPage id="c1" />
    </ApiProvider>,
  );
  await screen.findByText(`已上 ${held} / 72 学时`);
}

it("[W176] says that a lesson which is still on is not among the hours yet", async () => {
  await show(null);
  expect(screen.getByText("正在上的课，下课后计入学时。")).toBeInTheDocument();
});

it("[W176] says nothing of it when all have ended", async () => {
  await show(5_400_000);
  expect(screen.queryByText(/下课后计入/)).not.toBeInTheDocument();
});
