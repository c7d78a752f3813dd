import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlannedMarks } from "../../protocol/api.ts";
import { addTeacher, ok, openSchool, setUp, type Person, type TestSchool } from "../test-support/school.ts";

let school: TestSchool;
let wang: Person;
beforeAll(async () => {
  school = await openSchool();
  wang = await addTeacher(school, await setUp(school), "wang");
});
afterAll(() => school.close());

describe("what a lesson will be marked by", () => {
  const ask = (situation: string, phases: string) => wang.ask("GET", `/api/lesson-choices/complaints/${situation}/marks?phases=${phases}`);

  it("[A31] is told for the phases that are asked for", async () => {
    expect(await ok<PlannedMarks>(ask("late-pickup", "implement,refine"))).toMatchObject({ total: 95, whole: 100, own: true });
    expect((await ok<PlannedMarks>(ask("late-pickup", "assess"))).counts).toEqual([{ title: { "zh-CN": "模拟考评", en: expect.any(String) as string }, points: 100 }]);
  });

  it("[R5] is refused for what is no situation and no phase", async () => {
    expect((await ask("nothing", "assess")).json()).toMatchObject({ code: "server/unknown-situation" });
    expect((await ask("late-pickup", "nap")).json()).toMatchObject({ code: "server/invalid" });
    expect((await ask("late-pickup", "")).json()).toMatchObject({ code: "server/invalid" });
  });
});
