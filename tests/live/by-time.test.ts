import { afterEach, describe, expect, it } from "vitest";
import { createMemoryStore } from "../../src/server/store/memory-store.ts";
import { joinRoom, makeClass, setUpSchool, startClassServer, startLesson, until, type ClassServer, type Visitor } from "../support/class-server.ts";

let server: ClassServer | null = null;
const visitors: Visitor[] = [];
afterEach(async () => {
  for (const visitor of visitors.splice(0)) visitor.leave();
  await server?.stop();
});

describe("phases that go on by themselves", () => {
  it("[V25] when the time is up, also where it ran out while the server was down, and once", async () => {
    let ahead = 0;
    const now = () => Date.now() + ahead;
    const store = createMemoryStore();
    server = await startClassServer(store, { now });
    const teacher = await setUpSchool(server);
    const made = await makeClass(teacher, ["王磊", "陈静"]);
    const agent = await joinRoom(server, made, 0);
    visitors.push(teacher, agent);
    await agent.connect();
    const lesson = await startLesson(teacher, made, { autoAdvance: true, phases: [{ id: "implement", minutes: 1 }, { id: "refine", minutes: 1 }, { id: "assess", minutes: 1 }] });
    await until(() => agent.lesson === lesson, "the lesson");
    await agent.open("lesson", lesson);
    const attempt = agent.view("lesson", lesson).group?.attempt ?? "";
    await agent.open("attempt", attempt);
    await agent.attempt(attempt, { type: "start-dialogue", activity: "call" });
    expect(agent.view("lesson", lesson).clock).toMatchObject({ phase: "implement", next: "refine" });
    ahead = 61_000;
    await until(() => agent.view("attempt", attempt).phase === "refine", "the attempt goes along");
    const call = agent.view("attempt", attempt).activities.find(({ id }) => id === "call");
    expect(call?.kind === "dialogue" && call.call?.ending).toBe("stopped");
    await server.stop();
    ahead = 600_000;
    server = await startClassServer(store, { now });
    const entered = async () => (await store.read(`lesson:${lesson}`, 0)).filter(({ body }) => body.includes('"phase-entered"')).map(({ body }) => (JSON.parse(body) as { phase: string; group: null }));
    const end = Date.now() + 8000;
    while ((await entered()).length < 2 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
    ahead += 120_000;
    // The last phase waits for the teacher, however often the clock is looked at.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect((await entered()).map(({ phase, group }) => [phase, group])).toEqual([["refine", null], ["assess", null]]);
    expect(server.faults).toEqual([]);
  });
});
