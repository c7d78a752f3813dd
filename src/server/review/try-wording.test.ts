import { expect, it } from "vitest";
import { fold } from "../../attempt/fold.ts";
import { foldLesson } from "../../classroom/lesson/fold-lesson.ts";
import { initialReview } from "../../classroom/review/state.ts";
import type { ReviewView } from "../../classroom/review/view.ts";
import { demoLesson } from "../../classroom/robots/demo-lesson.ts";
import { createContent } from "../content.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { tryWording } from "./try-wording.ts";

it("[V36] words are tried group by group: others are answered meanwhile, how far it is is told, and at the end that it is over", async () => {
  const content = createContent(createMemoryStore());
  const shipped = content.shipped("complaints", "late-pickup");
  if (!shipped) return expect.fail("no content");
  const { prepared } = shipped;
  const groups = ["g1", "g2", "g3"].map((id) => ({ id, name: id, members: [1, 2, 3, 4].map((place) => `${id}-${place}`) }));
  const attempts = Object.fromEntries(groups.map(({ id }) => [id, `${id}-r1`]));
  const plan = { unit: "complaints", situation: "late-pickup", version: prepared.version, mode: "practice", phases: [{ id: "implement", minutes: 40 }], pace: "class", customer: "person", seats: ["agent", "customer", "recorder", "observer"], spare: "observer", autoAdvance: false, graceSeconds: 60, demo: true } as const;
  const logs = demoLesson(prepared, { lesson: "l1", teacher: "t1", plan: { ...plan, phases: [...plan.phases], seats: [...plan.seats] }, groups, attempts, link: (student) => `x.${student}`, now: 1_700_000_000_000 });
  const run = foldLesson(logs.lesson);
  if (run.status === "new") return expect.fail("the lesson has not begun");
  const nobody = new Map<string, string>();
  const known = { lesson: "l1", class: { id: "c1", name: "c1" }, names: nobody, numbers: nobody, prepared, run, log: logs.lesson, attempts: new Map(logs.attempts.map(({ attempt, events }) => [attempt, { state: fold(prepared, events), events }])), rubrics: [], templates: [], progress: null };

  const told: ReviewView["progress"][] = [];
  let turns = 0;
  const others = setInterval(() => (turns += 1), 0);
  const { diff } = await tryWording({ tellProgress: (progress) => told.push(progress) }, known, initialReview, { id: "w1", key: "B2:apologise", text: "真是对不住您" });
  clearInterval(others);
  expect(diff.blocked).toEqual([]);
  expect([told[0], told.at(-1)]).toEqual([{ done: 1, all: 3 }, null]);
  expect(turns).toBeGreaterThan(0);

  await expect(tryWording({ tellProgress: (progress) => told.push(progress) }, known, initialReview, { id: "w2", key: "B2:apologise", text: "好" })).rejects.toMatchObject({ code: expect.stringMatching(/^review\/wording-/) });
});
