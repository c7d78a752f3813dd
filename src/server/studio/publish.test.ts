import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LessonChoice, NewLesson } from "../../protocol/api.ts";
import type { TaskCard } from "../../protocol/catalogue.ts";
import type { DraftVersion, PracticeChoice, PracticeContent, StudioLibrary } from "../../protocol/studio.ts";
import type { StudioDocument } from "../../studio/document.ts";
import { addClass, addTeacher, lessonOn, ok, openSchool, setUp, type Person, type TestSchool } from "../test-support/school.ts";
import { addDraft, draftsOf, openDraft, ownDocument } from "../test-support/studio.ts";

/** The smallest situation of the course with a phase that is led. */
const inClass = ({ id, members }: { id: string; members: string[] }, situation: string): NewLesson => ({ ...lessonOn([{ id, name: id, members }]), unit: "front-desk", situation, phases: [{ id: "background", minutes: 10 }] });

describe("published situations", { timeout: 120_000 }, () => {
  let school: TestSchool;
  let wang: Person;
  const anybody = () => school.person();

  beforeAll(async () => {
    school = await openSchool();
    wang = await addTeacher(school, await setUp(school), "wang");
  });
  afterAll(() => school.close());

  const urlOf = (draft: string) => `/api/studio/drafts/${draft}`;
  const publish = async (draft: string, more: Partial<{ name: string; openPractice: boolean; revision: number }> = {}) => {
    const { revision } = (await openDraft(wang, draft)).draft;
    return wang.ask("POST", `${urlOf(draft)}/publish`, { openPractice: true, revision, ...more });
  };
  const save = async (draft: string, document: StudioDocument) => ok(wang.ask("PUT", urlOf(draft), { page: "p", revision: (await openDraft(wang, draft)).draft.revision, document }));
  const titled = (document: StudioDocument, title: string): StudioDocument => ({ ...document, situation: { ...document.situation, title } });
  const ownChoices = async (by = wang) => (await ok<LessonChoice[]>(by.ask("GET", "/api/lesson-choices"))).filter(({ own }) => own);
  const practice = () => ok<PracticeChoice[]>(anybody().ask("GET", "/api/practice/situations"));
  const contentOf = (version: string) => anybody().ask("GET", `/api/practice/situations/${version}`);

  it("[R55] refuses what has errors and says how many, and what is not of the format", async () => {
    const document = ownDocument("broken");
    const draft = await addDraft(wang, { ...document, situation: { ...document.situation, phases: [] } });
    const wrong = await publish(draft);
    expect([wrong.statusCode, wrong.json()]).toEqual([400, { code: "studio/not-playable", params: { count: expect.any(Number) } }]);
    await save(draft, { ...document, situation: { format: 1, id: "broken" } as StudioDocument["situation"] });
    expect((await publish(draft)).json().params.count).toBeGreaterThan(1);
    expect([(await openDraft(wang, draft)).draft.published, await practice(), await ownChoices()]).toEqual([null, [], []]);
  });

  it("[R55] publishes what the author has seen, with forms and words of its own", async () => {
    const document = ownDocument("with-own-parts");
    const own: StudioDocument = { ...document, concepts: { "own-concept": { title: "自己的说法", words: ["独家说法"] } } };
    const draft = await addDraft(wang, own);
    expect((await publish(draft, { revision: 7 })).json().code).toBe("studio/overtaken");
    const version = await ok<DraftVersion>(publish(draft, { name: "第一版" }));
    expect(version).toMatchObject({ number: 1, kind: "published", name: "第一版", by: { name: "老师wang" }, content: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await openDraft(wang, draft)).draft.published).toEqual({ number: 1, at: school.clock.at, openPractice: true });
    const { lexicon, situation } = await ok<PracticeContent>(contentOf(version.content ?? ""));
    expect(document.situation).toHaveProperty("courseId");
    expect(situation).not.toHaveProperty("courseId");
    expect([Object.hasOwn(lexicon.concepts, "own-concept"), Object.keys(lexicon.concepts).length]).toEqual([true, Object.keys(school.content.course().lexicon.concepts).length + 1]);
    await ok(wang.ask("POST", `${urlOf(draft)}/withdraw`));
  });

  it("[R55] a lesson keeps what it began on, whatever is published or withdrawn later", async () => {
    const document = ownDocument("kept-in-lessons");
    const draft = await addDraft(wang, document);
    await ok(publish(draft));
    const { info, students } = await addClass(wang, "一班", ["甲", "乙"]);
    const members = students.map(({ id }) => id);
    const start = async () => (await ok<{ id: string }>(wang.ask("POST", `/api/classes/${info.id}/lessons`, inClass({ id: "g1", members }, "kept-in-lessons")))).id;
    const end = async (lesson: string) => school.store.lessons.save({ ...(await school.store.lessons.get(lesson)), endedAt: school.clock.at } as never);
    const titleOf = async (lesson: string) => (await school.content.prepared((await school.store.lessons.get(lesson))?.version ?? "")).situation.title;

    const first = await start();
    await end(first);
    await save(draft, titled(document, "第二版"));
    const [before] = await ownChoices();
    expect(before?.title).toEqual(document.situation.title);
    await ok(publish(draft));
    expect((await ownChoices()).map(({ title }) => title)).toEqual(["第二版"]);
    const second = await start();
    await end(second);
    await ok(wang.ask("POST", `${urlOf(draft)}/withdraw`));
    expect(await ownChoices()).toEqual([]);
    const refused = await wang.ask("POST", `/api/classes/${info.id}/lessons`, inClass({ id: "g1", members }, "kept-in-lessons"));
    expect(refused.json()).toEqual({ code: "server/unknown-situation", params: { situation: "kept-in-lessons" } });
    expect([await titleOf(first), await titleOf(second)]).toEqual([document.situation.title, "第二版"]);
    const lessons = await ok<{ title: unknown }[]>(wang.ask("GET", `/api/classes/${info.id}/lessons`));
    expect(lessons.map(({ title }) => title)).toContain("第二版");
  });

  it("[R56] shows a situation where a lesson is started, as long as it is published and not thrown away, and in its school only", async () => {
    const draft = await addDraft(wang, ownDocument("for-lessons"));
    expect(await ownChoices()).toEqual([]);
    await ok(publish(draft, { openPractice: false }));
    expect(await ownChoices()).toMatchObject([{ unit: "front-desk", situation: "for-lessons", own: true }]);
    const { situations } = await ok<StudioLibrary>(wang.ask("GET", "/api/studio/library"));
    expect(situations.filter(({ own }) => own)).toMatchObject([{ unit: "front-desk", id: "for-lessons" }]);
    const { document } = await ok<{ document: StudioDocument }>(wang.ask("GET", "/api/studio/library/front-desk/for-lessons"));
    expect(document).toEqual(ownDocument("for-lessons"));
    expect(await school.content.choices("another school")).not.toContainEqual(expect.objectContaining({ own: true }));
    expect(await school.content.source("another school", "front-desk", "for-lessons")).toBeNull();

    await ok(wang.ask("DELETE", urlOf(draft)));
    expect(await ownChoices()).toEqual([]);
    await ok(wang.ask("POST", `${urlOf(draft)}/restore`));
    expect(await ownChoices()).toHaveLength(1);
    await ok(wang.ask("POST", `${urlOf(draft)}/withdraw`));
  });

  it("[R55] does not publish two situations of one name, though one was renamed", async () => {
    const document = ownDocument("renamed");
    const first = await addDraft(wang, document);
    await ok(publish(first));
    await save(first, { ...document, situation: { ...document.situation, id: "renamed-to" } });
    const second = await addDraft(wang, document);
    expect((await publish(second)).json().code).toBe("studio/id-taken");
    await ok(publish(first));
    await ok(publish(second));
    expect((await ownChoices()).map(({ situation }) => situation).sort()).toEqual(["renamed", "renamed-to"]);
    for (const draft of [first, second]) await ok(wang.ask("POST", `${urlOf(draft)}/withdraw`));
  });

  it("[R57] opens for practice what its author has opened, to anybody, and nothing else", async () => {
    const draft = await addDraft(wang, ownDocument("for-practice"));
    const { content: version } = await ok<DraftVersion>(publish(draft, { openPractice: false }));
    const places = [`/api/practice/situations/${version}`, `/api/practice/situations/${version}/task`, "/api/practice/situations/none", `/api/practice/situations/${school.content.shipped("complaints", "late-pickup")?.source.version}`];
    for (const place of places) expect((await anybody().ask("GET", place)).json()).toEqual({ code: "server/unknown-content", params: {} });
    expect(await practice()).toEqual([]);

    await ok(publish(draft, { openPractice: true }));
    const [choice] = await practice();
    expect(choice).toMatchObject({ unit: "front-desk", situation: "for-practice", version, card: { id: "for-practice", ready: true } });
    expect(await ok<TaskCard>(anybody().ask("GET", `/api/practice/situations/${version}/task`))).toMatchObject({ unit: { id: "front-desk", number: 1 }, id: "for-practice", openPractice: true });
    const content = await ok<PracticeContent>(contentOf(version ?? ""));
    expect([content.version, content.unit, content.situation.id, Object.keys(content).sort()]).toEqual([version, "front-desk", "for-practice", ["forms", "lexicon", "situation", "unit", "version"]]);

    await ok(wang.ask("POST", `${urlOf(draft)}/withdraw`));
    expect((await contentOf(version ?? "")).json().code).toBe("server/unknown-content");
    expect((await draftsOf(wang)).find(({ id }) => id === draft)?.published).toBeNull();
  });

  it("[R57] leaves out what only authors and teachers read", async () => {
    const document = ownDocument("secrets", "complaints/late-pickup");
    const draft = await addDraft(wang, document);
    const { content: version } = await ok<DraftVersion>(publish(draft));
    const source = JSON.parse(JSON.stringify(document.situation)) as Record<string, unknown>;
    const { body } = await contentOf(version ?? "");
    const persona = document.situation.cast.personas.find(({ character }) => character !== undefined);
    const secret = typeof persona?.character === "string" ? persona.character : (persona?.character?.["zh-CN"] ?? expect.fail("no character"));
    expect([JSON.stringify(source).includes(secret), body.includes(secret)]).toEqual([true, false]);
    for (const key of ["teacher", "intent", "character", "timeline", "angers"]) expect(body).not.toContain(`"${key}":`);
    const [{ card }] = (await practice()) as [PracticeChoice];
    const task = (await anybody().ask("GET", `/api/practice/situations/${version}/task`)).body;
    for (const told of [JSON.stringify(card), task]) expect(told).not.toMatch(/"(criteria|meets|examples|beats|answer)":/);
  });
});
