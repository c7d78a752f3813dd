import { afterEach, describe, expect, it } from "vitest";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import { joinRoom, makeClass, setUpSchool, startClassServer, startLesson, until, type ClassServer, type MadeClass, type Visitor } from "../support/class-server.ts";

let server: ClassServer | null = null;
const visitors: Visitor[] = [];
afterEach(async () => {
  for (const visitor of visitors.splice(0)) visitor.leave();
  const faults = server?.faults ?? [];
  await server?.stop();
  server = null;
  expect(faults).toEqual([]);
});

async function lessonOf(change: Parameters<typeof startLesson>[2] = {}, count = 4): Promise<{ teacher: Visitor; made: MadeClass; lesson: string; students: Visitor[]; attempt: string }> {
  server = await startClassServer(createMemoryStore());
  const teacher = await setUpSchool(server);
  const made = await makeClass(teacher, ["王磊", "陈静", "李晓雨", "赵敏", "孙悦", "周杰"].slice(0, count));
  const students: Visitor[] = [];
  for (const [index] of made.students.entries()) students.push(await joinRoom(server, made, index));
  for (const student of students) await student.connect();
  const lesson = await startLesson(teacher, made, change);
  visitors.push(teacher, ...students);
  for (const student of students) {
    await until(() => student.lesson === lesson, `${student.name} hears of the lesson`);
    expect(await student.open("lesson", lesson)).toMatchObject({ ok: true });
  }
  const attempt = students[0]?.view("lesson", lesson).group?.attempt ?? "";
  return { teacher, made, lesson, students, attempt };
}

describe("a group on several computers", () => {
  it("[V1] each is told the own seat, and all see what the agent says and the script answers", async () => {
    const { lesson, students, attempt } = await lessonOf();
    const seats = students.map((student) => student.view("lesson", lesson).me.seat?.role);
    expect(seats).toEqual(["agent", "recorder", "observer", "observer"]);
    for (const student of students) expect(await student.open("attempt", attempt)).toMatchObject({ ok: true });
    const [agent, recorder, observer] = students as [Visitor, Visitor, Visitor];
    expect(await agent.attempt(attempt, { type: "start-dialogue", activity: "call" })).toMatchObject({ ok: true });
    expect(await agent.attempt(attempt, { type: "answer-call", activity: "call", ready: [] })).toMatchObject({ ok: true });
    expect(await agent.attempt(attempt, { type: "speak", activity: "call", text: "您好，世达物流22号客服小王，请问有什么可以帮您？", via: "keyboard" })).toMatchObject({ ok: true });
    const lines = (visitor: Visitor) => {
      const call = visitor.view("attempt", attempt).activities.find(({ id }) => id === "call");
      return call?.kind === "dialogue" ? (call.call?.transcript.map(({ who }) => who) ?? []) : [];
    };
    await until(() => lines(observer).includes("agent"), "the observer sees the agent's line");
    expect(lines(recorder)).toEqual(lines(agent));
    expect(lines(agent).at(-1)).toBe("customer");
  });

  it("[V2] only the agent speaks; the recorder fills the form and the agent sees it", async () => {
    const { students, attempt } = await lessonOf();
    const [agent, recorder, observer] = students as [Visitor, Visitor, Visitor];
    await agent.open("attempt", attempt);
    await agent.attempt(attempt, { type: "start-dialogue", activity: "call" });
    expect(await observer.attempt(attempt, { type: "answer-call", activity: "call", ready: [] })).toMatchObject({ ok: false });
    expect(await observer.attempt(attempt, { type: "fill-field", activity: "record-card", field: "customer", value: "x" })).toMatchObject({ ok: false });
    const form = agent.view("attempt", attempt).activities.find(({ id }) => id === "record-card");
    const field = form?.kind === "form" ? (form.form.fields.find(({ given }) => !given)?.id ?? "") : "";
    expect(await recorder.attempt(attempt, { type: "fill-field", activity: "record-card", field, value: "张先生" })).toMatchObject({ ok: true });
    await until(() => {
      const filled = agent.view("attempt", attempt).activities.find(({ id }) => id === "record-card");
      return filled?.kind === "form" && filled.values[field] === "张先生";
    }, "the agent sees the field");
  });

  it("[V2] a mirror sees what the agent sees, and whatever it tries is refused", async () => {
    const { lesson, students, attempt } = await lessonOf({ seats: ["agent", "recorder"], spare: "mirror", pace: "group" });
    const [agent, , mirror] = students as [Visitor, Visitor, Visitor];
    expect(students.map((student) => student.view("lesson", lesson).me.seat?.role)).toEqual(["agent", "recorder", "mirror", "mirror"]);
    for (const student of [agent, mirror]) await student.open("attempt", attempt);
    await agent.attempt(attempt, { type: "start-dialogue", activity: "call" });
    await agent.attempt(attempt, { type: "answer-call", activity: "call", ready: [] });
    const screen = (visitor: Visitor) => JSON.stringify({ ...visitor.view("attempt", attempt), seat: null, phases: null });
    await until(() => screen(mirror) === screen(agent), "the mirror shows the agent's screen");
    for (const command of [{ type: "speak", activity: "call", text: "您好", via: "keyboard" }, { type: "hang-up", activity: "call" }, { type: "write-note", text: "x" }, { type: "take-hint", activity: "call", hint: 0 }, { type: "note-paste", activity: "call", chars: 90 }])
      expect(await mirror.attempt(attempt, command), command.type).toMatchObject({ ok: false, rejection: { code: "attempt/seat-watches" } });
    expect(await mirror.attempt(attempt, { type: "enter-phase", phase: "refine" })).toMatchObject({ ok: false, rejection: { code: "attempt/lesson-leads" } });
    expect(await mirror.say(lesson, { type: "ask-help" })).toMatchObject({ ok: true });
    expect(await agent.attempt(attempt, { type: "enter-phase", phase: "refine" })).toMatchObject({ ok: true });
  });

  it("[V3] a command sent twice is done once", async () => {
    const { students, attempt } = await lessonOf();
    const [agent] = students as [Visitor];
    await agent.attempt(attempt, { type: "start-dialogue", activity: "call" }, "same");
    const again = await agent.attempt(attempt, { type: "start-dialogue", activity: "call" }, "same");
    expect(again).toMatchObject({ ok: true });
    expect(await agent.attempt(attempt, { type: "start-dialogue", activity: "call" }, "other")).toMatchObject({ ok: false, rejection: { code: "attempt/dialogue-running" } });
  });

  it("[V3] a card that is sent again is acknowledged again and injected once", async () => {
    const { teacher, lesson, students, attempt } = await lessonOf();
    const [agent] = students as [Visitor];
    await teacher.connect();
    await agent.attempt(attempt, { type: "start-dialogue", activity: "call" });
    await agent.attempt(attempt, { type: "answer-call", activity: "call", ready: [] });
    const card = { type: "inject-card", groups: ["g1"], card: { id: null, title: "客户要找媒体", line: null, mood: 10 } };
    for (let time = 0; time < 2; time += 1) expect(await teacher.say(lesson, card, "same")).toMatchObject({ ok: true });
    const stored = (await server?.store.read(`attempt:${attempt}`, 0)) ?? [];
    expect(stored.filter(({ body }) => body.includes('"card-injected"'))).toHaveLength(1);
  });

  it("[V4] a person who plays the customer is heard, and when they leave the script takes over after the grace time and gives back", async () => {
    const { lesson, students, attempt } = await lessonOf({ customer: "person", graceSeconds: 5 });
    const [agent, customer] = students as [Visitor, Visitor];
    expect(customer.view("lesson", lesson).me.seat?.role).toBe("customer");
    await agent.open("attempt", attempt);
    await customer.open("attempt", attempt);
    await until(() => customer.view("attempt", attempt).seat?.customer?.holds === true, "the person holds the seat");
    await agent.attempt(attempt, { type: "start-dialogue", activity: "call" });
    await agent.attempt(attempt, { type: "answer-call", activity: "call", ready: [] });
    expect(await customer.attempt(attempt, { type: "customer-speak", activity: "call", text: "我等了两个小时，没有人来取件！", via: "keyboard" })).toMatchObject({ ok: true });
    expect(agent.view("attempt", attempt).seat?.customer ?? null).toBeNull();
    customer.leave();
    await until(() => agent.view("lesson", lesson).group?.members.find(({ name }) => name === "陈静")?.online === false, "the group sees that she has gone");
    await until(() => agent.view("lesson", lesson).group?.scripted.includes("customer") === true, "the script takes over", 12_000);
    await customer.connect();
    await customer.open("lesson", lesson);
    await customer.open("attempt", attempt);
    await until(() => customer.view("attempt", attempt).seat?.customer?.holds === true, "she has the seat back");
  });

  it("[V5] the teacher sees the group, whispers, goes on to the next phase, and pauses", async () => {
    const { teacher, lesson, students, attempt } = await lessonOf();
    const [agent] = students as [Visitor];
    await teacher.connect();
    expect(await teacher.open("monitor", lesson)).toMatchObject({ ok: true });
    expect(teacher.view("monitor", lesson).groups[0]).toMatchObject({ name: "第1组", phase: "implement" });
    await agent.open("attempt", attempt);
    await agent.attempt(attempt, { type: "start-dialogue", activity: "call" });
    await until(() => teacher.view("monitor", lesson).groups[0]?.activity?.id === "call", "the monitor shows the call");
    expect(await teacher.say(lesson, { type: "whisper", whisper: "w1", groups: ["g1"], seat: "agent", text: "先道歉", answers: false })).toMatchObject({ ok: true });
    await until(() => agent.view("lesson", lesson).whispers.length === 1, "the hint arrives");
    expect(students[1]?.view("lesson", lesson).whispers).toEqual([]);
    expect(await agent.say(lesson, { type: "read-whisper", whisper: "w1" })).toMatchObject({ ok: true });
    await until(() => teacher.view("monitor", lesson).whispers[0]?.readBy === 1, "the receipt arrives");
    expect(await teacher.say(lesson, { type: "pause" })).toMatchObject({ ok: true });
    expect(await agent.attempt(attempt, { type: "answer-call", activity: "call", ready: [] })).toMatchObject({ ok: false, rejection: { code: "lesson/paused" } });
    await teacher.say(lesson, { type: "resume" });
    expect(await agent.attempt(attempt, { type: "answer-call", activity: "call", ready: [] })).toMatchObject({ ok: true });
    expect(await teacher.say(lesson, { type: "inject-card", groups: ["g1"], card: { id: null, title: "客户要找媒体", line: "我要找电视台！", mood: 10 } })).toMatchObject({ ok: true });
    expect(await teacher.say(lesson, { type: "enter-phase", group: null, phase: "refine" })).toMatchObject({ ok: true });
    await until(() => agent.view("attempt", attempt).phase === "refine", "the attempt follows");
    const call = agent.view("attempt", attempt).activities.find(({ id }) => id === "call");
    expect(call?.kind === "dialogue" && call.call?.ending).toBe("stopped");
  });

  it("[V6] a dropped agent is played by the script in practice", { timeout: 40_000 }, async () => {
    const { lesson, students, attempt } = await lessonOf();
    const [agent, recorder] = students as [Visitor, Visitor];
    await recorder.open("attempt", attempt);
    await agent.attempt(attempt, { type: "start-dialogue", activity: "call" });
    agent.leave();
    const call = () => {
      const found = recorder.view("attempt", attempt).activities.find(({ id }) => id === "call");
      return found?.kind === "dialogue" ? found.call : null;
    };
    await until(() => recorder.view("lesson", lesson).group?.scripted.includes("agent") === true, "the script has the seat", 12_000);
    await until(() => call()?.transcript.some(({ script }) => script) === true, "the script speaks for the agent", 20_000);
    await agent.connect();
    await agent.open("lesson", lesson);
    await until(() => agent.view("lesson", lesson).group?.scripted.includes("agent") === false, "the agent has the seat back");
    expect(agent.view("lesson", lesson).group?.attempt).toBe(attempt);
  });

  it("[V7] after a restart everything acknowledged is there", async () => {
    const { lesson, students, attempt } = await lessonOf();
    const [agent] = students as [Visitor];
    const store = server?.store;
    if (!store) throw new Error("no server");
    await agent.attempt(attempt, { type: "start-dialogue", activity: "call" });
    await agent.attempt(attempt, { type: "write-note", text: "记一笔" });
    agent.leave();
    await server?.stop();
    server = await startClassServer(store);
    const back = Object.assign(agent, { url: server.url });
    await back.connect();
    await until(() => back.lesson === lesson, "the lesson goes on");
    expect(await back.open("attempt", attempt)).toMatchObject({ ok: true });
    expect(back.view("attempt", attempt).notes).toBe("记一笔");
  });
});
