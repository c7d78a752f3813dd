/** The plan of a lesson and the memory of the last one. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { choice } from "../test-support/test-school.tsx";
import { lessonOf, minutesOf, planOf, planWith, seatsOf } from "./plan-draft.ts";
import { rememberedPlan, rememberPlan } from "./remembered-plan.ts";

beforeEach(() => localStorage.clear());

const seats = (customer: "script" | "person" | "script-until-person", others: string[]) => seatsOf(choice, { ...planOf(choice), customer, others }).map(({ id }) => id);

describe("plan of a lesson", () => {
  it("[W92] always has the agent's seat, and the customer's only when a person plays it", () => {
    expect(seats("script", ["recorder"])).toEqual(["agent", "recorder"]);
    expect(seats("person", [])).toEqual(["agent", "customer"]);
    expect(seats("script-until-person", ["observer"])).toEqual(["agent", "customer", "observer"]);
  });

  it("[W91] begins as the situation suggests, in whole minutes", () => {
    const plan = planOf({ ...choice, phases: [{ id: "lead-in", minutes: 0.4, activities: 0, dialogue: false }] });
    expect(plan.phases).toEqual([{ id: "lead-in", minutes: 1, on: true }]);
    expect(minutesOf(planOf(choice))).toBe(55);
  });

  it("[W91] another situation keeps how the lesson is held, and brings its own phases and seats", () => {
    const other = { ...choice, situation: "lost-parcel", phases: choice.phases.slice(0, 1), seats: choice.seats.slice(0, 2) };
    expect(planWith(other, { ...planOf(choice), mode: "exam", customer: "person", others: ["recorder"] })).toMatchObject({ situation: "lost-parcel", mode: "exam", customer: "person", others: [], phases: [{ id: "lead-in" }] });
  });

  it("[W92] sends only the phases that are held", () => {
    const plan = planOf(choice);
    const asked = lessonOf(choice, { ...plan, phases: plan.phases.map((phase) => ({ ...phase, on: phase.id === "implement" })) }, [], "2026-11-28");
    expect(asked.phases).toEqual([{ id: "implement", minutes: 30 }]);
  });
});

describe("remembered plan", () => {
  it("[W91] is the last one of the class", () => {
    const plan = { ...planOf(choice), mode: "exam" as const, graceSeconds: 60, others: ["observer"], phases: planOf(choice).phases.map((phase) => ({ ...phase, minutes: 7, on: phase.id === "implement" })) };
    rememberPlan("c1", plan);
    expect(rememberedPlan("c1", [choice])).toEqual(plan);
    expect(rememberedPlan("c2", [choice])).toEqual(planOf(choice));
  });

  it("[W91] leaves out what no longer fits", () => {
    rememberPlan("c1", { ...planOf(choice), others: ["recorder", "gone"] });
    const changed = { ...choice, phases: choice.phases.slice(1), seats: choice.seats.slice(0, 3) };
    expect(rememberedPlan("c1", [changed])).toMatchObject({ others: ["recorder"], phases: [{ id: "implement" }, { id: "refine" }] });
    expect(rememberedPlan("c1", [{ ...choice, situation: "other" }])).toEqual(planOf({ ...choice, situation: "other" }));
  });

  it("[W91] gives a plan that can be held, whatever stands in the storage", () => {
    fc.assert(
      fc.property(fc.json(), fc.dictionary(fc.constantFrom("mode", "pace", "customer", "phases", "others", "graceSeconds", "spare", "twoAgents", "autoAdvance"), fc.jsonValue()), (text, parts) => {
        for (const kept of [text, JSON.stringify({ ...parts, unit: choice.unit, situation: choice.situation })]) {
          localStorage.setItem("kefu.plan.c1", kept);
          const plan = rememberedPlan("c1", [choice]);
          expect(plan?.phases.some(({ on }) => on)).toBe(true);
          expect(plan && lessonOf(choice, plan, [], "2026-11-28").seats[0]).toBe("agent");
        }
      }),
    );
  });
});
