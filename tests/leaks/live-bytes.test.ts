/** Every byte that the pages of a class are sent while it plays, over REST and live, searched for what they must not hold. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Mode } from "../../src/attempt/command.ts";
import { foldChecked } from "../../src/attempt/fold.ts";
import { recordOf } from "../../src/engine/conditions.ts";
import { runOf } from "../../src/engine/step.ts";
import { createContent } from "../../src/server/content.ts";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import { findCanaries, plantCanaries } from "../support/canaries.ts";
import { startClassServer, startLesson, until, Visitor, type ClassServer } from "../support/class-server.ts";
import { ledSituation } from "../support/led-situation.ts";
import { rulesForms } from "../support/rules-situation.ts";
import { seedClass, type SeededClass } from "../support/seeded-class.ts";
import { openWire, type Wire } from "../support/wire.ts";

const seats = ["agent", "customer", "recorder", "watcher"] as const;
type Seat = (typeof seats)[number];
/** What stands in the lexicon, and what is typed by others: it must not come back anywhere. */
const typed = { lexicon: "词库里的说法", pin: "864213", password: "not the password", groupWords: "隔壁组说的话", groupNote: "隔壁组的笔记", groupField: "隔壁组的单", whisper: "只给隔壁组的提示", toAgent: "只给坐席的提示" };

const ends: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
}, 60_000);

/** A folder of scenarios with a mark in everything secret. */
function markedScenarios(): string {
  const root = mkdtempSync(join(tmpdir(), "kefu-marked-"));
  ends.push(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, content: unknown) => writeFileSync(join(root, path), JSON.stringify(content));
  for (const folder of ["forms", "parcels"]) mkdirSync(join(root, folder));
  write("lexicon.json", { format: 1, concepts: { soon: { title: "CANARYwords:lexicon#", words: [typed.lexicon] } } });
  for (const form of rulesForms) write(`forms/${form.id}.json`, form);
  write("parcels/unit.json", { format: 1, id: "parcels", number: 2, title: "小单元", project: "示例项目", hours: 2, weeks: "第 1 周", objectives: ["会受理一通来电"], situations: [{ id: "tiny", courseId: "U2-Z9", title: "Tiny", file: "tiny.json" }] });
  write("parcels/tiny.json", plantCanaries(ledSituation));
  return root;
}

type Played = {
  server: ClassServer;
  seeded: SeededClass;
  scenarios: string;
  attempt: string;
  /** The neighbours'. */
  other: string;
  people: Record<Seat, Visitor>;
  wires: Record<Seat, Wire>;
  answers: { ok: boolean }[];
  lead(...commands: object[]): Promise<void>;
};

/** Two groups play; the first one's bytes are kept. */
async function playLesson(mode: Mode, customer: "person" | "script"): Promise<Played> {
  const scenarios = markedScenarios();
  const store = createMemoryStore();
  const server = await startClassServer(store, { scenarios });
  ends.push(() => server.stop());
  const seeded = await seedClass(store, 8);
  await seedClass(store, 3, { key: "secret" });
  const teacher = Object.assign(new Visitor(server.url), { cookie: seeded.teacher.cookie });
  ends.push(() => teacher.leave());
  const phases = [{ id: "lead-in", minutes: 5 }, { id: "implement", minutes: 20 }, { id: "refine", minutes: 5 }, { id: "assess", minutes: 5 }] as const;
  const lesson = await startLesson(teacher, seeded, { unit: "parcels", situation: "tiny", mode, customer, seats: [...seats], phases: [...phases], graceSeconds: 300 });
  await teacher.connect();

  const enter = async (index: number, url: string): Promise<Visitor> => {
    const student = Object.assign(new Visitor(url), { cookie: seeded.students[index]?.cookie ?? "" });
    ends.push(() => student.leave());
    await student.connect();
    expect(await student.open("lesson", lesson)).toMatchObject({ ok: true });
    expect(await student.open("attempt", student.view("lesson", lesson).group?.attempt ?? "")).toMatchObject({ ok: true });
    return student;
  };
  const wires: Partial<Record<Seat, Wire>> = {};
  const people: Partial<Record<Seat, Visitor>> = {};
  for (let index = 0; index < 4; index += 1) {
    const wire = await openWire(server.url);
    ends.push(() => wire.close());
    const student = await enter(index, wire.url);
    const seat = (student.view("lesson", lesson).me.seat?.id ?? "") as Seat;
    // With the script as customer a second observer sits there.
    const place = people[seat] ? "customer" : seat;
    wires[place] = wire;
    people[place] = student;
  }
  const neighbour = await enter(4, server.url);
  const { agent, customer: caller, recorder, watcher } = people as Record<Seat, Visitor>;
  const attempt = agent.view("lesson", lesson).group?.attempt ?? "";
  const other = neighbour.view("lesson", lesson).group?.attempt ?? "";
  const answers: { ok: boolean }[] = [];
  const does = async (who: Visitor, of: string, ...commands: object[]) => {
    for (const command of commands) {
      answers.push(await who.attempt(of, command));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  };
  const lead = async (...commands: object[]) => {
    for (const command of commands) expect([command, await teacher.say(lesson, command)]).toMatchObject([command, { ok: true }]);
  };
  const say = (text: string) => ({ type: "speak", activity: "call", text, via: "keyboard" });

  await does(agent, attempt, { type: "answer", activity: "quiz", answer: { kind: "choice", question: "q1", options: ["b"] } }, { type: "submit-activity", activity: "quiz" });
  await lead({ type: "enter-phase", group: null, phase: "implement" });
  for (const [who, of] of [[neighbour, other], [agent, attempt]] as const) await does(who, of, { type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: [] });
  await does(neighbour, other, say(typed.groupWords), { type: "write-note", text: typed.groupNote }, { type: "fill-field", activity: "record", field: "what", value: typed.groupField });
  await lead(
    { type: "inject-card", groups: ["g2"], card: { id: "press", title: "press", line: null, mood: 0 } },
    { type: "whisper", whisper: "w1", groups: ["g2"], seat: null, text: typed.whisper, answers: false },
    { type: "whisper", whisper: "w2", groups: ["g1"], seat: "agent", text: typed.toAgent, answers: false },
  );
  for (const text of ["您好", "请问", "好的"]) {
    await does(agent, attempt, say(text));
    if (customer === "person") await does(caller, attempt, { type: "customer-speak", activity: "call", text: "我说一句", via: "keyboard" }, { type: "customer-move", activity: "call", move: "next" }, { type: "feel-mood", activity: "call", value: 40 });
    await does(recorder, attempt, { type: "fill-field", activity: "record", field: "what", value: text });
  }
  await lead({ type: "enter-phase", group: null, phase: "refine" });
  await does(recorder, attempt, { type: "submit-activity", activity: "record" }, { type: "submit-activity", activity: "sum" }, { type: "submit-activity", activity: "blame" });
  await until(() => watcher.view("attempt", attempt).phase === "refine", "the attempt follows");

  // What students could ask for beside, with and without the right to it.
  const paths = ["/api/site", `/api/rooms/${seeded.code}`, "/api/accounts", "/api/classes", `/api/classes/${seeded.id}/students`, `/api/classes/${seeded.id}/export`, "/api/classes/class-secret/students", "/api/backups", "/api/settings", `/api/classes/${seeded.id}/gradebook.csv`, `/api/classes/${seeded.id}/term`, `/api/lessons/${lesson}/review/attempts/${other}`, `/api/lessons/${lesson}/review/export.json`];
  for (const visitor of [agent, caller, recorder, watcher]) {
    for (const path of paths) await visitor.ask("GET", path);
    await visitor.open("monitor", lesson);
    await visitor.open("screen", lesson);
    await visitor.open("review", lesson);
    await visitor.open("result", lesson);
    await visitor.open("attempt", other);
    await visitor.live.timeout(10_000).emitWithAck("attempt:report", { attempt });
  }
  await new Visitor(server.url).ask("POST", `/api/rooms/${seeded.code}/join`, { student: seeded.students[7]?.id, pin: typed.pin });
  await new Visitor(server.url).ask("POST", "/api/sign-in", { account: "teacher-a", password: typed.password });
  return { server, seeded, scenarios, attempt, other, people: people as Record<Seat, Visitor>, wires: wires as Record<Seat, Wire>, answers, lead };
}

/** Beats that the group came by, and what it handed in. */
async function reachedIn({ server, scenarios, attempt }: Played): Promise<Set<string>> {
  const events = (await server.store.read(`attempt:${attempt}`, 0)).map(({ body }) => JSON.parse(body) as unknown);
  const prepared = await createContent(server.store, scenarios).prepared((await server.store.attempts.get(attempt))?.version ?? "");
  const folded = foldChecked(prepared, events);
  if (!("state" in folded) || folded.state.status === "new") throw new Error("the attempt does not fold");
  const { state } = folded;
  const beats = [...state.engine.plan.dialogues].flatMap(([activity, { plan }]) => {
    const run = runOf(state.game, activity);
    return run ? [...plan.beats.keys()].filter((beat) => recordOf({ plan, run }, beat).visits > 0) : [];
  });
  return new Set([...beats, ...Object.keys(state.works).filter((id) => state.works[id]?.submitted)]);
}

/** What each seat is sent when it asks for the reports of both groups, and whether it gets them. */
async function askForReports({ attempt, other, people, wires }: Played): Promise<Record<Seat, { own: boolean; foreign: boolean; bytes: string }>> {
  const asked: Partial<Record<Seat, { own: boolean; foreign: boolean; bytes: string }>> = {};
  for (const seat of seats) {
    const before = wires[seat].received().length;
    const [own, foreign] = await Promise.all([attempt, other].map((id) => people[seat].live.timeout(10_000).emitWithAck("attempt:report", { attempt: id })));
    asked[seat] = { own: own?.ok === true, foreign: foreign?.ok === true, bytes: wires[seat].received().slice(before) };
  }
  return asked as Record<Seat, { own: boolean; foreign: boolean; bytes: string }>;
}

/** Of reports nobody is sent anything before its time, then only one's own group's, and in it nothing of beats that it never came by. */
async function checkReports(played: Played, mode: Mode, reached: ReadonlySet<string>): Promise<void> {
  const refused = async (when: string) => {
    for (const [seat, { own, foreign, bytes }] of Object.entries(await askForReports(played))) expect([when, seat, own, foreign, findCanaries(bytes)]).toEqual([when, seat, false, false, []]);
  };
  await refused("while it plays");
  await played.lead({ type: "end-lesson" });
  if (mode === "exam") {
    await refused("before the release");
    await played.lead({ type: "release", what: "reports", group: "g2" });
    await refused("released to the neighbours");
    // What was heard is one thing, what it earned another.
    await played.lead({ type: "release", what: "verdicts", group: "g1" });
    expect(Object.values(await askForReports(played)).map(({ own }) => own)).toEqual([false, false, false, false]);
    await played.lead({ type: "release", what: "reports", group: "g1" });
  }
  for (const [seat, { own, foreign, bytes }] of Object.entries(await askForReports(played))) {
    expect([seat, own, foreign]).toEqual([seat, true, false]);
    const found = findCanaries(bytes);
    expect(found.length).toBeGreaterThan(10);
    // Titles of criteria tell what there was to earn; the dialogue's own secret is the model it is compared with.
    expect(found.filter(({ kind, place }) => kind === "words" || place === "event" || (kind === "secret" && place !== "call" && !reached.has(place))), seat).toEqual([]);
    for (const secret of [typed.groupWords, typed.groupNote, typed.groupField, typed.whisper, typed.toAgent, typed.lexicon]) expect(bytes.includes(secret), `${seat} is sent ${secret}`).toBe(false);
  }
}

describe.each([
  ["exam", "person"],
  ["exam", "script"],
  ["practice", "person"],
] as const)("the bytes of a lesson: %s, customer %s", (mode, customer) => {
  it("[V16] hold for nobody what is not theirs to see, nor do logs and figures", { timeout: 120_000 }, async () => {
    const played = await playLesson(mode, customer);
    const { server, seeded, wires, answers } = played;
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(12);
    const reached = await reachedIn(played);
    expect(reached.size).toBeGreaterThan(2);

    for (const seat of seats) {
      const bytes = wires[seat].received();
      // Squeezed bytes could not be searched.
      expect(bytes).not.toMatch(/content-encoding|permessage-deflate/i);
      expect(bytes.length).toBeGreaterThan(20_000);
      const found = findCanaries(bytes);
      expect(found.some(({ kind }) => kind === "spoken"), `${seat} hears the call`).toBe(true);
      const isOwnCard = (place: string) => customer === "person" && seat === "customer" && ["customer", "seat-customer"].includes(place);
      // The customer is shown what topics are about, and the moves by the beats that they lead to.
      const plays = customer === "person" && seat === "customer";
      const allowed = found.filter(({ kind, place }) => {
        if (kind === "words" || ["lexicon", "event", "supervisor", "V1", "V2"].includes(place) || place.startsWith("V1-") || place.startsWith("V2-")) return false;
        if (isOwnCard(place)) return true;
        if (kind === "spoken") return reached.has(place) || (plays && ["off", "L2"].includes(place));
        if (plays && kind === "secret" && reached.has(place)) return true;
        return mode === "practice" && reached.has(place);
      });
      expect(found.filter((canary) => !allowed.includes(canary)), seat).toEqual([]);
      const others = [typed.groupWords, typed.groupNote, typed.groupField, typed.whisper, typed.pin, typed.lexicon, ...(seat === "agent" ? [] : [typed.toAgent])];
      const secrets = [...others, "班级 secret", "学生 secret", "teacher-secret", "$argon2", "pinHash", "passwordHash", ...seeded.students.map(({ cookie }) => cookie.split("=")[1] ?? "")];
      for (const secret of secrets) expect(bytes.includes(secret), `${seat} is sent ${secret}`).toBe(false);
      if (seat === "agent") expect(bytes).toContain(typed.toAgent);
    }

    await checkReports(played, mode, reached);

    const written = `${server.logged.join("")}${await (await fetch(`${server.url}/metrics`)).text()}`;
    expect(server.logged.length).toBeGreaterThan(20);
    expect(findCanaries(written)).toEqual([]);
    const words = ["$argon2", ...Object.values(typed), "您好", "我说一句", "学生", "班级", seeded.code, ...seeded.students.map(({ cookie }) => cookie.split("=")[1] ?? "")];
    for (const word of words) expect(written.includes(word), `the log holds ${word}`).toBe(false);
    expect(server.faults).toEqual([]);
  });
});
