import { describe, expect, it } from "vitest";
import type { AttemptPlayer } from "../../../tests/support/attempt-player.ts";
import { deepFreeze } from "../../../tests/support/deep-freeze.ts";
import { LessonPlayer } from "../../../tests/support/lesson-player.ts";
import { played, Reviewed, reviewed } from "../../../tests/support/reviewed-lesson.ts";
import { liu } from "../../../tests/support/review-player.ts";
import { robotLesson } from "../../../tests/support/robot-lesson.ts";
import { shippedSituation } from "../../../tests/support/shipped-situation.ts";
import type { ReviewKnown } from "../review/known.ts";
import { groupMarks } from "../review/marks/group-marks.ts";
import { initialReview } from "../review/state.ts";
import { itemStatistics } from "../review/views/item-statistics.ts";
import { keptLesson } from "./kept-lesson.ts";

const plan = { customer: "script", seats: ["agent", "recorder", "watcher"] } as const;
const poor = (who: string, recorder: string) => played(who, recorder, "hm", "excuse 李晓雨 sorry?", "wait");
const good = (who: string, recorder: string) => played(who, recorder, "nice", "sorry listen", "soon@5");
/** Groups of these sizes; who of all came, and who played what. */
function lessonOf(sizes: readonly number[], { came = sizes.map((size) => size), plays = sizes.map(() => good), ...change }: { came?: readonly number[]; plays?: readonly (((who: string, recorder: string) => AttemptPlayer) | null)[]; demo?: boolean; mode?: "practice" | "exam" } = {}): ReviewKnown {
  const groups = sizes.map((size, at) => ({ id: `g${at + 1}`, name: `灰雀组${at + 1}`, members: Array.from({ length: size }, (_, place) => `p${at + 1}-${place + 1}`) }));
  const lesson = LessonPlayer.start({ ...plan, ...change, seats: [...plan.seats] }, groups).come(...groups.flatMap(({ members }, at) => members.slice(0, came[at])));
  const attempts = groups.flatMap(({ id, members: [agent = "", recorder = agent] }, at) => {
    const play = plays[at];
    return play ? [[`${id}-r1`, play(agent, recorder)] as const] : [];
  });
  return reviewed(Object.fromEntries(attempts), lesson);
}
const keptOf = (known: ReviewKnown) => keptLesson(known, initialReview, 202611);
const itemOf = (known: ReviewKnown, id: string) => keptOf(known)?.figures?.items.find((item) => item.id === id);

describe("what stays of a lesson", () => {
  it("[M85] are the figures of its review, and of these only what names nobody", () => {
    const known = lessonOf([4, 4, 4], { plays: [poor, good, good] });
    const kept = keptLesson(deepFreeze(known), deepFreeze(initialReview), 202611);
    const marks = known.run.groups.map((group) => groupMarks(known, initialReview, group).marks.automatic ?? 0);
    expect(new Set(marks).size).toBeGreaterThan(1);
    expect(kept).toMatchObject({ unit: "tiny-unit", situation: known.prepared.situation.id, title: known.prepared.situation.title, month: 202611, mode: "practice", figures: { students: 10, groups: 3 } });
    expect(kept?.figures?.mean).toBeCloseTo(marks.reduce((sum, mark) => sum + mark, 0) / 3, 1);
    const statistics = new Map(itemStatistics(known, initialReview).map((item) => [item.id, item]));
    expect([...statistics.values()].some(({ quotes }) => quotes.length > 0)).toBe(true);
    for (const item of kept?.figures?.items ?? []) expect(statistics.get(item.id)).toMatchObject(item);
    expect(Object.keys(kept ?? {}).sort()).toEqual(["figures", "mode", "month", "situation", "title", "unit"]);
    expect([...new Set(kept?.figures?.items.flatMap(Object.keys))].sort()).toEqual(["id", "kind", "met", "of", "sign", "title"]);
    expect(itemOf(known, "call/B1:nice")).toEqual({ id: "call/B1:nice", kind: "criterion", title: "nice", sign: "+", met: 2, of: 3 });
    expect(itemOf(known, "call/B2:excuse")).toMatchObject({ sign: "-", met: 1, of: 3 });
  });

  it("[M85] follows corrections, and which attempt counts", () => {
    const known = lessonOf([4, 4], { plays: [poor, good] });
    const review = new Reviewed(known);
    const before = keptLesson(known, review.state, 202611)?.figures;
    const seq = known.attempts.get("g1-r1")?.events.find((event) => event.type === "turn-spoken" && event.text === "hm")?.seq ?? 0;
    review.take(liu, { type: "correct-verdicts", places: [{ attempt: "g1-r1", seq, key: "B1:nice" }], to: "met", reason: "灰雀理由" });
    const after = keptLesson(known, review.state, 202611)?.figures;
    expect(after?.mean ?? 0).toBeGreaterThan(before?.mean ?? 100);
    expect([before, after].map((figures) => figures?.items.find(({ id }) => id === "call/B1:nice")?.met)).toEqual([1, 2]);
  });

  it("[M85] keeps no order but that of the items' names: who played first, and how well, is told by none", () => {
    const [one, other] = [[poor, good, good], [good, good, poor]].map((plays) => JSON.stringify(keptOf(lessonOf([4, 4, 4], { plays }))));
    expect(one).toBe(other);
  });

  it("[M85] of a class of robots that say and write what they like nothing is left but the situation's own words", () => {
    const known = robotLesson(shippedSituation("complaints", "late-pickup"), { groups: 4, size: 3, phases: ["design", "implement", "refine"] });
    const text = JSON.stringify(keptOf(known));
    const content = JSON.stringify(known.prepared.situation) + JSON.stringify([...known.prepared.forms.values()]);
    expect(keptOf(known)?.figures?.items.length).toBeGreaterThan(30);
    const said = [...known.attempts.values()].flatMap(({ events }) => events.flatMap((event) => (event.type === "turn-spoken" || event.type === "customer-spoken" ? [event.text] : event.type === "field-filled" ? [event.value] : [])));
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((words) => words.length > 4 && !content.includes(JSON.stringify(words).slice(1, -1)) && text.includes(words))).toEqual([]);
    for (const [id, name] of known.names) expect([text.includes(`"${id}"`), text.includes(name)]).toEqual([false, false]);
    for (const foreign of [known.class.name, "第 1 组", "g1", "l1", ...known.attempts.keys()]) expect(text.includes(`"${foreign}"`), foreign).toBe(false);
  });

  it("[M85] nothing stays of what nobody has played, and of a demonstration", () => {
    expect(keptOf(lessonOf([4, 4], { plays: [null, null] }))).toBeNull();
    expect(keptOf(lessonOf([4, 4], { demo: true }))).toBeNull();
    expect(keptOf(lessonOf([4, 4], { mode: "exam" }))?.mode).toBe("exam");
  });
});

describe("five people", () => {
  it.each([[4, null], [5, 5], [7, 5], [8, 10], [12, 10], [13, 15]])("[M86] of %i who came %s are told", (people, students) => {
    const sizes = [Math.ceil(people / 2), Math.floor(people / 2)];
    const kept = keptOf(lessonOf(sizes));
    expect(kept).toMatchObject({ situation: "tiny", month: 202611 });
    expect(kept?.figures?.students ?? null).toBe(students);
  });

  it("[M86] are counted by who came and whose group played, not by who was planned", () => {
    expect(keptOf(lessonOf([6, 6], { came: [2, 2] }))?.figures).toBeNull();
    expect(keptOf(lessonOf([4, 8], { plays: [good, null] }))?.figures).toBeNull();
    expect(keptOf(lessonOf([5, 8], { plays: [good, null] }))?.figures).toMatchObject({ students: 5, groups: 1 });
  });

  it("[M86] stand behind every item, too: one to which too few can have come is left out", () => {
    // Only the first group came as far as the second beat.
    const first = (who: string, recorder: string) => played(who, recorder, "nice");
    const far = "call/B2:excuse";
    const [small, large] = [lessonOf([4, 4, 4], { plays: [good, first, first] }), lessonOf([5, 5, 5], { plays: [good, first, first] })];
    expect([small, large].map((known) => itemStatistics(known, initialReview).find(({ id }) => id === far)?.of)).toEqual([1, 1]);
    expect([itemOf(small, far), itemOf(large, far)?.of]).toEqual([undefined, 1]);
    expect(itemOf(small, "call/B1:nice")?.of).toBe(3);
  });

  it("[M86] a lesson with little of the situation's own has no mean, and its items all the same", () => {
    const known = robotLesson(shippedSituation("complaints", "late-pickup"), { groups: 2, size: 3, phases: ["design"] });
    expect(keptOf(known)?.figures).toMatchObject({ mean: null, groups: 2 });
    expect(keptOf(known)?.figures?.items.length).toBeGreaterThan(5);
  });
});
