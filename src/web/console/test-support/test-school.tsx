/** Owns a small school for component tests: it answers where the server would, and notes what it was asked. */
import { act, configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { Suspense } from "react";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import type { ClassInfo, LessonChoice, Me, RosterPreview, Site, StudentInfo } from "../../../protocol/api.ts";
import { ApiProvider } from "../../shared/api/api-context.tsx";
import { createApi } from "../../shared/api/client.ts";
import { CatalogueProvider } from "../../shared/catalogue-context.tsx";
import { CodedError } from "../../shared/coded-error.ts";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { Toaster } from "../../shared/ui/toast.tsx";
import { ConsoleArea } from "../console-area.tsx";

export type Answers = Record<string, (body: never) => unknown>;
type TestSchool = { asked: { call: string; body: unknown }[]; place: () => string; answers: Answers };

export const teacher: Me = { kind: "account", id: "t1", name: "周老师", role: "admin" };
export const site: Site = { school: "江城职校", ready: true, version: "1", me: teacher, addresses: ["http://192.168.1.20:4400/"], freeBytes: 80_000_000_000 };
export const testClass: ClassInfo = { id: "c1", name: "物流 2301 班", code: "K7M42P", students: 4, demo: false, lesson: null, guessedAt: null, createdAt: 1, teachers: [{ id: "t1", name: "周老师" }] };

export const students: StudentInfo[] = ["李晓雨", "王磊", "赵敏", "周杰"].map((name, index) => ({ id: `s${index + 1}`, number: `23010${index + 1}`, name, initials: ["lxy", "wl", "zm", "zj"][index] ?? "", group: null, guest: false, hasPin: index === 0 }));

export const groups = [
  { id: "g1", name: "第 1 组", members: ["s1", "s2"] },
  { id: "g2", name: "第 2 组", members: ["s3"] },
];

export const choice: LessonChoice = {
  unit: "complaints",
  situation: "late-pickup",
  version: "v1", own: false,
  title: "取件晚点",
  minutes: 90,
  phases: [
    { id: "lead-in", minutes: 10, activities: 1, dialogue: false },
    { id: "implement", minutes: 30, activities: 2, dialogue: true },
    { id: "refine", minutes: 15, activities: 1, dialogue: false },
  ],
  seats: [
    { id: "agent", role: "agent", title: "客服专员", task: null },
    { id: "customer", role: "customer", title: "客户", task: null },
    { id: "recorder", role: "recorder", title: "记录员", task: "填记录卡" },
    { id: "observer", role: "observer", title: "观察员", task: "对照清单打勾" },
  ],
};

/** The row that a list would add. */
export const newRow = (name: string): RosterPreview["rows"][number] => ({ row: 2, number: null, name, group: null, state: "new", problems: [] });

/** Refuses, as the server does. */
export const refuse = (code: string, params: Record<string, string | number> = {}) => () => {
  throw new CodedError(code, params);
};

/** The words and the pages, so that no test waits for them. */
export async function readyPages(): Promise<void> {
  // Patient, for machines that are busy with other tests.
  configure({ asyncUtilTimeout: 5000 });
  await Promise.all([startI18n(), import("../classes/classes-page.tsx"), import("../class/class-page.tsx"), import("../settings/settings-page.tsx")]);
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["console", "failures", "lesson-failures", "review-failures", "server-failures", "rejections"]);
}

/** Shows the page at `path`; `answers` by method and path (days are called `today`) win over the school's own. */
export async function visit(path: string, answers: Answers = {}): Promise<TestSchool> {
  const asked: TestSchool["asked"] = [];
  const all: Answers = {
    "GET /site": () => site,
    "GET /classes": () => [testClass],
    "GET /classes/c1/students": () => students,
    "GET /classes/c1/grouping": () => ({ groups }),
    "PUT /classes/c1/grouping": (body) => body,
    "GET /classes/c1/absences/today": () => ({ day: "2026-11-28", students: [] }),
    "GET /classes/c1/lessons": () => [],
    "GET /lesson-choices": () => [choice],
    "GET /lesson-choices/complaints/late-pickup/marks?phases=lead-in,implement,refine": () => ({ total: 100, whole: 100, own: true, counts: [{ title: "通话", points: 60 }, { title: "记录卡", points: 40 }], beside: [{ title: "知识", points: 20 }] }),
    ...answers,
  };
  const api = createApi(async (method, route, body) => {
    const call = `${method} ${route.replace(/\d{4}-\d\d-\d\d$/, "today")}`;
    if (method !== "GET") asked.push({ call, body });
    const answer = all[call];
    if (!answer) throw new CodedError("server/not-found", { path: route });
    return answer(body as never) as never;
  });
  const location = memoryLocation({ path, record: true });
  await act(async () => {
    render(
      <ApiProvider value={api}>
        <CatalogueProvider value={{ units: [], outline: async () => ({ counts: { unit: [], course: [], levels: [] }, aims: [] }), task: async () => null }}>
          <Router hook={location.hook}>
            <Suspense fallback="…">
              <ConsoleArea />
            </Suspense>
            <Toaster />
          </Router>
        </CatalogueProvider>
      </ApiProvider>,
    );
  });
  await screen.findByRole("main");
  return { asked, place: () => location.history.at(-1) ?? "", answers: all };
}

/** Writes into the fields with these labels. */
export async function fill(values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await userEvent.click(screen.getByLabelText(label));
    await userEvent.paste(value);
  }
}
