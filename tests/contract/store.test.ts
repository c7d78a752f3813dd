/** The contract of `src/server/store/store.ts`, on every store that can run here. */
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Append, AppendResult, Store } from "../../src/server/store/store.ts";
import { createPlace, findPostgres, type StorePlace } from "../support/databases.ts";
import { account, append, attempt, draftRow, event, fillClass, lesson, linesOf, school, schoolClass, session, statistics, streamOf, student, versionRow, wording } from "../support/store-rows.ts";

const server = await findPostgres();
const kinds: Store["kind"][] = server === null ? ["memory", "sqlite"] : ["memory", "sqlite", "postgres"];

it.each([server === null ? "NONE ANSWERS HERE, the contract is checked on the other stores only" : "one answers, the contract is checked on it too"])("PostgreSQL: %s", () => {
  expect(server !== null || process.env["KEFU_REQUIRE_POSTGRES"] === undefined, "KEFU_REQUIRE_POSTGRES is set, and no PostgreSQL answers").toBe(true);
});

describe.each(kinds)("a store: %s", (kind) => {
  let place: StorePlace;
  let store: Store;
  let others: Store[] = [];

  beforeAll(async () => {
    place = await createPlace(kind, server);
  });

  beforeEach(async () => {
    store = await place.open();
  });

  afterEach(async () => {
    await Promise.all([store, ...others].map((one) => one.close()));
    others = [];
    await place.empty();
  });

  afterAll(() => place.remove());

  const idsOf = async (log: string) => (await store.read(log, 0)).map(({ seq, id }) => `${seq}:${id}`);

  it("[D1] appends at the end of a log, and refuses an append that expects another end", async () => {
    expect(await store.append([append("attempt:a", 0, "a", "b")])).toEqual(["stored"]);
    for (const wrong of [append("attempt:a", 0, "c"), append("attempt:a", 1, "c"), append("attempt:a", 3, "c"), append("attempt:b", 1, "c")]) expect(await store.append([wrong]), `at ${wrong.expectedSeq}`).toEqual(["conflict"]);
    expect(await store.append([append("attempt:a", 2, "c")])).toEqual(["stored"]);
    expect(await idsOf("attempt:a")).toEqual(["1:a", "2:b", "3:c"]);
    expect(await idsOf("attempt:b")).toEqual([]);
  });

  it("[D1] takes events that do not count on from the expected end for a fault of the caller", async () => {
    await expect(store.append([{ log: "attempt:a", expectedSeq: 0, events: [event(2)] }])).rejects.toThrow(RangeError);
    expect(await idsOf("attempt:a")).toEqual([]);
  });

  it("[D2] stores what can be stored of one call, each append wholly or not at all", async () => {
    await store.append([append("attempt:a", 0, "a1"), append("attempt:b", 0, "b1")]);
    const results = await store.append([append("attempt:a", 1, "a2"), append("attempt:b", 1, "b2", "b1"), append("attempt:a", 2, "a3", "a4"), append("attempt:c", 4, "c5"), append("attempt:a", 2, "late"), append("attempt:d", 0, "d1")]);
    expect(results).toEqual(["stored", "conflict", "stored", "conflict", "conflict", "stored"]);
    expect(await idsOf("attempt:a")).toEqual(["1:a1", "2:a2", "3:a3", "4:a4"]);
    expect(await idsOf("attempt:b")).toEqual(["1:b1"]);
    expect(await idsOf("attempt:d")).toEqual(["1:d1"]);
  });

  it("[D2] takes a thousand appends to as many logs in one call", async () => {
    const appends = Array.from({ length: 1000 }, (_, index) => append(`attempt:${index}`, 0, "a", "b"));
    expect(new Set(await store.append(appends))).toEqual(new Set(["stored"]));
    expect(await idsOf("attempt:999")).toEqual(["1:a", "2:b"]);
    expect(await store.append([])).toEqual([]);
  });

  it("[D3] takes an event id once in a log, and again in another log", async () => {
    await store.append([append("attempt:a", 0, "same")]);
    expect(await store.append([append("attempt:a", 1, "same"), append("attempt:b", 0, "same"), append("attempt:c", 0, "twice", "twice")])).toEqual(["conflict", "stored", "conflict"]);
  });

  it("[D2] [D3] behaves as a list of logs does, whatever is appended", { timeout: 120_000 }, async () => {
    const one = fc.record({ log: fc.constantFrom("attempt:x", "attempt:y", "lesson:z"), off: fc.constantFrom(-1, 0, 0, 0, 0, 1), ids: fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }) });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(one, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), async (calls) => {
        run += 1;
        const model = new Map<string, string[]>();
        for (const call of calls) {
          // Where a log ends by then is known only to the model: it is asked append by append.
          const [appends, expected]: [Append[], AppendResult[]] = [[], []];
          for (const { log, off, ids } of call) {
            const name = `${log}-${run}`;
            const known = model.get(name) ?? [];
            const wanted = append(name, Math.max(0, known.length + off), ...ids.map(String));
            const all = [...known, ...ids.map(String)];
            const fits = wanted.expectedSeq === known.length && new Set(all).size === all.length;
            if (fits) model.set(name, all);
            appends.push(wanted);
            expected.push(fits ? "stored" : "conflict");
          }
          expect(await store.append(appends)).toEqual(expected);
        }
        const logs = await store.readMany([...model.keys()]);
        for (const [log, ids] of model) expect(logs.get(log)).toEqual(ids.map((id, index) => event(index + 1, id)));
      }),
      { numRuns: 40 },
    );
  });

  it("[D4] neither forks a log nor leaves a hole when writers race", { timeout: 120_000 }, async () => {
    if (kind === "postgres") others = [await place.open(), await place.open()];
    const all = [store, ...others];
    const logs = ["attempt:a", "attempt:b", "attempt:c"];
    const acknowledged: string[] = [];
    const write = async (writer: number) => {
      const mine = all[writer % all.length] ?? store;
      for (let turn = 0; turn < 10; turn += 1) {
        const id = `${writer}-${turn}`;
        for (let results: AppendResult[] = ["conflict"]; results.includes("conflict"); ) {
          const ends = await mine.readMany(logs);
          // All logs in one call, in another order for every writer.
          const open = logs.filter((log) => !ends.get(log)?.some((known) => known.id === id));
          if (writer % 2 === 1) open.reverse();
          results = await mine.append(open.map((log) => append(log, ends.get(log)?.length ?? 0, id)));
        }
        acknowledged.push(id);
      }
    };
    await Promise.all(Array.from({ length: 6 }, (_, writer) => write(writer)));
    for (const log of logs) {
      const events = await store.read(log, 0);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(events.map(({ id }) => id).sort()).toEqual([...acknowledged].sort());
    }
  });

  it("[D5] reads a log from any seq on, and many logs at once", async () => {
    await store.append([append("attempt:a", 0, "a", "b", "c"), append("lesson:b", 0, "x")]);
    expect(await store.read("attempt:a", 1)).toEqual([event(2, "b"), event(3, "c")]);
    expect(await store.read("attempt:a", 3)).toEqual([]);
    expect(await store.readMany(["lesson:b", "attempt:a", "attempt:none"])).toEqual(new Map([["lesson:b", [event(1, "x")]], ["attempt:a", [event(1, "a"), event(2, "b"), event(3, "c")]], ["attempt:none", []]]));
    expect(await store.readMany([])).toEqual(new Map());
  });

  it("[D6] reads back what was saved, oldest first, and writes over it", async () => {
    await store.schools.save(school);
    await store.schools.save({ ...school, retentionDays: 90 });
    expect(await store.schools.list()).toEqual([{ ...school, retentionDays: 90 }]);

    await store.classes.save(schoolClass("c1", { createdAt: 9 }));
    await store.classes.save(schoolClass("c2", { createdAt: 8, teachers: [], demo: true }));
    await store.classes.save(schoolClass("c3", { school: "s2" }));
    expect(await store.classes.list("s1")).toEqual([schoolClass("c2", { createdAt: 8, teachers: [], demo: true }), schoolClass("c1", { createdAt: 9 })]);
    expect(await store.classes.byCode("Kc1")).toEqual(schoolClass("c1", { createdAt: 9 }));
    expect(await store.classes.get("none")).toBeUndefined();

    await store.students.saveAll([student("p2", "c1", { createdAt: 2 }), student("p1", "c1", { createdAt: 1 })]);
    await store.students.saveAll([student("p2", "c1", { createdAt: 2, name: "王", group: "一组" })]);
    await store.students.saveAll([]);
    expect(await store.students.list("c1")).toEqual([student("p1", "c1", { createdAt: 1 }), student("p2", "c1", { createdAt: 2, name: "王", group: "一组" })]);

    await store.groupings.save({ class: "c1", groups: [] });
    await store.groupings.save({ class: "c1", groups: [{ id: "g", name: "组", members: ["p1"] }] });
    expect(await store.groupings.get("c1")).toEqual({ class: "c1", groups: [{ id: "g", name: "组", members: ["p1"] }] });

    const absent = (day: string, who: string) => ({ class: "c1", day, student: who });
    for (const absence of [absent("2026-11-27", "p1"), absent("2026-11-28", "p1"), absent("2026-11-28", "p2"), absent("2026-11-28", "p2")]) await store.absences.save(absence);
    expect(await store.absences.list("c1", "2026-11-28")).toEqual([absent("2026-11-28", "p1"), absent("2026-11-28", "p2")]);
    await store.absences.remove(absent("2026-11-28", "p1"));
    await store.absences.removeBefore("c1", "2026-11-28");
    expect([await store.absences.list("c1"), await store.absences.list("c2")]).toEqual([[absent("2026-11-28", "p2")], []]);
    await store.students.forget("p2", 3);
    expect(await store.absences.list("c1")).toEqual([]);

    await store.lessons.save(lesson("l1", "c1", { startedAt: 5 }));
    await store.lessons.save(lesson("l2", "c1", { startedAt: 4 }));
    await store.lessons.save(lesson("l1", "c1", { startedAt: 5, endedAt: 6 }));
    expect((await store.lessons.list("c1")).map(({ id }) => id)).toEqual(["l2", "l1"]);
    expect((await store.lessons.running("s1")).map(({ id }) => id)).toEqual(["l2"]);
    expect(await store.lessons.get("l1")).toEqual(lesson("l1", "c1", { startedAt: 5, endedAt: 6 }));

    await store.attempts.saveAll([attempt("a1", "c1", "l1"), attempt("a2", "c1", "l2")]);
    expect(await store.attempts.ofLesson("l2")).toEqual([attempt("a2", "c1", "l2")]);
    expect(await store.attempts.get("a1")).toEqual(attempt("a1", "c1", "l1"));

    const content = { version: "v1", school: "s1", unit: "u", situation: "x", body: "{}" };
    await store.contents.keep(content);
    await store.contents.keep(content);
    expect([await store.contents.get("v1"), await store.contents.get("v2")]).toEqual([content, undefined]);

    await store.wordings.replace("l1", [wording("w2", "l1", { at: 2 }), wording("w1", "l1", { at: 3 })]);
    await store.wordings.replace("l2", [wording("w1", "l2", { at: 1 }), wording("w9", "l2", { situation: "other" })]);
    expect((await store.wordings.list("s1", "complaints", "late-pickup")).map(({ lesson: of, id }) => `${of}/${id}`)).toEqual(["l2/w1", "l1/w2", "l1/w1"]);
    await store.wordings.replace("l1", [wording("w3", "l1", { text: "马上回您" })]);
    await store.wordings.replace("l2", []);
    expect([await store.wordings.list("s1", "complaints", "late-pickup"), await store.wordings.list("s2", "complaints", "late-pickup")]).toEqual([[wording("w3", "l1", { text: "马上回您" })], []]);

    const picture = { file: "f1.png", school: "s1", size: 3, by: "t1", at: 4 };
    await store.media.add(picture, "AAAA");
    await store.media.add(picture, "AAAA");
    await store.media.add({ ...picture, school: "s2" }, "AAAA");
    expect([await store.media.list("s1"), await store.media.body("f1.png"), await store.media.body("f2.png")]).toEqual([[picture], "AAAA", undefined]);
    await store.media.remove("s1", "f1.png");
    expect([await store.media.list("s1"), await store.media.body("f1.png")]).toEqual([[], "AAAA"]);
    await store.media.remove("s2", "f1.png");
    expect([await store.media.list("s2"), await store.media.body("f1.png")]).toEqual([[], undefined]);

    await store.settings.set("code", "1");
    await store.settings.set("code", "2");
    expect(await store.settings.get("code")).toBe("2");
    await store.settings.set("code", null);
    expect(await store.settings.get("code")).toBeUndefined();
  });

  it("[D15] keeps drafts with their documents, and changes one only as long as it is as it was known", async () => {
    expect([await store.drafts.add(draftRow("d1", { createdAt: 9 }), "one"), await store.drafts.add(draftRow("d2", { createdAt: 8 }), "two"), await store.drafts.add(draftRow("d3", { school: "s2" }), "three")]).toEqual(["saved", "saved", "saved"]);
    expect(await store.drafts.add(draftRow("d4", { place: draftRow("d1").place }), "four")).toBe("taken");
    expect([(await store.drafts.list("s1")).map(({ id }) => id), await store.drafts.get("d4"), await store.drafts.document("d4")]).toEqual([["d2", "d1"], undefined, undefined]);

    expect(await store.drafts.change("d1", { known: { revision: 1, holdPage: null }, values: { revision: 2, holdPage: "p1", openPractice: true }, document: "uno" })).toBe("saved");
    expect(await store.drafts.change("d1", { known: { revision: 1 }, values: { revision: 2 }, document: "late", version: versionRow("d1", 1) })).toBe("overtaken");
    expect(await store.drafts.change("d1", { known: { revision: 2 }, values: { place: draftRow("d2").place }, document: "late", version: versionRow("d1", 1) })).toBe("taken");
    expect(await store.drafts.change("none", { known: {}, values: { revision: 2 }, document: "late" })).toBe("overtaken");
    expect([await store.drafts.get("d1"), await store.drafts.document("d1"), await store.drafts.versions("d1")]).toEqual([draftRow("d1", { createdAt: 9, revision: 2, holdPage: "p1", openPractice: true }), "uno", []]);
  });

  it("[D15] lets one of those who change the same draft at the same time through", async () => {
    await store.drafts.add(draftRow("d1"), "one");
    const answers = await Promise.all(["a", "b", "c", "d"].map((page) => store.drafts.change("d1", { known: { revision: 1 }, values: { revision: 2 }, document: page })));
    expect(answers.filter((answer) => answer === "saved")).toHaveLength(1);
    expect(await store.drafts.document("d1")).toBe(["a", "b", "c", "d"][answers.indexOf("saved")]);
  });

  it("[D15] keeps versions of a draft beside it, takes some away, and all with the draft", async () => {
    await store.drafts.add(draftRow("d0"), "zero");
    const before = await linesOf(store.dump());
    await store.drafts.add(draftRow("d1"), "one");
    for (const number of [1, 2, 10]) await store.drafts.change("d1", { known: {}, values: { versions: number }, version: versionRow("d1", number) });
    expect([(await store.drafts.versions("d1")).map(({ number }) => number), await store.drafts.document("d1", 2), await store.drafts.document("d1"), await store.drafts.document("d1", 3)]).toEqual([[1, 2, 10], "d1 2", "one", undefined]);
    await store.drafts.removeVersions("d1", [1, 10]);
    expect([(await store.drafts.versions("d1")).map(({ number }) => number), await store.drafts.document("d1", 10)]).toEqual([[2], undefined]);
    await store.drafts.remove("d1");
    expect(await linesOf(store.dump())).toEqual(before);
  });

  it("[D6] gives an account's name and a room code once", async () => {
    expect(await store.accounts.save(account("t1"))).toBe("saved");
    expect(await store.accounts.save(account("t2", { account: "t1" }))).toBe("taken");
    expect(await store.accounts.save(account("t1", { name: "新名", disabled: true }))).toBe("saved");
    expect(await store.accounts.save(account("t3"))).toBe("saved");
    expect(await store.accounts.save(account("t3", { account: "t1" }))).toBe("taken");
    expect(await store.accounts.byAccount("t1")).toEqual(account("t1", { name: "新名", disabled: true }));
    expect((await store.accounts.list("s1")).map((one) => one.account)).toEqual(["t1", "t3"]);
    await store.accounts.remove("t1");
    expect(await store.accounts.get("t1")).toBeUndefined();
    await store.classes.save(schoolClass("c1"));
    expect(await store.classes.save(schoolClass("c2", { code: "Kc1" }))).toBe("taken");
    expect(await store.classes.get("c2")).toBeUndefined();
  });

  it("[D6] ends sessions one by one, of one person, and by time", async () => {
    for (const [hash, subject, expiresAt] of [["a", "p1", 10], ["b", "p1", 30], ["c", "p2", 20], ["d", "p3", 21]] as const) await store.sessions.save(session(hash, { subject, expiresAt }));
    const left = async () => (await Promise.all(["a", "b", "c", "d"].map((hash) => store.sessions.get(hash)))).flatMap((one) => one?.hash ?? []);
    await store.sessions.removeExpired(20);
    expect(await left()).toEqual(["b", "d"]);
    await store.sessions.remove("d");
    expect(await left()).toEqual(["b"]);
    await store.sessions.removeOf("p1");
    expect(await left()).toEqual([]);
  });

  it("[D7] removes a class with everything of it, and nothing of another", async () => {
    await fillClass(store, "c2");
    const before = await linesOf(store.dump());
    await fillClass(store, "c1");
    await store.classes.remove("c1");
    expect(await linesOf(store.dump())).toEqual(before);
  });

  it("[D7] removes a lesson with its attempts and logs", async () => {
    await fillClass(store, "c1");
    await store.wordings.replace("c1-l1", [wording("w1", "c1-l1")]);
    await store.lessons.remove("c1-l1");
    expect([await store.lessons.list("c1"), await store.attempts.get("c1-a1"), await idsOf("lesson:c1-l1"), await idsOf("review:c1-l1"), await idsOf("attempt:c1-a2")]).toEqual([[], undefined, [], [], []]);
    expect(await store.students.list("c1")).toHaveLength(2);
    expect(await store.wordings.list("s1", "complaints", "late-pickup")).toEqual([wording("w1", "c1-l1")]);
  });

  it("[D17] a lesson that goes leaves what stays of it in the same step, once, however many remove it", async () => {
    await fillClass(store, "c1");
    if (kind === "postgres") others = [await place.open(), await place.open()];
    const all = [store, ...others];
    await Promise.all(["k1", "k2", "k3", "k4"].map((id, index) => (all[index % all.length] ?? store).lessons.remove("c1-l1", statistics(id))));
    expect([await store.lessons.list("c1"), (await store.statistics.list("s1")).length]).toEqual([[], 1]);
    await store.lessons.remove("none", statistics("k5"));
    expect(await store.statistics.list("s1")).toHaveLength(1);
  });

  it("[D17] what cannot be kept takes nothing away, and what stays is not written without the removal", async () => {
    await fillClass(store, "c1");
    const before = await linesOf(store.dump());
    const unfit = { ...statistics("k1"), body: null as never };
    if (kind !== "memory") await expect(store.lessons.remove("c1-l1", unfit)).rejects.toThrow(/null/i);
    if (kind !== "memory") await expect(store.classes.remove("c1", new Map([["c1-l1", unfit]]))).rejects.toThrow(/null/i);
    expect(await linesOf(store.dump())).toEqual(before);
  });

  it("[D17] a class leaves what stays of its lessons, of those only that were still there; by school, and taken away up to a month or wholly", async () => {
    await fillClass(store, "c1");
    await store.lessons.save(lesson("c1-l2", "c1"));
    await store.lessons.remove("c1-l1", statistics("k1", { month: 202601 }));
    await store.classes.remove("c1", new Map([["c1-l1", statistics("again")], ["c1-l2", statistics("k2", { month: 202609 })], ["none", statistics("none")]]));
    await fillClass(store, "c3");
    await store.lessons.remove("c3-l1", statistics("k3", { school: "s2" }));
    const kept = async (of = "s1") => (await store.statistics.list(of)).map(({ id }) => id);
    expect([await store.classes.get("c1"), await kept(), await kept("s2")]).toEqual([undefined, ["k1", "k2"], ["k3"]]);
    expect((await store.statistics.list("s1"))[0]).toEqual(statistics("k1", { month: 202601 }));
    await store.statistics.remove("s1", 202512);
    expect(await kept()).toEqual(["k1", "k2"]);
    await store.statistics.remove("s1", 202601);
    expect(await kept()).toEqual(["k2"]);
    await store.statistics.remove("s1");
    expect([await kept(), await kept("s2")]).toEqual([[], ["k3"]]);
  });

  it("[D7] refuses what belongs to a class or a lesson that is not there", async () => {
    const refused = { code: "store/no-parent" };
    await expect(store.students.saveAll([student("p", "none")])).rejects.toMatchObject(refused);
    await expect(store.groupings.save({ class: "none", groups: [] })).rejects.toMatchObject(refused);
    await expect(store.sessions.save(session("h", { class: "none" }))).rejects.toMatchObject(refused);
    await expect(store.lessons.save(lesson("l", "none"))).rejects.toMatchObject(refused);
    await expect(store.attempts.saveAll([attempt("a", "none", "none")])).rejects.toMatchObject(refused);
  });

  it("[D8] forgets a student but for the id", async () => {
    await fillClass(store, "c1");
    await store.students.forget("c1-p1", 99);
    expect((await store.students.list("c1")).map(({ id }) => id)).toEqual(["c1-p2"]);
    expect(await store.students.get("c1-p1")).toEqual(student("c1-p1", "c1", { number: null, name: "", initials: "", group: null, pinHash: null, removedAt: 99 }));
    await store.students.forget("none", 99);
  });

  it.each(kinds)("[D9] its dump is restored into %s and is the same from there", async (target) => {
    await store.schools.save(school);
    await store.accounts.save(account("t1"));
    await fillClass(store, "c1");
    await fillClass(store, "c2");
    await store.contents.keep({ version: "v1", school: "s1", unit: "u", situation: "x", body: '{"a":"\u2028\ud83d\ude00"}' });
    await store.wordings.replace("gone", [wording("w1", "gone")]);
    await store.lessons.remove("c2-l1", statistics("k1", { body: '{"a":"\u2028\ud83d\ude00"}' }));
    await store.drafts.add(draftRow("d1", { holdPage: "p1", publishedNumber: 2 }), '{"a":"\u2028\ud83d\ude00"}');
    for (let number = 1; number < 30; number += 1) await store.drafts.change("d1", { known: {}, values: { versions: number }, version: versionRow("d1", number, { name: "甲" }) });
    await store.media.add({ file: "f1.png", school: "s1", size: 3, by: "t1", at: 4 }, "AAAA");
    await store.settings.set("k", "v");
    const many = Array.from({ length: 1201 }, (_, index) => `n${index}`);
    await store.append([append("attempt:many", 0, ...many)]);
    const lines = await linesOf(store.dump());
    const other = await createPlace(target, server);
    const copy = await other.open();
    try {
      await copy.restore(streamOf(lines));
      expect(await linesOf(copy.dump())).toEqual(lines);
      expect((await copy.read("attempt:many", 1190)).map(({ id }) => id)).toEqual(many.slice(1190));
      await expect(copy.restore(streamOf(lines))).rejects.toMatchObject({ code: "store/not-empty" });
    } finally {
      await copy.close();
      await other.remove();
    }
  });

  it("[D9] a dump shows one moment, whatever is written while it is read", async () => {
    await fillClass(store, "c1");
    const before = await linesOf(store.dump());
    const lines: string[] = [];
    for await (const line of store.dump()) {
      if (lines.length === 0) {
        await store.append([append("attempt:c1-a1", 1, "later"), append("attempt:new", 0, "later")]);
        await store.students.forget("c1-p1", 99);
      }
      lines.push(line);
    }
    expect(lines).toEqual(before);
    expect(await linesOf(store.dump())).not.toEqual(before);
  });

  it.each([
    ["no JSON", "{"],
    ["no row", '"x"'],
    ["an unknown table", '["users",{"id":"x"}]'],
    ["a column too few", '["settings",{"key":"x"}]'],
    ["a column too many", '["settings",{"key":"x","value":"y","more":1}]'],
    ["a wrong type", '["settings",{"key":"x","value":1}]'],
    ["a name that is taken", JSON.stringify(["classes", schoolClass("c9", { code: "Kc1" })])],
  ])("[D9] a dump with %s is refused, and nothing of it stays", async (_, bad) => {
    const lines = [JSON.stringify(["classes", schoolClass("c1")]), bad];
    await expect(store.restore(streamOf(lines))).rejects.toMatchObject({ code: "store/bad-dump" });
    expect(await linesOf(store.dump())).toEqual([]);
  });

  it("answers a ping", async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });
});
