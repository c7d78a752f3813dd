/** What happens in the middle of a lesson that a lesson was not planned for. */
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Refusal } from "../../src/protocol/live.ts";
import { localDay } from "../../src/server/local-time.ts";
import { logName } from "../../src/server/store/log-name.ts";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import type { Store } from "../../src/server/store/store.ts";
import { joinRoom, makeClass, setUpSchool, startClassServer, startLesson, until, Visitor, type ClassServer, type MadeClass } from "../support/class-server.ts";

let server: ClassServer | null = null;
const visitors: Visitor[] = [];
afterEach(async () => {
  for (const visitor of visitors.splice(0)) visitor.leave();
  const faults = server?.faults ?? [];
  await server?.stop();
  server = null;
  expect(faults).toEqual([]);
});

async function lessonOf(names = ["王磊", "陈静", "李晓雨"], plan: Parameters<typeof startLesson>[2] = {}, store: Store = createMemoryStore()): Promise<{ teacher: Visitor; made: MadeClass; lesson: string; agent: Visitor; attempt: string }> {
  server = await startClassServer(store);
  const teacher = await setUpSchool(server);
  const made = await makeClass(teacher, names);
  const agent = await joinRoom(server, made, 0);
  visitors.push(teacher, agent);
  const lesson = await startLesson(teacher, made, plan);
  await Promise.all([teacher.connect(), agent.connect()]);
  expect(await agent.open("lesson", lesson)).toMatchObject({ ok: true });
  expect(await teacher.open("monitor", lesson)).toMatchObject({ ok: true });
  return { teacher, made, lesson, agent, attempt: agent.view("lesson", lesson).group?.attempt ?? "" };
}

const report = ({ live }: Visitor, attempt: string): Promise<{ ok: true } | Refusal> => live.timeout(10_000).emitWithAck("attempt:report", { attempt });

const refused = { ok: false, rejection: { code: "server/not-allowed" } };

describe("in the middle of a lesson", () => {
  it("[V21] a student who is removed from the class leaves group and seat", async () => {
    const { teacher, made, lesson, agent } = await lessonOf();
    const [removed] = made.students;
    expect(teacher.view("monitor", lesson).groups[0]?.seats[0]?.students.map(({ name }) => name)).toEqual(["王磊"]);
    await teacher.get("DELETE", `/api/classes/${made.id}/students/${removed?.id ?? ""}`);
    await until(() => teacher.view("monitor", lesson).groups[0]?.seats.every(({ students }) => students.every(({ student }) => student !== removed?.id)) === true, "the seat is free", 20_000);
    expect(agent.live.connected).toBe(false);
    expect(teacher.view("monitor", lesson).ungrouped).toEqual([]);
    expect(await teacher.say(lesson, { type: "assign-seat", group: "g1", student: made.students[2]?.id ?? "", seat: "agent" })).toMatchObject({ ok: true });
  }, 60_000);

  it("[V1] a guest who is put into a group looks on, and still does in the next rounds", async () => {
    const { teacher, made, lesson } = await lessonOf(["王磊", "陈静"]);
    const guest = new Visitor((server as ClassServer).url, "guest");
    visitors.push(guest);
    await guest.get("POST", `/api/rooms/${made.code}/guest`, { name: "督导" });
    await guest.connect();
    const guestOf = () => teacher.view("monitor", lesson).ungrouped.find(({ name, online }) => name === "督导" && online)?.student;
    await until(() => guestOf() !== undefined, "the guest is there");
    const student = guestOf() ?? "";
    const seatOf = () => teacher.view("monitor", lesson).groups[0]?.seats.find(({ students }) => students.some((one) => one.student === student))?.role;
    expect(await teacher.say(lesson, { type: "place-member", student, group: "g1" })).toMatchObject({ ok: true });
    await until(() => seatOf() === "observer", "the guest observes");
    for (const round of [2, 3]) {
      expect(await teacher.say(lesson, { type: "start-round", attempts: { g1: `round-${round}` }, rotate: true })).toMatchObject({ ok: true });
      await until(() => teacher.view("monitor", lesson).groups[0]?.round === round, "the round begins");
      expect(seatOf()).toBe("observer");
    }
  }, 60_000);

  it("[R25] whoever is marked as absent and comes into the lesson is marked no more", async () => {
    const { teacher, made, lesson } = await lessonOf(["王磊", "陈静"]);
    const [, chen] = made.students;
    const late = await joinRoom(server as ClassServer, made, 1);
    visitors.push(late);
    const day = localDay(Date.now());
    await teacher.get("PUT", `/api/classes/${made.id}/students/${chen?.id ?? ""}/absences/${day}`);
    await late.connect();
    await until(() => teacher.view("monitor", lesson).online.now === 2, "the late one is there");
    expect(await teacher.get("GET", `/api/classes/${made.id}/absences/${day}`)).toEqual({ day, students: [] });
  }, 60_000);

  it("[R24] the monitor shows when somebody tries PINs over the names of the class", async () => {
    const { teacher, made, lesson } = await lessonOf(["王磊", "陈静", "李晓雨", "赵敏", "孙涛"]);
    for (let index = 1; index < 5; index += 1) await joinRoom(server as ClassServer, made, index);
    expect(teacher.view("monitor", lesson).guessedAt).toBeNull();
    const began = Date.now();
    for (let count = 0; count < 40; count += 1) await teacher.ask("POST", `/api/rooms/${made.code}/join`, { student: made.students[count % 5]?.id, pin: "5937" });
    await until(() => (teacher.view("monitor", lesson).guessedAt ?? 0) >= began, "the teacher sees it");
  }, 60_000);

  it("[V22] nobody is told what would have been right while it can still be done", async () => {
    const { teacher, lesson, agent, attempt } = await lessonOf();
    expect(await report(agent, attempt)).toMatchObject(refused);
    expect(await report(teacher, attempt)).toMatchObject({ ok: true });
    expect(await teacher.say(lesson, { type: "start-round", attempts: { g1: "second-round" }, rotate: true })).toMatchObject({ ok: true });
    expect(await report(agent, attempt)).toMatchObject({ ok: true });
    expect(await report(agent, "second-round")).toMatchObject(refused);
    expect(await teacher.say(lesson, { type: "end-lesson" })).toMatchObject({ ok: true });
    expect(await report(agent, "second-round")).toMatchObject({ ok: true });
  }, 60_000);

  it("[V41] a group sees its earlier rounds again, from the seats of now, and no other group's", async () => {
    const { teacher, made, lesson, agent, attempt } = await lessonOf(["王磊", "陈静", "李晓雨", "赵敏"], { size: 2 });
    const foreign = await joinRoom(server as ClassServer, made, 2);
    visitors.push(foreign);
    await foreign.connect();
    expect(await teacher.say(lesson, { type: "start-round", attempts: { g1: "second-round" }, rotate: true })).toMatchObject({ ok: true });
    await until(() => agent.view("lesson", lesson).group?.round === 2, "the second round begins");
    expect(agent.view("lesson", lesson).group?.rounds).toEqual([{ round: 1, attempt, reported: true }, { round: 2, attempt: "second-round", reported: false }]);
    expect(await agent.open("attempt", attempt)).toMatchObject({ ok: true });
    expect(agent.view("attempt", attempt)).toMatchObject({ attempt: { status: "finished" }, seat: { id: agent.view("lesson", lesson).me.seat?.id } });
    expect(await foreign.open("attempt", attempt)).toMatchObject(refused);
  }, 60_000);

  it("[V45] whoever hears of a new round opens it at once, from the seat of that round, however slow the disk is", async () => {
    const memory = createMemoryStore();
    const slow: Store["append"] = async (appends) => {
      if (appends.some(({ log }) => log === logName("attempt", "second-round"))) await delay(300);
      return memory.append(appends);
    };
    const { teacher, lesson, agent } = await lessonOf(["王磊", "陈静"], {}, { ...memory, append: slow });
    expect(await teacher.say(lesson, { type: "start-round", attempts: { g1: "second-round" }, rotate: true })).toMatchObject({ ok: true });
    await until(() => agent.view("lesson", lesson).group?.round === 2, "the second round begins");
    expect(await agent.open("attempt", "second-round")).toMatchObject({ ok: true });
    expect(agent.view("attempt", "second-round").seat?.id).toBe(agent.view("lesson", lesson).me.seat?.id);
  }, 60_000);

  it("[V41] of an exam only once its report is released", async () => {
    const { teacher, lesson, agent, attempt } = await lessonOf(["王磊", "陈静"], { mode: "exam" });
    expect(await agent.open("attempt", attempt)).toMatchObject({ ok: true });
    expect(await teacher.say(lesson, { type: "start-round", attempts: { g1: "second-round" }, rotate: true })).toMatchObject({ ok: true });
    await until(() => agent.view("lesson", lesson).group?.round === 2, "the second round begins");
    expect(await agent.open("attempt", attempt)).toMatchObject(refused);
    expect(await teacher.say(lesson, { type: "release", group: null, what: "reports" })).toMatchObject({ ok: true });
    expect(await agent.open("attempt", attempt)).toMatchObject({ ok: true });
    expect(await agent.open("attempt", "second-round")).toMatchObject({ ok: true });
  }, 60_000);
});
