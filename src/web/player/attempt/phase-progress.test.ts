import { describe, expect, it } from "vitest";
import type { ActivityView, AttemptView, PhaseView } from "../../../protocol/attempt.ts";
import { phaseProgress } from "./phase-progress.ts";
import { testForm, testView } from "./test-support/test-view.ts";

function progress(status: PhaseView["status"], works: ActivityView["status"][], attempt: Partial<AttemptView["attempt"]> = {}, lead?: boolean) {
  const activities = works.map((work, place) => testForm({ id: `form-${place}`, status: work }));
  const view = testView(activities, { attempt: { mode: "practice", status: "running", seq: 1, ...attempt }, seat: lead === undefined ? null : { id: "agent", role: "agent", title: "Agent", task: null, may: { speak: true, work: true, lead }, customer: null, checklist: null } });
  const phase = { ...view.phases[0], status, activities: activities.map(({ id }) => id) } as PhaseView;
  return phaseProgress(view, phase);
}

describe("phaseProgress", () => {
  it("[W58] done is what was handed in, whether before or after the current phase", () => {
    expect(progress("done", ["submitted", "submitted"])).toBe("done");
    expect(progress("open", ["submitted"])).toBe("done");
    expect(progress("done", ["submitted", "locked"])).toBe("part");
  });

  it("[W58] what practice passed over is open; what is over without anything handed in says so", () => {
    expect(progress("done", ["locked"])).toBe("open");
    expect(progress("done", [])).toBe("open");
    expect(progress("done", ["locked"], { mode: "exam" })).toBe("left");
    expect(progress("done", ["locked"], { status: "finished" })).toBe("left");
  });

  it("[W74] where the teacher leads, practice leaves nothing open that was passed over; where the group does, it does", () => {
    expect(progress("done", ["locked"], {}, false)).toBe("left");
    expect(progress("done", [], {}, false)).toBe("done");
    expect(progress("done", ["locked"], {}, true)).toBe("open");
  });

  it("[W58] an exam cannot pass over a phase that has only to be read", () => {
    expect(progress("done", [], { mode: "exam" })).toBe("done");
    expect(progress("done", [], { mode: "exam", status: "finished" })).toBe("left");
  });

  it("[W58] the current phase is current, a locked one locked", () => {
    expect(progress("current", ["submitted"])).toBe("current");
    expect(progress("locked", ["locked"])).toBe("locked");
  });
});
