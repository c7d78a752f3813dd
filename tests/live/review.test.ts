/** A class's marks from the lesson to the gradebook, over real sockets and requests: robots have played, teachers and students do the rest. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReviewCommand } from "../../src/classroom/review/command.ts";
import type { VerdictPlace } from "../../src/classroom/review/event.ts";
import type { AuditLine, GroupReview, ItemStatistics, RegradeDiff, ReplayView, ReviewView, SimilarAnswer } from "../../src/classroom/review/view.ts";
import type { TermView } from "../../src/classroom/term/view.ts";
import type { Report } from "../../src/grading/report.ts";
import type { Refusal } from "../../src/protocol/live.ts";
import type { GradebookFile } from "../../src/protocol/review-api.ts";
import { verifyEvidence } from "../../src/content/verify-evidence.ts";
import { createContent } from "../../src/server/content.ts";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import { startClassServer, until, Visitor, type ClassServer } from "../support/class-server.ts";
import { playManyGroups } from "../support/many-groups.ts";
import { seedClass, type SeededClass } from "../support/seeded-class.ts";
import { calculator, readSheets } from "../support/sheets.ts";
import { account } from "../support/store-rows.ts";
import { openWire, type Wire } from "../support/wire.ts";

const store = createMemoryStore();
let server: ClassServer;
let seeded: SeededClass;
let lesson: string;
let teacher: Visitor;
let colleague: Visitor;
/** Of the fifth group, which talked of other things, over a wire that keeps its bytes; a fellow; one of the first group. */
let own: Visitor;
let fellow: Visitor;
let other: Visitor;
let wire: Wire;
const [mine, theirs] = ["g5", "g1"] as const;
let me: string;
let mate: string;
/** What teachers write before it may be read, and what students must never read. */
const secrets = { note: "只给老师看的备注", early: "还没公布的评语", elsewhere: "隔壁组的评语", reason: "还没公布的更正理由", appeal: "隔壁组的申诉" };

async function enter(cookie: string, url = server.url): Promise<Visitor> {
  const visitor = Object.assign(new Visitor(url), { cookie });
  await visitor.connect();
  return visitor;
}

beforeAll(async () => {
  seeded = await seedClass(store, 20);
  lesson = await playManyGroups(store, createContent(store), seeded);
  const second = await seeded.signIn(account("teacher-two"));
  const of = await store.classes.get(seeded.id);
  if (of) await store.classes.save({ ...of, teachers: [...of.teachers, second.id] });
  server = await startClassServer(store);
  wire = await openWire(server.url);
  [me, mate] = seeded.students.slice(16).map(({ id }) => id) as [string, string];
  const cookieOf = (place: number) => seeded.students[place]?.cookie ?? "";
  [teacher, colleague, own, fellow, other] = await Promise.all([enter(seeded.teacher.cookie), enter(second.cookie), enter(cookieOf(16), wire.url), enter(cookieOf(17)), enter(cookieOf(0))]);
  await until(() => own.lesson === lesson, "the lesson is told");
}, 60_000);
afterAll(async () => {
  for (const visitor of [teacher, colleague, own, fellow, other]) visitor.leave();
  await wire.close();
  await server.stop();
  expect(server.faults).toEqual([]);
});

const review = (): ReviewView => teacher.view("review", lesson);
const group = (id: string = mine): GroupReview => review().groups.find((one) => one.group === id) ?? expect.fail(id);
const result = () => own.view("result", lesson);
const attemptOf = (id: string = mine): string => group(id).attempts[0]?.attempt ?? "";
const does = async (who: Visitor, ...commands: ReviewCommand[]) => {
  for (const command of commands) expect([command.type, await who.review(lesson, command)]).toMatchObject([command.type, { ok: true }]);
};
const refusedAs = async (who: Visitor, command: ReviewCommand) => ((await who.review(lesson, command)) as Refusal).rejection?.code;
const reportFor = (who: Visitor, attempt = attemptOf()): Promise<{ ok: true; report: Report } | Refusal> => who.live.timeout(10_000).emitWithAck("attempt:report", { attempt });
/** What a criterion came to, as the student reads it. */
const stateOf = async (key: string) => {
  const answer = await reportFor(own);
  return answer.ok ? answer.report.items.find(({ kind, subject }) => kind === "criterion" && subject === key)?.state : answer.rejection.code;
};
const path = (rest: string) => `/api/lessons/${lesson}/review/${rest}`;
const file = async (url: string) => Buffer.from(await (await fetch(server.url + url, { headers: { cookie: teacher.cookie } })).arrayBuffer());

let missed: VerdictPlace[];
let engine: number;

describe("the review of a lesson", () => {
  it("[V30] opens with what the engine gave, every moment to be replayed; students are shown nothing of it", async () => {
    expect(await teacher.open("review", lesson)).toMatchObject({ ok: true });
    expect(review().groups.map(({ standing, members }) => [standing, members.length])).toEqual(Array.from({ length: 5 }, () => ["provisional", 4]));
    engine = group().marks.automatic ?? 0;
    const replay = await teacher.get<ReplayView>("GET", path(`attempts/${attemptOf()}`));
    expect(replay.moments.length).toBeGreaterThan(20);
    missed = missedIn(replay, await teacher.get<Report>("GET", path(`attempts/${attemptOf()}/report`)));
    expect(missed.length).toBeGreaterThan(6);
    for (const student of [own, fellow, other]) {
      expect(await student.open("review", lesson)).toMatchObject({ ok: false, rejection: { code: "server/not-allowed" } });
      expect(await student.open("result", lesson)).toMatchObject({ ok: true });
    }
    expect(result()).toMatchObject({ released: false, marks: null, rating: null, corrections: [], remark: "", groupRemark: "" });
  });

  it("[V31] students rate whom they may, only while rating is open; what was given counts as the course has it", async () => {
    const sheet = (values: Record<string, number>, target: { group: string } | { student: string }): ReviewCommand => ({ type: "rate", rubric: "member-evaluation", target, values });
    const full = { attitude: 5, cooperation: 10, listening: 5, effect: 10 };
    expect(Object.keys(full)).toEqual(review().rubrics.find(({ id }) => id === "member-evaluation")?.items.map(({ id }) => id));
    expect(await refusedAs(own, sheet(full, { student: mate }))).toBe("review/rating-closed");
    const [indicator] = review().rubrics;
    if (!indicator) return expect.fail("no rubric");
    await does(teacher, { type: "set-rubric", rubric: { ...indicator, items: indicator.items.map((item) => ({ ...item, note: secrets.note })) } }, { type: "open-rating" });
    await until(() => result().rating !== null, "rating is asked");
    expect(result().rating?.targets.filter(({ target }) => "student" in target).map(({ target, own: mine }) => [target, mine])).toContainEqual([{ student: me }, true]);
    await does(own, sheet(full, { student: mate }), sheet({ ...full, effect: 4 }, { student: me }));
    await does(fellow, sheet({ ...full, listening: 2 }, { student: me }));
    expect(await refusedAs(other, sheet(full, { student: me }))).toBe("review/not-in-group");
    await does(other, { type: "rate", rubric: indicator.id, target: { group: mine }, values: { [indicator.items[0]?.id ?? ""]: 63 } });
    await does(teacher, { type: "close-rating" }, { type: "rate", rubric: indicator.id, target: { group: mine }, values: { [indicator.items[0]?.id ?? ""]: 56 } });
    await until(() => group().marks.teacher === 80, "the teacher's mark is there");
    const marks = group().members.map((member) => [member.student, member.marks.peer, member.marks.self]);
    // R2 of 70 by the other group, R1 of 30 by the fellows; a self-rating by R1 alone.
    expect(marks[0]).toEqual([me, 90, 80]);
    expect(marks[1]).toEqual([mate, 93, null]);
  });

  it("[V32] two teachers see each other's claims and do not tread on each other; a command that is sent again is done once", async () => {
    expect(await colleague.open("review", lesson)).toMatchObject({ ok: true });
    await does(colleague, { type: "claim", what: { group: theirs } });
    await until(() => review().claims.length === 1, "the claim is seen");
    const remark: ReviewCommand = { type: "write-remark", target: { group: theirs }, text: secrets.elsewhere };
    expect(await refusedAs(teacher, remark)).toBe("review/claimed");
    await does(colleague, remark, { type: "leave-claim", what: { group: theirs } });
    const before = (await store.read(`review:${lesson}`, 0)).length;
    for (let time = 0; time < 2; time += 1) expect(await teacher.review(lesson, { type: "write-remark", target: { group: mine }, text: secrets.early }, "again")).toMatchObject({ ok: true });
    expect((await store.read(`review:${lesson}`, 0)).length).toBe(before + 1);
    // Everybody is offered the own last step.
    await until(() => review().undo?.type === "remark-written", "the remark can be taken back");
    expect(colleague.view("review", lesson).undo?.seq).toBeLessThan(review().undo?.seq ?? 0);
  });

  it("[V33] a corrected verdict changes marks at once, for teachers; students learn of it with their marks", async () => {
    const [place, ...more] = missed.slice(0, 4);
    if (!place) return expect.fail("nothing was missed");
    await does(teacher, { type: "correct-verdicts", places: [place, ...more], to: "met", reason: secrets.reason });
    await until(() => (group().marks.automatic ?? 0) > engine, "the mark rises");
    const corrected = await teacher.get<Report>("GET", path(`attempts/${place.attempt}/report`));
    expect(corrected.items.find(({ subject }) => subject === place.key)).toMatchObject({ state: "met", evidence: [{ seq: place.seq }] });
    await does(teacher, { type: "undo", undoes: review().undo?.seq ?? 0 });
    await until(() => group().marks.automatic === engine, "taken back");
    await does(teacher, { type: "undo", undoes: review().redo?.seq ?? 0 });
    await until(() => (group().marks.automatic ?? 0) > engine, "brought back");
    expect(await reportFor(own)).toMatchObject({ ok: false, rejection: { code: "server/not-allowed" } });
    expect(await teacher.say(lesson, { type: "end-lesson" })).toMatchObject({ ok: true });
    // In practice the report comes with the end: as the engine has it.
    expect(await stateOf(place.key)).toBe("not-met");
    expect(await refusedAs(own, { type: "appeal", appeal: "early", place, text: "我说过" })).toBe("review/not-released");
  });

  it("[V34] confirmed and given out, a student sees the own marks, the corrections and nobody else's; appeals and is answered", async () => {
    expect(await refusedAs(teacher, { type: "release-results", students: [me] })).toBe("review/not-confirmed");
    const bytes = wire.received();
    for (const secret of Object.values(secrets)) expect([secret, bytes.includes(secret)]).toEqual([secret, false]);
    await does(teacher, { type: "confirm-group", group: mine }, { type: "confirm-group", group: theirs }, { type: "release-results", students: [...seeded.students.slice(0, 4), ...seeded.students.slice(16)].map(({ id }) => id) });
    await until(() => result().released, "marks are out");
    const shown = group().members.find(({ student }) => student === me);
    expect(result()).toMatchObject({ marks: shown?.marks, groupRemark: secrets.early });
    expect(result().corrections).toEqual(missed.slice(0, 4).map((place) => ({ place, to: "met", reason: secrets.reason })));
    expect(await stateOf(missed[0]?.key ?? "")).toBe("met");

    const [place, ...rest] = missed.slice(4);
    if (!place) return expect.fail("nothing else was missed");
    const appeal: ReviewCommand = { type: "appeal", appeal: "p1", place, text: "我是这样说的" };
    expect(await refusedAs(other, { ...appeal, appeal: "foreign" })).toBe("server/not-allowed");
    await does(own, appeal);
    await does(other, { type: "appeal", appeal: "appeal-elsewhere", place: { attempt: attemptOf(theirs), item: await anyItem(theirs) }, text: secrets.appeal });
    expect(await refusedAs(fellow, { ...appeal, appeal: "p3" })).toBe("review/appeal-doubled");
    await until(() => review().queue.filter(({ kind }) => kind === "appeal").length === 2, "appeals wait");
    await does(teacher, { type: "answer-appeal", appeal: "p1", accepted: true, text: "说得对，补记。" }, { type: "answer-appeal", appeal: "appeal-elsewhere", accepted: false, text: "没有这句话。" });
    await until(() => result().appeals[0]?.answer !== null && result().corrections.length === 5, "the answer is read");
    expect(result().appeals).toEqual([{ id: "p1", place, text: "我是这样说的", answer: { accepted: true, text: "说得对，补记。" } }]);
    await does(teacher, { type: "correct-verdicts", places: rest, to: "met", reason: "同上" });
    await until(() => group().standing === "changed", "the marks have moved");
    await does(teacher, { type: "confirm-group", group: mine });
    await until(() => group().standing === "released", "confirmed anew");
  });

  it("[V35] nothing of others, of raters and of teachers' notes ever came over a student's line", () => {
    const bytes = wire.received();
    expect(bytes).not.toMatch(/content-encoding|permessage-deflate/i);
    expect(bytes).toContain(secrets.early);
    const others = seeded.students.slice(0, 16).map(({ id }) => `"${id}"`);
    for (const secret of [secrets.note, secrets.elsewhere, secrets.appeal, "没有这句话。", "appeal-elsewhere", ...others, '"rater"', '"raterQuality"', '"flags"', "teacher-two"]) expect([secret, bytes.includes(secret)]).toEqual([secret, false]);
  });

  it("[V36] words are tried on the whole lesson before they count, and are counted with what they changed", async () => {
    const { moments } = await teacher.get<ReplayView>("GET", path(`attempts/${attemptOf(theirs)}`));
    const said = moments.flatMap((moment) => (moment.kind === "turn" ? moment.verdicts.flatMap(({ key, sign, state }) => (sign === "+" && state === "not-met" ? [{ seq: moment.seq, key, text: moment.text.replace(/[，。？！、].*/s, "").slice(0, 20) }] : [])) : []));
    const stored = (await store.read(`review:${lesson}`, 0)).length;
    // What would count too much is refused, with the reason.
    const tried = await firstOf(said, async ({ key, text }) => {
      const answer = await teacher.ask("POST", path("wording"), { id: "w1", key, text });
      if (answer.status !== 200) expect(answer.body).toMatchObject({ code: expect.stringMatching(/^review\/wording-/) });
      return answer.status === 200 ? (answer.body as RegradeDiff) : null;
    });
    if (!tried) return expect.fail("no words may count");
    const [{ key, text, seq }, diff] = tried;
    const wording = { id: "w1", key, text };
    expect(diff.verdicts.map(({ place, to }) => [place.attempt, place.key, to])).toContainEqual([attemptOf(theirs), key, "met"]);
    expect((await store.read(`review:${lesson}`, 0)).length).toBe(stored);
    await does(teacher, { type: "add-wording", wording });
    await until(() => review().wordings.length === 1, "the words count");
    expect(review().wordings[0]).toMatchObject({ key, changed: diff.verdicts.length });
    expect(await store.wordings.list("s1", "complaints", "late-pickup")).toMatchObject([{ lesson, id: "w1", key, text }]);
    const evidence = (await file(path(`attempts/${attemptOf(theirs)}/evidence`))).toString("utf8");
    const report = await teacher.get<Report>("GET", path(`attempts/${attemptOf(theirs)}/report`));
    expect(verifyEvidence(evidence, JSON.parse(evidence))).toMatchObject({ attempt: attemptOf(theirs), judged: true, differences: [], report: { total: report.total } });
    expect(evidence).toContain(`"reason":${JSON.stringify(text)}`);
    const after = diff.totals.find(({ group: id }) => id === theirs)?.after;
    if (after !== undefined) expect(group(theirs).marks.automatic).toBeCloseTo(after, 0);
    const similar = await teacher.get<SimilarAnswer[]>("GET", path(`similar?attempt=${attemptOf(theirs)}&seq=${seq}&key=${encodeURIComponent(key)}`));
    for (const answer of similar) expect(answer.place.key).toBe(key);
    expect((await teacher.ask("GET", path("similar?attempt=x"))).status).toBe(400);
    expect((await teacher.ask("GET", path("attempts/none"))).status).toBe(404);
  });

  it("[V37] statistics, audit and exports hold everything; the gradebook's formulas come to the marks of the review", async () => {
    const statistics = await teacher.get<ItemStatistics[]>("GET", path("statistics"));
    expect(statistics.some(({ kind, of }) => kind === "criterion" && of > 1)).toBe(true);
    const audit = await teacher.get<AuditLine[]>("GET", path("audit"));
    expect(audit.find(({ type }) => type === "verdicts-corrected")).toMatchObject({ by: { name: expect.stringContaining("老师") }, reason: secrets.reason });
    expect(await teacher.get("GET", path("export.json"))).toMatchObject({ review: { lesson }, audit: { length: audit.length }, log: { length: (await store.read(`review:${lesson}`, 0)).length } });
    expect(await teacher.get("GET", `/api/classes/${seeded.id}/export`)).toMatchObject({ lessons: [{ id: lesson, logs: expect.arrayContaining([expect.objectContaining({ log: `review:${lesson}` })]) as unknown }] });
    expect((await file(path("export.csv?lang=en"))).toString("utf8")).toMatch(/^\u{feff}"Student no\."/u);

    const sheets = readSheets(await file(`/api/classes/${seeded.id}/gradebook.xlsx`));
    const valueAt = calculator(sheets);
    const [overview = "", sheet = ""] = [...sheets.keys()];
    const members = review().groups.flatMap((one) => one.members);
    const json = await teacher.get<GradebookFile>("GET", `/api/classes/${seeded.id}/gradebook.json`);
    const term = await teacher.get<TermView>("GET", `/api/classes/${seeded.id}/term`);
    for (const [index, student] of seeded.students.entries()) {
      const member = members.find((one) => one.student === student.id);
      expect([valueAt(sheet, `A${5 + index}`), valueAt(sheet, `B${5 + index}`)]).toEqual([String(index + 1), student.name]);
      for (const [column, mark] of Object.entries({ G: member?.marks.automatic, H: member?.marks.teacher, I: member?.marks.peer, J: member?.marks.self, L: member?.marks.final })) {
        const found = valueAt(sheet, `${column}${5 + index}`);
        if (mark === null || mark === undefined) expect(found ?? "").toBe("");
        else expect(Math.round((Number(found) + 1e-9) * 10) / 10, `${column}${5 + index}`).toBe(mark);
      }
      expect(Math.round((Number(valueAt(overview, `E${6 + index}`)) + 1e-9) * 10) / 10).toBe(member?.marks.final);
      expect(json.lessons[0]?.members.find((one) => one.student === student.id)?.marks.final).toBeCloseTo(member?.marks.final ?? -1, 0);
      expect(term.students[index]).toMatchObject({ student: student.id, lessons: [{ mark: member?.marks.final }] });
    }
    expect((await file(`/api/classes/${seeded.id}/gradebook.csv`)).toString("utf8").split("\r\n")).toHaveLength(seeded.students.length + 2);
  });

  it("[V38] withdrawn marks are gone from the student's page; after a restart everything is as it was", async () => {
    await does(teacher, { type: "withdraw-results", students: [me] });
    await until(() => !result().released, "withdrawn");
    expect(result()).toMatchObject({ marks: null, corrections: [], appeals: [], groupRemark: "" });
    const { undo: _undo, redo: _redo, ...before } = review();
    for (const visitor of [teacher, colleague, own, fellow, other]) visitor.leave();
    await server.stop();
    server = await startClassServer(store);
    teacher = await enter(seeded.teacher.cookie);
    expect(await teacher.open("review", lesson)).toMatchObject({ ok: true });
    const { undo: __undo, redo: __redo, ...after } = review();
    expect(after).toEqual(before);
  });
});

async function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Promise<Found | null>): Promise<[Item, Found] | null> {
  for (const item of items) {
    const found = await find(item);
    if (found) return [item, found];
  }
  return null;
}

/** Turns in which something was not found that nobody said later either: found, it earns. One for each criterion. */
function missedIn({ attempt, moments }: ReplayView, { items }: Report): VerdictPlace[] {
  const open = new Set(items.flatMap(({ kind, sign, state, subject }) => (kind === "criterion" && sign === "+" && state === "not-met" ? [subject] : [])));
  const places = moments.flatMap((moment) => (moment.kind === "turn" ? moment.verdicts.flatMap(({ key, state }) => (state === "not-met" && open.has(key) ? [{ attempt, seq: moment.seq, key }] : [])) : []));
  return places.filter(({ key }, index) => places.findIndex((place) => place.key === key) === index);
}

/** A credit of the group's report that lost points. */
async function anyItem(id: string): Promise<string> {
  const report = await teacher.get<Report>("GET", path(`attempts/${attemptOf(id)}/report`));
  return report.items.find(({ sign, points, max }) => sign === "+" && points < max)?.id ?? expect.fail("everything was earned");
}
