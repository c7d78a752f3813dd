import { afterAll, beforeAll, expect, it } from "vitest";
import type { ReviewExport } from "../review/export.ts";
import { localDay } from "../local-time.ts";
import { addClass, lessonOn, ok, openSchool, setUp, type Person, type TestSchool } from "../test-support/school.ts";

let school: TestSchool;
let teacher: Person;
let of: { id: string; code: string };
let lesson: string;
beforeAll(async () => {
  school = await openSchool();
  teacher = await setUp(school);
  const { info, students } = await addClass(teacher, "物流2301班", ["李晓雨"]);
  of = info;
  ({ id: lesson } = await ok<{ id: string }>(teacher.ask("POST", `/api/classes/${of.id}/lessons`, lessonOn([{ id: "g1", name: "第 1 组", members: students.map(({ id }) => id) }]))));
});
afterAll(() => school.close());

/** What the file is called by programs, and by people. */
async function names(url: string): Promise<(string | undefined)[]> {
  const answer = await teacher.ask("GET", url);
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
  return decodeURIComponent(String(answer.headers["content-disposition"])).match(/^attachment; filename="(.+)"; filename\*=UTF-8''(.+)$/)?.slice(1) ?? [];
}

it("[R62] whatever a teacher takes home of a lesson is called by class, situation and day, in either language", async () => {
  const day = localDay(school.clock.at);
  const path = `/api/lessons/${lesson}/review`;
  const plain = `${of.code}-late-pickup`;
  for (const ending of ["csv", "json"]) {
    expect(await names(`${path}/export.${ending}`)).toEqual([`review-${plain}.${ending}`, `物流2301班 取件晚点电话投诉（2012-04-30 受理） ${day}.${ending}`]);
    expect(await names(`${path}/export.${ending}?lang=en`)).toEqual([`review-${plain}.${ending}`, `物流2301班 Late pick-up a complaint by phone (30 April 2012) ${day}.${ending}`]);
  }
  const { review: { groups } } = await ok<ReviewExport>(teacher.ask("GET", `${path}/export.json`));
  const [attempt] = groups.flatMap(({ attempts }) => attempts.map((one) => one.attempt));
  expect(await names(`${path}/attempts/${attempt}/evidence`)).toEqual([`evidence-${plain}.json`, `物流2301班 取件晚点电话投诉（2012-04-30 受理） ${day} 第 1 组 第 1 轮.json`]);
});

it("[R62] the gradebook for programs is called as the one for people", async () => {
  const [, xlsx] = await names(`/api/classes/${of.id}/gradebook.xlsx`);
  expect(await names(`/api/classes/${of.id}/gradebook.json`)).toEqual([`gradebook-${of.code}.json`, xlsx?.replace(/xlsx$/, "json")]);
});
