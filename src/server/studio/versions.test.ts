import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DraftVersion } from "../../protocol/studio.ts";
import type { StudioDocument } from "../../studio/document.ts";
import { addTeacher, ok, openSchool, setUp, signIn, type Person, type TestSchool } from "../test-support/school.ts";
import { addDraft, draftsOf, openDraft, ownDocument } from "../test-support/studio.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe("versions and trash", () => {
  let school: TestSchool;
  let wang: Person;
  let zhao: Person;
  let number = 0;

  beforeAll(async () => {
    school = await openSchool();
    const admin = await setUp(school);
    wang = await addTeacher(school, admin, "wang");
    zhao = await addTeacher(school, admin, "zhao");
  });
  afterAll(() => school.close());

  /** A draft, and writing in it: the title tells what was stored when. */
  async function begin() {
    const document = ownDocument(`case-${(number += 1)}`);
    const titled = (title: string): StudioDocument => ({ ...document, situation: { ...document.situation, title } });
    const id = await addDraft(wang, titled("begun"));
    const url = `/api/studio/drafts/${id}`;
    let revision = 1;
    const write = async (title: string, more: { by?: Person; keepBefore?: boolean } = {}) => {
      const { by = wang, keepBefore = false } = more;
      ({ revision } = await ok<{ revision: number }>(by.ask("PUT", url, { page: by === wang ? "w" : "z", revision, document: titled(title), keepBefore })));
    };
    const versions = () => ok<DraftVersion[]>(wang.ask("GET", `${url}/versions`));
    const titles = async () => {
      const documents = (await versions()).map(({ number }) => ok<{ document: StudioDocument }>(wang.ask("GET", `${url}/versions/${number}`)));
      return (await Promise.all(documents)).map((one) => one.document.situation.title);
    };
    return { id, url, titled, write, versions, titles };
  }

  it("[R53] keeps what was there once in ten minutes of writing, and what was there before a pause", async () => {
    const { write, versions, titles } = await begin();
    for (let minute = 0; minute <= 21; minute += 1) {
      await write(`minute ${minute}`);
      school.clock.at += MINUTE;
    }
    expect(await titles()).toEqual(["minute 19", "minute 9", "begun"]);
    school.clock.at += 60 * MINUTE;
    const before = school.clock.at - 61 * MINUTE;
    await write("an hour later");
    await write("a key later");
    expect(await titles()).toEqual(["minute 21", "minute 19", "minute 9", "begun"]);
    expect((await versions())[0]).toEqual({ number: 4, kind: "automatic", name: null, by: { id: expect.any(String), name: "老师wang" }, at: before, content: null });
  });

  it("[R53] keeps what was there when somebody else begins to write, and when the page asks for it", async () => {
    const { url, write, versions, titles } = await begin();
    await write("by wang");
    await write("by wang, later");
    await ok(wang.ask("POST", `${url}/let-go`, { page: "w" }));
    await write("by zhao", { by: zhao });
    await write("by zhao, later", { by: zhao });
    expect(await titles()).toEqual(["by wang, later", "begun"]);
    await write("brought in", { by: zhao, keepBefore: true });
    expect(await titles()).toEqual(["by zhao, later", "by wang, later", "begun"]);
    expect((await versions()).map(({ by }) => by.name)).toEqual(["老师zhao", "老师wang", "老师wang"]);
  });

  it("[R53] keeps the newest thirty that nobody named, and all that somebody named, to the letter", async () => {
    const { id, url, titled, write, versions } = await begin();
    const named = await ok<DraftVersion>(zhao.ask("POST", `${url}/versions`, { name: " 初稿 " }));
    expect(named).toMatchObject({ number: 1, kind: "named", name: "初稿", by: { name: "老师zhao" }, at: school.clock.at });
    for (let index = 0; index < 35; index += 1) await write(`${index}`, { keepBefore: true });
    const kept = await versions();
    expect([kept.length, kept.at(-1), kept.at(-2)?.number, kept[0]?.number]).toEqual([31, named, 6, 35]);
    expect((await wang.ask("GET", `${url}/versions/1`)).body).toBe(JSON.stringify({ document: titled("begun") }));
    for (const gone of ["2", "999"]) expect((await wang.ask("GET", `${url}/versions/${gone}`)).json()).toEqual({ code: "studio/unknown-version", params: {} });
    for (const odd of ["0", "x", "1e300"]) expect((await wang.ask("GET", `${url}/versions/${odd}`)).json().code).toBe("server/invalid");
    expect(await school.store.drafts.document(id, 2)).toBeUndefined();
  });

  it("[R54] throws away into the trash, from where everything comes back", async () => {
    const { id, url, titled, write, versions } = await begin();
    await write("last words", { keepBefore: true });
    await ok(wang.ask("POST", `${url}/let-go`, { page: "w" }));
    await ok(zhao.ask("DELETE", url));
    const removed = (await draftsOf(wang)).find((draft) => draft.id === id);
    expect(removed?.removedAt).toBe(school.clock.at);
    for (const [method, path, body] of [["PUT", "", { page: "w", revision: 2, document: titled("x") }], ["POST", "/hold", { page: "w" }], ["POST", "/versions", { name: "x" }], ["POST", "/publish", { openPractice: false, revision: 2 }]] as const) {
      expect([path, (await wang.ask(method, `${url}${path}`, body)).json().code]).toEqual([path, "studio/in-trash"]);
    }
    // Its id stays its own, so that it can come back.
    expect((await wang.ask("POST", "/api/studio/drafts", { document: titled("x") })).json().code).toBe("studio/id-taken");
    await ok(wang.ask("POST", `${url}/restore`));
    expect(await openDraft(wang, id)).toMatchObject({ draft: { removedAt: null, revision: 2 }, document: titled("last words") });
    expect(await versions()).toHaveLength(1);
  });

  it("[R54] does not throw away what somebody else is writing in", async () => {
    const { url, write } = await begin();
    await write("by wang");
    expect((await zhao.ask("DELETE", url)).json()).toEqual({ code: "studio/held", params: { by: "老师wang" } });
    await ok(wang.ask("DELETE", url));
  });

  it("[R54] removes for ever what is in the trash: by request, or after thirty days", async () => {
    const [one, two, three] = [await begin(), await begin(), await begin()];
    await one.write("x", { keepBefore: true });
    expect((await wang.ask("DELETE", `${one.url}/forever`)).json().code).toBe("studio/not-in-trash");
    await ok(wang.ask("DELETE", one.url));
    expect((await zhao.ask("DELETE", `${one.url}/forever`)).json().code).toBe("server/not-allowed");
    await ok(wang.ask("DELETE", `${one.url}/forever`));
    expect([(await wang.ask("GET", one.url)).json().code, await school.store.drafts.versions(one.id), await school.store.drafts.document(one.id)]).toEqual(["studio/unknown-draft", [], undefined]);

    const { emptyTrash } = await import("./trash.ts");
    await ok(wang.ask("DELETE", two.url));
    school.clock.at += 29 * DAY;
    wang = await signIn(school, "wang");
    await ok(wang.ask("DELETE", three.url));
    await emptyTrash(school.store, school.clock.at);
    expect((await draftsOf(wang)).flatMap(({ id }) => (id === two.id || id === three.id ? [id] : [])).length).toBe(2);
    school.clock.at += DAY + 1;
    wang = await signIn(school, "wang");
    await emptyTrash(school.store, school.clock.at);
    expect((await draftsOf(wang)).flatMap(({ id }) => (id === two.id || id === three.id ? [id] : []))).toEqual([three.id]);
  });
});
