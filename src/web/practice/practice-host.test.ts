import type { SituationContent } from "virtual:kefu/practice";
import { beforeEach, describe, expect, it } from "vitest";
import form from "../../../tests/fixtures/small/forms/slip.json";
import lexicon from "../../../tests/fixtures/small/lexicon.json";
import source from "../../../tests/fixtures/small/parcels/lost-parcel.json";
import type { Locale } from "../../protocol/attempt.ts";
import { englishOf, withoutEnglish } from "../../protocol/english-apart.ts";
import { parseForm, parseLexicon, parseSituation } from "../../scenario/parse.ts";
import type { AttemptStore } from "./attempt-store.ts";
import { memoryStore } from "./memory-store.ts";
import { createPracticeHost } from "./practice-host.ts";

function content(version = "v1"): SituationContent {
  const parsed = { situation: parseSituation(source).situation, form: parseForm(form).form, lexicon: parseLexicon(lexicon).lexicon };
  if (!parsed.situation || !parsed.form || !parsed.lexicon) throw new Error("The small situation does not parse.");
  return { unit: "parcels", situation: { ...parsed.situation, title: { "zh-CN": "快件丢了", en: "A lost parcel" } }, forms: [parsed.form], lexicon: parsed.lexicon, version };
}

let locale: Locale = "zh-CN";
const prepares = new Set<(language: Locale) => Promise<void>>();
const language = { now: () => locale, before: (prepare: (language: Locale) => Promise<void>) => (prepares.add(prepare), () => void prepares.delete(prepare)) };

/** The content as the app brings it: Chinese, and English to be fetched. */
const hostOn = (store: AttemptStore, version?: string, english = async () => ({ default: englishOf(content(version)) })) =>
  createPracticeHost(
    store,
    { contents: { "parcels/lost-parcel": async () => ({ default: withoutEnglish(content(version)), english }) }, lexicon: async () => ({ default: content().lexicon }), school: async () => null },
    language,
  );

beforeEach(() => {
  locale = "zh-CN";
  prepares.clear();
});
const note = (text: string) => ({ type: "write-note", text }) as const;
const code = (promise: Promise<unknown>) => promise.then(() => "fine", (error: { rejection?: { code: string } }) => error.rejection?.code ?? String(error));

describe("practice host", () => {
  it("[W4] has stored an event before the screen shows it", async () => {
    const store = memoryStore();
    const host = hostOn(store);
    const id = await host.create("parcels", "lost-parcel", "practice");
    const connection = await host.open(id);
    const seen: [string, number][] = [];
    connection.subscribe(() => void store.read(id, 0).then((log) => seen.push([connection.getSnapshot().view.notes, log.length])));
    expect(await connection.send(note("单号 7654321"))).toEqual({ ok: true });
    await Promise.resolve();
    expect(seen.filter(([notes]) => notes !== "")).toEqual([["单号 7654321", 2]]);
    connection.close();
  });

  it("[W4] goes on unsaved when the store fails, and stores all later", async () => {
    const store = memoryStore();
    let full = false;
    const host = hostOn({ ...store, append: async (...of) => (full ? Promise.reject(new DOMException("full", "QuotaExceededError")) : store.append(...of)) });
    const id = await host.create("parcels", "lost-parcel", "practice");
    const connection = await host.open(id);
    full = true;
    expect(await connection.send(note("一"))).toEqual({ ok: true });
    expect(connection.getSnapshot()).toMatchObject({ saved: "failed", view: { notes: "一" } });
    full = false;
    await connection.send(note("二"));
    expect(connection.getSnapshot().saved).toBe("saved");
    expect(await store.read(id, 0)).toHaveLength(3);
    connection.close();
  });

  it("[W4] stores what was still being typed when the page was left", async () => {
    const store = memoryStore();
    const host = hostOn(store);
    const id = await host.create("parcels", "lost-parcel", "practice");
    const connection = await host.open(id);
    connection.close();
    expect(await connection.send(note("最后一句"))).toEqual({ ok: true });
    expect(await store.read(id, 0)).toHaveLength(2);
  });

  it("[W5] opens an attempt where its log ends", async () => {
    const store = memoryStore();
    const id = await hostOn(store).create("parcels", "lost-parcel", "practice");
    await (await hostOn(store).open(id)).send(note("记下了"));
    const again = await hostOn(store).open(id);
    expect(again.getSnapshot().view).toMatchObject({ notes: "记下了", attempt: { seq: 2 } });
  });

  it("[W6] refuses the slower of two tabs, shows it the other's step, and lets it go on", async () => {
    const store = memoryStore();
    const id = await hostOn(store).create("parcels", "lost-parcel", "practice");
    // The slower tab hears of the other's step only when its own is refused.
    let deaf = false;
    const slow: AttemptStore = {
      ...store,
      read: async (attempt, after) => (deaf ? [] : store.read(attempt, after)),
      append: async (...of) => {
        deaf = false;
        return store.append(...of);
      },
    };
    const [one, other] = [await hostOn(store).open(id), await hostOn(slow).open(id)];
    deaf = true;
    await one.send(note("甲"));
    expect(await other.send(note("乙"))).toMatchObject({ ok: false, rejection: { code: "practice/continued-elsewhere" } });
    expect(other.getSnapshot()).toMatchObject({ saved: "saved", view: { notes: "甲" } });
    expect(await other.send(note("丙"))).toEqual({ ok: true });
    const log = (await store.read(id, 0)) as { seq: number }[];
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
    one.close();
    other.close();
  });

  it("[W7] refuses a damaged log with its place, changes nothing, still exports it", async () => {
    const store = memoryStore();
    const host = hostOn(store);
    const id = await host.create("parcels", "lost-parcel", "practice");
    const before = await store.summary(id);
    if (!before) throw new Error("no summary");
    await store.append(id, 1, [{ seq: 2, type: "turn-spoken", at: "soon" } as { seq: number }], before);
    await expect(host.open(id)).rejects.toMatchObject({ rejection: { code: "practice/damaged-log", params: { seq: 2 } } });
    expect(await store.read(id, 0)).toHaveLength(2);
    expect(JSON.parse(await host.exportFile(id))).toMatchObject({ kind: "kefu-attempt", attempt: id, events: [{ seq: 1 }, { seq: 2 }] });
  });

  it("[W8] replays an attempt on its own version after the content has changed", async () => {
    const store = memoryStore();
    const id = await hostOn(store, "v1").create("parcels", "lost-parcel", "practice");
    expect((await hostOn(store, "v2").open(id)).getSnapshot().view.attempt.seq).toBe(1);
  });

  it("[W190] shows English where English is read, before the screens turn to it; a Chinese reader's first screen does not wait for it", async () => {
    const store = memoryStore();
    let come = () => undefined as void;
    const english = new Promise<void>((resolve) => (come = resolve));
    const host = hostOn(store, "v1", async () => (await english, { default: englishOf(content()) }));
    const connection = await host.open(await host.create("parcels", "lost-parcel", "practice"));
    await connection.send(note("记下了"));
    expect(connection.getSnapshot().view).toMatchObject({ situation: { title: "快件丢了" }, notes: "记下了" });
    const turned = Promise.all([...prepares].map((prepare) => prepare("en")));
    come();
    await turned;
    expect(connection.getSnapshot().view).toMatchObject({ situation: { title: { "zh-CN": "快件丢了", en: "A lost parcel" } }, notes: "记下了" });
    expect(await connection.send(note("接着记"))).toEqual({ ok: true });
    connection.close();
    expect(prepares.size).toBe(0);
    // Kept with both languages for the time when the app brings another version.
    locale = "en";
    expect((await hostOn(store, "v2").open(connection.id)).getSnapshot().view).toMatchObject({ situation: { title: { en: "A lost parcel" } }, notes: "接着记" });
  });

  it("[W190] goes on in Chinese when the English cannot be fetched", async () => {
    locale = "en";
    const host = hostOn(memoryStore(), "v1", () => Promise.reject(new Error("cable")));
    const connection = await host.open(await host.create("parcels", "lost-parcel", "practice"));
    expect(connection.getSnapshot().view.situation.title).toBe("快件丢了");
    connection.close();
  });

  it("[W9] brings an attempt to another browser by a file, once", async () => {
    const host = hostOn(memoryStore());
    const id = await host.create("parcels", "lost-parcel", "practice");
    const file = await host.exportFile(id);
    const elsewhere = hostOn(memoryStore());
    expect(await elsewhere.importFile(file)).toBe(id);
    expect(await elsewhere.importFile(file)).toBe(id);
    expect(await elsewhere.list()).toHaveLength(1);
  });

  it("[W9] refuses files that are no backup, are damaged, or need another version", async () => {
    const host = hostOn(memoryStore());
    const id = await host.create("parcels", "lost-parcel", "practice");
    const file = JSON.parse(await host.exportFile(id)) as { events: object[]; situation: string };
    expect(await code(host.importFile("{"))).toBe("practice/not-a-backup");
    expect(await code(host.importFile("[1]"))).toBe("practice/not-a-backup");
    expect(await code(host.importFile(" ".repeat(10_000_001)))).toBe("practice/too-big");
    expect(await code(host.importFile(JSON.stringify({ ...file, events: [...file.events, { seq: 9 }] })))).toBe("practice/damaged-log");
    expect(await code(host.importFile(JSON.stringify({ ...file, events: [] })))).toBe("practice/damaged-log");
    expect(await code(host.importFile(JSON.stringify({ ...file, situation: "gone", version: "v9" })))).toBe("practice/unknown-situation");
    expect(await code(hostOn(memoryStore(), "v2").importFile(JSON.stringify(file)))).toBe("practice/other-version");
  });

  it("[W10] gives an exam's report only once it is handed in", async () => {
    const host = hostOn(memoryStore());
    const connection = await host.open(await host.create("parcels", "lost-parcel", "exam"));
    expect(await code(connection.report())).toBe("practice/report-not-yet");
    await connection.send({ type: "finish-attempt" });
    expect(await connection.report()).toMatchObject({ max: 10 });
    expect(await host.list()).toMatchObject([{ finished: true, max: 10 }]);
    connection.close();
  });

  it("[W10] tries again from a turn of an exam only once it is handed in", async () => {
    const host = hostOn(memoryStore());
    const connection = await host.open(await host.create("parcels", "lost-parcel", "exam"));
    expect(await code(connection.retryFrom("call", "B1"))).toBe("practice/exam-running");
    await connection.send({ type: "finish-attempt" });
    expect(await code(connection.retryFrom("call", "B1"))).toBe("practice/never-there");
    connection.close();
  });

  it("tells what is not there by code", async () => {
    const host = hostOn(memoryStore());
    expect(await code(host.open("nobody"))).toBe("practice/unknown-attempt");
    expect(await code(host.exportFile("nobody"))).toBe("practice/unknown-attempt");
    expect(await code(host.create("parcels", "nowhere", "practice"))).toBe("practice/unknown-situation");
  });

  it("[W310] plays what the school wrote, and goes on on the version that it began on when another or none is published", async () => {
    const store = memoryStore();
    let published: SituationContent | null = content("school-1");
    const host = createPracticeHost(store, { contents: {}, lexicon: async () => ({ default: content().lexicon }), school: async () => published }, language);
    const id = await host.create("parcels", "lost-parcel", "practice");
    const versionNow = async (attempt: string) => {
      const connection = await host.open(attempt);
      connection.close();
      return ((await store.read(attempt, 0))[0] as { version: string }).version;
    };
    published = content("school-2");
    expect([await versionNow(id), await versionNow(await host.create("parcels", "lost-parcel", "practice"))]).toEqual(["school-1", "school-2"]);
    published = null;
    expect(await versionNow(id)).toBe("school-1");
    expect(await code(host.create("parcels", "lost-parcel", "practice"))).toBe("practice/unknown-situation");

    const file = await host.exportFile(id);
    const elsewhere = (found: SituationContent | null) => createPracticeHost(memoryStore(), { contents: {}, lexicon: async () => ({ default: content().lexicon }), school: async () => found }, language);
    expect(await code(elsewhere(content("school-1")).importFile(file))).toBe("fine");
    expect(await code(elsewhere(content("school-2")).importFile(file))).toBe("practice/other-version");
    expect(await code(elsewhere(null).importFile(file))).toBe("practice/unknown-situation");
  });
});
