import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Held, StudioLibrary } from "../../protocol/studio.ts";
import { addTeacher, ok, openSchool, setUp, type Person, type TestSchool } from "../test-support/school.ts";
import { addDraft, draftsOf, openDraft, ownDocument } from "../test-support/studio.ts";

describe("drafts", () => {
  let school: TestSchool;
  let wang: Person;
  let zhao: Person;
  let number = 0;
  const freshId = () => `case-${(number += 1)}`;

  beforeAll(async () => {
    school = await openSchool();
    const admin = await setUp(school);
    wang = await addTeacher(school, admin, "wang");
    zhao = await addTeacher(school, admin, "zhao");
  });
  afterAll(() => school.close());

  const fresh = async () => {
    const document = ownDocument(freshId());
    return { document, url: `/api/studio/drafts/${await addDraft(wang, document)}` };
  };
  const codeOf = async (answer: ReturnType<Person["ask"]>) => ((await answer).json() as { code: string }).code;
  const hold = (by: Person, url: string, page: string, take = false) => ok<Held>(by.ask("POST", `${url}/hold`, { page, take }));

  it("[R51] keeps what an author sends to the letter", async () => {
    const text = JSON.stringify(ownDocument(freshId())).replace('"minutes":', '"odd key 10":[],"2":{"b":1,"a":[null,true,1.5,"\u2028…"]},"minutes":');
    const { id } = await ok<{ id: string }>(wang.ask("POST", "/api/studio/drafts", `{"document":${text}}`, { "content-type": "application/json" }));
    const { body } = await wang.ask("GET", `/api/studio/drafts/${id}`);
    expect(body).toContain(JSON.stringify(JSON.parse(text)));
  });

  it("[R50] shows a colleague who wrote what, newest first", async () => {
    const { document, url } = await fresh();
    school.clock.at += 1000;
    await ok(zhao.ask("PUT", url, { page: "z1", revision: 1, document: { ...document, situation: { ...document.situation, title: { "zh-CN": "新标题", en: "New" } } } }));
    const [first] = await draftsOf(wang);
    expect(first).toMatchObject({ unit: "front-desk", situation: document.situation.id, title: { "zh-CN": "新标题", en: "New" }, revision: 2, createdBy: { name: "老师wang" }, updatedBy: { name: "老师zhao" }, updatedAt: school.clock.at, removedAt: null, published: null });
  });

  it("[R51] shows the title as far as there is one", async () => {
    const titles = ["", { "zh-CN": "只有中文" }, { "zh-CN": "只有中文", en: "" }, 7, undefined];
    const shown = [];
    for (const title of titles) shown.push((await openDraft(wang, await addDraft(wang, { ...ownDocument(), situation: { ...ownDocument(freshId()).situation, title } }))).draft.title);
    expect(shown).toEqual(["", "只有中文", "只有中文", "", ""]);
  });

  it.each([
    ["nothing", null],
    ["a text", "{}"],
    ["a list", []],
    ["a part too few", { ...ownDocument("x"), answers: undefined }],
    ["a part too many", { ...ownDocument("x"), more: 1 }],
    ["a newer format", { ...ownDocument("x"), format: 2 }],
    ["no situation", { ...ownDocument("x"), situation: [] }],
    ["an id that is none", { ...ownDocument("x"), situation: { id: "../x" } }],
    ["a form without an id", { ...ownDocument("x"), forms: [{}] }],
    ["an answer that expects nonsense", { ...ownDocument("x"), answers: [{ id: "a", activity: "b", beat: "c", text: "d", expects: { e: 1 } }] }],
    ["half a letter", { ...ownDocument("x"), situation: { id: "x", title: "\ud83d" } }],
    ["what is too deep", { ...ownDocument("x"), situation: { id: "x", title: JSON.parse("[".repeat(100) + "]".repeat(100)) as unknown } }],
  ])("[R51] refuses %s instead of a document", async (_, document) => {
    const { url } = await fresh();
    expect(await codeOf(wang.ask("POST", "/api/studio/drafts", { document }))).toMatch(/^studio\/not-a-document$|^server\/invalid$/);
    expect(await codeOf(wang.ask("PUT", url, { page: "p", revision: 1, document }))).toMatch(/^studio\/not-a-document$|^server\/invalid$/);
    expect((await openDraft(wang, url.split("/").at(-1) ?? "")).draft.revision).toBe(1);
  });

  it("[R51] takes a large document, but for a nonsensical one", async () => {
    const { document, url } = await fresh();
    const sized = (bytes: number) => ({ page: "p", revision: 1, document: { ...document, answers: [{ id: "a", activity: "b", beat: "c", text: "x".repeat(bytes), expects: {} }] } });
    expect(await codeOf(wang.ask("PUT", url, sized(4_300_000)))).toBe("server/too-large");
    expect((await wang.ask("PUT", url, sized(3_000_000))).statusCode).toBe(200);
    expect(await codeOf(wang.ask("POST", `${url}/hold`, { page: "p", more: "x".repeat(70_000) }))).toBe("server/too-large");
  });

  it("[R51] gives an id of a unit once, the course's are given already", async () => {
    const { document, url } = await fresh();
    const taken = (unit: string, id: string) => ({ ...document, unit, situation: { ...document.situation, id } });
    const sent = [document, taken("complaints", "late-pickup")];
    for (const one of sent) expect(await codeOf(wang.ask("POST", "/api/studio/drafts", { document: one }))).toBe("studio/id-taken");
    await addDraft(wang, taken("complaints", document.situation.id));
    expect(await codeOf(wang.ask("PUT", url, { page: "p", revision: 1, document: taken("complaints", document.situation.id) }))).toBe("studio/id-taken");
    expect(await codeOf(wang.ask("POST", "/api/studio/drafts", { document: taken("none", "x") }))).toBe("studio/unknown-unit");
  });

  it("[R52] stores on the newest revision only, and again where the answer was lost", async () => {
    const { document, url } = await fresh();
    const save = (page: string, revision: number) => wang.ask("PUT", url, { page, revision, document });
    expect(await ok(save("p1", 1))).toEqual({ revision: 2, savedAt: school.clock.at });
    expect(await ok(save("p1", 1))).toMatchObject({ revision: 3 });
    expect(await codeOf(save("p1", 1))).toBe("studio/overtaken");
    expect(await codeOf(save("p1", 9))).toBe("studio/overtaken");
    await hold(wang, url, "p2", true);
    expect(await codeOf(save("p2", 2))).toBe("studio/overtaken");
    expect(await ok(save("p2", 3))).toMatchObject({ revision: 4 });
  });

  it("[R52] lets one page write, which says so again and again, and another one when it is gone or taken over", async () => {
    const { document, url } = await fresh();
    const save = (by: Person, page: string, revision: number) => by.ask("PUT", url, { page, revision, document });
    const since = school.clock.at;
    expect(await hold(wang, url, "w")).toMatchObject({ yours: true, hold: { page: "w", by: { name: "老师wang" }, since }, revision: 1 });
    school.clock.at += 30_000;
    expect(await hold(wang, url, "w")).toMatchObject({ yours: true, hold: { since } });
    school.clock.at += 30_000;
    expect(await hold(zhao, url, "z")).toMatchObject({ yours: false, hold: { page: "w", by: { name: "老师wang" } } });
    expect((await save(zhao, "z", 1)).json()).toEqual({ code: "studio/held", params: { by: "老师wang" } });
    expect((await draftsOf(zhao)).find(({ id }) => url.endsWith(id))?.hold).toMatchObject({ page: "w" });

    school.clock.at += 15_000;
    expect(await hold(zhao, url, "z")).toMatchObject({ yours: true, hold: { page: "z", since: school.clock.at } });
    expect(await hold(wang, url, "w")).toMatchObject({ yours: false, hold: { by: { name: "老师zhao" } } });
    expect(await hold(wang, url, "w", true)).toMatchObject({ yours: true });
    expect(await hold(zhao, url, "z")).toMatchObject({ yours: false });

    await ok(zhao.ask("POST", `${url}/let-go`, { page: "z" }));
    expect(await hold(zhao, url, "z")).toMatchObject({ yours: false });
    await ok(wang.ask("POST", `${url}/let-go`, { page: "w" }));
    expect((await openDraft(wang, url.split("/").at(-1) ?? "")).draft.hold).toBeNull();
    // Whoever stores where nobody writes writes from then on.
    await ok(save(zhao, "z", 1));
    expect(await hold(wang, url, "w")).toMatchObject({ yours: false, hold: { page: "z" }, revision: 2 });
  });

  it("[R52] lets one of two pages come first that ask or store at the same moment", async () => {
    const { document, url } = await fresh();
    const held = await Promise.all(["a", "b", "c"].map((page) => hold(wang, url, page)));
    expect(held.filter(({ yours }) => yours)).toHaveLength(1);
    await ok(wang.ask("POST", `${url}/let-go`, { page: held[0]?.hold.page ?? "" }));
    const saved = await Promise.all(["a", "b", "c"].map((page) => wang.ask("PUT", url, { page, revision: 1, document })));
    expect(saved.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
  });

  it("[R52] decides the same in two processes on one store", async () => {
    const { document, url } = await fresh();
    const other = await openSchool({ store: school.store, now: () => school.clock.at });
    const there = other.person(zhao.cookie);
    try {
      await hold(wang, url, "w");
      expect(await hold(there, url, "z")).toMatchObject({ yours: false, hold: { page: "w" } });
      expect(await codeOf(there.ask("PUT", url, { page: "z", revision: 1, document }))).toBe("studio/held");
      await ok(wang.ask("PUT", url, { page: "w", revision: 1, document }));
      expect(await hold(there, url, "z", true)).toMatchObject({ yours: true, revision: 2 });
      expect(await codeOf(wang.ask("PUT", url, { page: "w", revision: 2, document }))).toBe("studio/held");
      const both = await Promise.all([ok(there.ask("PUT", url, { page: "z", revision: 2, document })), ok(there.ask("POST", `${url}/versions`, { name: "x" })), ok(wang.ask("POST", `${url}/versions`, { name: "y" }))]);
      expect(both).toHaveLength(3);
      const numbers = (await school.store.drafts.versions(url.split("/").at(-1) ?? "")).map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
    } finally {
      await other.close();
    }
  });

  it("[R50] hands out words, forms and situations of the course as they are written", async () => {
    const library = await ok<StudioLibrary>(wang.ask("GET", "/api/studio/library"));
    expect(library.units.map(({ id }) => id)).toContain("complaints");
    expect(library.forms.length).toBeGreaterThan(20);
    expect(library.situations.find(({ id }) => id === "late-pickup")).toMatchObject({ unit: "complaints", own: false });
    const { document } = await ok<{ document: ReturnType<typeof ownDocument> }>(wang.ask("GET", "/api/studio/library/complaints/late-pickup"));
    expect({ ...document, transcripts: [] }).toEqual(ownDocument("late-pickup", "complaints/late-pickup"));
    expect(document.transcripts.length).toBeGreaterThan(0);
    expect(await codeOf(wang.ask("GET", "/api/studio/library/front-desk/late-pickup"))).toBe("server/unknown-situation");
  });

  it("says which draft cannot be found", async () => {
    expect([await codeOf(wang.ask("GET", "/api/studio/drafts/none")), await codeOf(wang.ask("GET", `/api/studio/drafts/${encodeURIComponent("../x")}`))]).toEqual(["studio/unknown-draft", "studio/unknown-draft"]);
  });
});
