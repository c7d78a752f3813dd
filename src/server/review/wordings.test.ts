import { afterEach, beforeEach, expect, it } from "vitest";
import { initialReview, type ReviewState } from "../../classroom/review/state.ts";
import { planDialogue } from "../../engine/dialogue-plan.ts";
import { addClass, lessonOn, ok, openSchool, setUp, type Person, type TestSchool } from "../test-support/school.ts";
import type { LessonRecord } from "../store/store.ts";
import { settleWordings, withSchoolWords } from "./wordings.ts";

let school: TestSchool;
let admin: Person;
beforeEach(async () => {
  school = await openSchool();
  admin = await setUp(school);
});
afterEach(() => school.close());

const key = "B6:promise-content";

function reviewWith(...texts: string[]): ReviewState {
  const wordings = texts.map((text, index) => ({ seq: index + 1, at: school.clock.at + index, by: "t1", wording: { id: `w${index}`, key, text }, changed: [] }));
  return { ...initialReview, sum: { ...initialReview.sum, wordings } };
}

const always = (state: ReviewState) => () => state;

/** A class of one, with a lesson that has begun. */
async function begin(name: string): Promise<LessonRecord> {
  const { info, students } = await addClass(admin, name, ["甲"]);
  const { id } = await ok<{ id: string }>(admin.ask("POST", `/api/classes/${info.id}/lessons`, lessonOn([{ id: "g1", name: "1", members: [students[0]?.id ?? ""] }])));
  return (await school.store.lessons.get(id)) ?? expect.fail(id);
}

const heard = async ({ version }: LessonRecord, text: string): Promise<string | undefined> => {
  const { judge, situation } = await school.content.prepared(version);
  const [dialogue] = situation.activities.flatMap((activity) => (activity.kind === "dialogue" ? [activity] : []));
  return dialogue && judge.judgeTurn(planDialogue(dialogue), null, "B6", text).find((verdict) => verdict.key === key)?.state;
};

it("[R43] a lesson that begins later knows the school's words, on a version of its own; those before keep theirs", async () => {
  const first = await begin("一班");
  await settleWordings(school.store, first, always(reviewWith("这就给您回话")));
  const second = await begin("二班");
  expect(first.version).toBe(school.content.shipped("complaints", "late-pickup")?.source.version);
  expect(second.version).not.toBe(first.version);
  expect([await heard(first, "这就给您回话"), await heard(second, "这就给您回话")]).toEqual(["not-met", "met"]);
  expect(await school.store.contents.get(second.version)).toMatchObject({ situation: "late-pickup" });
});

it("[R43] words that a review drops are dropped for later lessons; the same words make the same version", async () => {
  const first = await begin("一班");
  await settleWordings(school.store, first, always(reviewWith("这就给您回话", "马上回您")));
  const second = await begin("二班");
  await settleWordings(school.store, first, always(reviewWith()));
  const third = await begin("三班");
  await settleWordings(school.store, third, always(reviewWith("这就给您回话", "马上回您")));
  const fourth = await begin("四班");
  expect([third.version, fourth.version]).toEqual([first.version, second.version]);
});

it("[R43] what is decided while words are being kept is taken along", async () => {
  const first = await begin("一班");
  const states = [reviewWith("这就给您回话"), reviewWith("这就给您回话", "马上回您")];
  let asked = 0;
  await settleWordings(school.store, first, () => states[Math.min(asked++, 1)] ?? initialReview);
  expect((await school.store.wordings.list(first.school, "complaints", "late-pickup")).map(({ text }) => text)).toEqual(["这就给您回话", "马上回您"]);
});

it("[R43] words outlive the lesson that gave them; those of another school, another situation or a demonstration are nobody else's", async () => {
  const first = await begin("一班");
  await settleWordings(school.store, first, always(reviewWith("这就给您回话")));
  await school.store.lessons.remove(first.id);
  await settleWordings(school.store, { ...first, id: "demo", demo: true }, always(reviewWith("演示里加的话")));
  const source = school.content.shipped("complaints", "late-pickup")?.source ?? expect.fail("not shipped");
  const other = school.content.shipped("complaints", "crushed-goods")?.source ?? expect.fail("not shipped");
  const of = { school: first.school, demo: false };
  expect((await withSchoolWords(school.store, of, source)).version).not.toBe(source.version);
  expect(await withSchoolWords(school.store, { ...of, school: "another" }, source)).toBe(source);
  expect(await withSchoolWords(school.store, { ...of, demo: true }, source)).toBe(source);
  expect(await withSchoolWords(school.store, of, other)).toBe(other);
  expect((await school.store.wordings.list(first.school, "complaints", "late-pickup")).map(({ text }) => text)).toEqual(["这就给您回话"]);
});
