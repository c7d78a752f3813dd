/** Keeping a draft, from the page's side, on the real server. */
import "fake-indexeddb/auto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { StudioDocument } from "../../src/studio/document.ts";
import { addTeacher, openSchool, setUp, type Person, type TestSchool } from "../../src/server/test-support/school.ts";
import { addDraft, openDraft, ownDocument } from "../../src/server/test-support/studio.ts";
import { createApi } from "../../src/web/shared/api/client.ts";
import { CodedError } from "../../src/web/shared/coded-error.ts";
import { createSaving, type Saving } from "../../src/web/studio/saving/saving.ts";
import { readCopy } from "../../src/web/studio/saving/offline-copy.ts";
import { createStudio, type Studio } from "../../src/web/studio/studio.ts";

type Failure = { code: string; params: Record<string, string | number> };
type OpenPage = { studio: Studio; saving: Saving; line: { cut: boolean }; state(): string; title(): unknown; write(title: string): void; close(): void };

describe("keeping a draft", () => {
  let school: TestSchool;
  let wang: Person;
  let zhao: Person;
  let number = 0;
  const open: OpenPage[] = [];

  beforeAll(async () => {
    // What the page asks of its window: to be told when it closes.
    vi.stubGlobal("window", new EventTarget());
    school = await openSchool();
    const admin = await setUp(school);
    [wang, zhao] = [await addTeacher(school, admin, "wang"), await addTeacher(school, admin, "zhao")];
  });
  afterEach(() => {
    for (const page of open.splice(0)) page.close();
  });
  afterAll(() => school.close());

  const draft = () => addDraft(wang, ownDocument(`kept-${(number += 1)}`));

  /** A page on the real server; its line can be cut. */
  async function page(by: Person, id: string): Promise<OpenPage> {
    const line = { cut: false };
    const api = createApi(async <Answer>(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown) => {
      if (line.cut) throw new CodedError("web/offline");
      const response = await by.ask(method, `/api${path}`, method === "GET" ? undefined : (body ?? {}));
      if (response.statusCode === 204) return undefined as Answer;
      const answer = response.json() as unknown;
      if (response.statusCode < 400) return answer as Answer;
      throw new CodedError((answer as Failure).code, (answer as Failure).params);
    });
    const { draft: info, document } = await api.studio.open(id);
    const studio = createStudio(document as StudioDocument);
    const saving = createSaving({ draft: id, revision: info.revision, studio, api });
    const stop = saving.begin();
    const made: OpenPage = {
      ...{ studio, saving, line },
      state: () => saving.store.getState().state,
      title: () => studio.getState().history.document.situation.title,
      write: (title) => studio.getState().change({ code: "edit-text" }, ({ situation }) => void (situation.title = title)),
      close: stop,
    };
    open.push(made);
    return made;
  }

  const titleAt = async (id: string) => (await openDraft(wang, id)).draft.title;

  it("[W300] stores what is written without anybody pressing anything", async () => {
    const id = await draft();
    const one = await page(wang, id);
    one.write("写了一半");
    one.write("写完了");
    expect(one.state()).toBe("waiting");
    await vi.waitFor(() => expect(one.state()).toBe("saved"), 20_000);
    expect(await titleAt(id)).toBe("写完了");
  });

  it("[W301] a second page may only read, and sees who writes; taken over, it writes and the first one reads", async () => {
    const id = await draft();
    const one = await page(wang, id);
    one.write("第一页写的");
    await one.saving.flush();
    const two = await page(zhao, id);
    await vi.waitFor(() => expect(two.state()).toBe("held"));
    expect(two.saving.store.getState().hold?.by.name).toBe("老师wang");
    two.write("读的人写不了");
    expect(two.title()).toBe("第一页写的");

    await two.saving.takeOver();
    expect(two.state()).toBe("saved");
    two.write("第二页写的");
    expect(await two.saving.flush()).toBe(true);
    one.write("没赶上的");
    expect(await one.saving.flush()).toBe(false);
    expect(one.state()).toBe("held");
    expect(one.studio.getState().readOnly).toBe("held");
    expect([await titleAt(id), one.title()]).toEqual(["第二页写的", "没赶上的"]);
  });

  it("[W302] what another page stored is never overwritten: the author is told, and chooses", async () => {
    const id = await draft();
    const one = await page(wang, id);
    await vi.waitFor(async () => expect((await openDraft(wang, id)).draft.hold).not.toBeNull());
    const two = await page(zhao, id);
    await two.saving.takeOver();
    two.write("后来居上");
    await two.saving.flush();
    two.close();
    await vi.waitFor(async () => expect((await openDraft(wang, id)).draft.hold).toBeNull());
    one.write("各写各的");
    expect(await one.saving.flush()).toBe(false);
    expect([one.state(), one.title(), await titleAt(id)]).toEqual(["overtaken", "各写各的", "后来居上"]);
    await one.saving.takeTheirs();
    expect([one.state(), one.title()]).toEqual(["saved", "后来居上"]);
    one.write("接着写");
    expect(await one.saving.flush()).toBe(true);
  });

  it("[W303] without a line the browser keeps it, and the server gets it when the line is back", async () => {
    const id = await draft();
    const one = await page(wang, id);
    one.line.cut = true;
    one.write("断网写的");
    expect(await one.saving.flush()).toBe(false);
    expect(one.state()).toBe("offline");
    await vi.waitFor(async () => expect((await readCopy(id))?.document.situation.title).toBe("断网写的"), 20_000);
    one.line.cut = false;
    expect(await one.saving.flush()).toBe(true);
    expect(await titleAt(id)).toBe("断网写的");
    await vi.waitFor(async () => expect(await readCopy(id)).toBeUndefined());
  });

  it("[W303] whoever wrote nothing meanwhile is told, too, that the line is back", async () => {
    const id = await draft();
    const one = await page(wang, id);
    await vi.waitFor(async () => expect((await openDraft(wang, id)).draft.hold).not.toBeNull());
    one.line.cut = true;
    await one.saving.takeOver();
    expect(one.state()).toBe("offline");
    expect(await one.saving.flush()).toBe(false);
    one.line.cut = false;
    expect(await one.saving.flush()).toBe(true);
    expect(one.state()).toBe("saved");
  });

  it("[W303] a copy that the server never got is offered when the draft is opened again, and can be undone", async () => {
    const id = await draft();
    const one = await page(wang, id);
    one.line.cut = true;
    one.write("停电前写的");
    await vi.waitFor(async () => expect(await readCopy(id)).toBeDefined(), 20_000);
    one.close();
    // The page that is gone could not say so.
    school.clock.at += 46_000;
    const again = await page(wang, id);
    await vi.waitFor(() => expect(again.saving.store.getState().left?.situation.title).toBe("停电前写的"));
    await vi.waitFor(() => expect(again.saving.store.getState().hold).toBeNull());
    again.saving.takeLeft();
    expect(again.title()).toBe("停电前写的");
    expect(await again.saving.flush()).toBe(true);
    expect(await titleAt(id)).toBe("停电前写的");
    again.studio.getState().undo();
    expect(again.title()).not.toBe("停电前写的");
  });
});
