/** Who may do what: every action of the table of rights for everybody there is, own and foreign. */
import { describe, expect, it } from "vitest";
import type { Actor, StudentActor } from "../../src/server/access/actor.ts";
import { may } from "../../src/server/access/may.ts";
import type { OfAttempt, OfGroup, OfSeat } from "../../src/server/access/resource.ts";
import { rights, subjects, type Action } from "../../src/server/access/rights.ts";

const student = (id: string, fields: Partial<StudentActor> = {}): StudentActor => ({ kind: "student", id, school: "here", class: "a", guest: false, since: 0, ...fields });
const account = (id: string, role: "teacher" | "admin", school = "here"): Actor => ({ kind: "account", id, role, school });

/** In the order of the columns below. */
const everybody: readonly [string, Actor][] = [
  ["nobody", { kind: "nobody" }],
  ["student in the seat", student("li")],
  ["student of the group in another seat", student("wu")],
  ["student of another group", student("he")],
  ["student of another class", student("su", { class: "b" })],
  ["student of another school with the same ids", student("li", { school: "there" })],
  ["guest of this lesson, in the seat", student("li", { guest: true, since: 150 })],
  ["guest of an earlier lesson", student("li", { guest: true, since: 50 })],
  ["guest of a later lesson", student("li", { guest: true, since: 250 })],
  ["teacher of the class", account("wang", "teacher")],
  ["teacher of another class", account("zhao", "teacher")],
  ["teacher of another school with the same id", account("wang", "teacher", "there")],
  ["admin", account("chen", "admin")],
  ["admin of another school", account("chen", "admin", "there")],
];

const ofClass = { school: "here", class: "a", teachers: ["wang"] };
const lesson = { ...ofClass, startedAt: 100, endedAt: 200 };
const group: OfGroup = { ...lesson, members: ["li", "wu"] };
const attempt: OfAttempt = { ...group, seats: { li: "agent", wu: "recorder" }, current: true, reported: true };
const seat: OfSeat = { ...attempt, seat: "agent" };

/** x may, . may not: nobody; student in the seat, in the group, of another group, class, school; guest now, earlier, later; teacher own, other, foreign; admin, foreign. */
const expected: Record<Action, string> = {
  "GET /healthz": "x xxxxx xxx xxx xx",
  "GET /readyz": "x xxxxx xxx xxx xx",
  "GET /metrics": "x xxxxx xxx xxx xx",
  "GET /*": "x xxxxx xxx xxx xx",
  "GET /api/docs*": "x xxxxx xxx xxx xx",
  "GET /api/site": "x xxxxx xxx xxx xx",
  "POST /api/setup": "x ..... ... ... ..",
  "POST /api/sign-in": "x xxxxx xxx xxx xx",
  "POST /api/sign-out": ". xxxxx xxx xxx xx",
  "POST /api/password": ". ..... ... xxx xx",
  "GET /api/classes": ". ..... ... xxx xx",
  "POST /api/classes": ". ..... ... xxx xx",
  "GET /api/lesson-choices": ". ..... ... xxx xx",
  "GET /api/lesson-choices/:unit/:situation/marks": ". ..... ... xxx xx",
  "GET /api/rooms/:code": "x xxxxx xxx xxx xx",
  "POST /api/rooms/:code/join": "x xxxxx xxx xxx xx",
  "POST /api/rooms/:code/guest": "x xxxxx xxx xxx xx",
  "POST /api/demo": ". ..... ... xxx xx",
  "DELETE /api/demo": ". ..... ... xxx xx",
  "GET /api/practice/situations": "x xxxxx xxx xxx xx",
  "GET /api/practice/situations/:version/task": "x xxxxx xxx xxx xx",
  "GET /api/practice/situations/:version": "x xxxxx xxx xxx xx",
  "GET /api/studio/library": ". ..... ... xxx xx",
  "GET /api/studio/library/:unit/:situation": ". ..... ... xxx xx",
  "GET /api/studio/drafts": ". ..... ... xxx xx",
  "POST /api/studio/drafts": ". ..... ... xxx xx",
  "POST /api/studio/media": ". ..... ... xxx xx",
  "GET /api/media/:file": "x xxxxx xxx xxx xx",
  "GET /api/studio/drafts/:draft": ". ..... ... xx. x.",
  "PUT /api/studio/drafts/:draft": ". ..... ... xx. x.",
  "POST /api/studio/drafts/:draft/hold": ". ..... ... xx. x.",
  "POST /api/studio/drafts/:draft/let-go": ". ..... ... xx. x.",
  "DELETE /api/studio/drafts/:draft": ". ..... ... xx. x.",
  "POST /api/studio/drafts/:draft/restore": ". ..... ... xx. x.",
  "DELETE /api/studio/drafts/:draft/forever": ". ..... ... x.. x.",
  "GET /api/studio/drafts/:draft/versions": ". ..... ... xx. x.",
  "POST /api/studio/drafts/:draft/versions": ". ..... ... xx. x.",
  "GET /api/studio/drafts/:draft/versions/:number": ". ..... ... xx. x.",
  "POST /api/studio/drafts/:draft/publish": ". ..... ... xx. x.",
  "POST /api/studio/drafts/:draft/withdraw": ". ..... ... xx. x.",
  "GET /api/accounts": ". ..... ... xx. x.",
  "POST /api/accounts": ". ..... ... ... x.",
  "PATCH /api/accounts/:account": ". ..... ... ... x.",
  "DELETE /api/accounts/:account": ". ..... ... ... x.",
  "GET /api/statistics": ". ..... ... xx. x.",
  "GET /api/statistics.csv": ". ..... ... xx. x.",
  "DELETE /api/statistics": ". ..... ... ... x.",
  "GET /api/settings": ". ..... ... ... x.",
  "PUT /api/settings": ". ..... ... ... x.",
  "GET /api/backups": ". ..... ... ... x.",
  "POST /api/backups": ". ..... ... ... x.",
  "GET /api/backups/:name": ". ..... ... ... x.",
  "PATCH /api/classes/:class": ". ..... ... x.. x.",
  "DELETE /api/classes/:class": ". ..... ... x.. x.",
  "GET /api/classes/:class/students": ". ..... ... x.. x.",
  "PATCH /api/classes/:class/students/:student": ". ..... ... x.. x.",
  "DELETE /api/classes/:class/students/:student": ". ..... ... x.. x.",
  "DELETE /api/classes/:class/students/:student/pin": ". ..... ... x.. x.",
  "GET /api/classes/:class/students/:student/export": ". ..... ... x.. x.",
  "GET /api/classes/:class/export": ". ..... ... x.. x.",
  "POST /api/classes/:class/roster/preview": ". ..... ... x.. x.",
  "POST /api/classes/:class/roster": ". ..... ... x.. x.",
  "GET /api/classes/:class/grouping": ". ..... ... x.. x.",
  "PUT /api/classes/:class/grouping": ". ..... ... x.. x.",
  "POST /api/classes/:class/grouping/proposal": ". ..... ... x.. x.",
  "GET /api/classes/:class/absences/:day": ". ..... ... x.. x.",
  "PUT /api/classes/:class/students/:student/absences/:day": ". ..... ... x.. x.",
  "DELETE /api/classes/:class/students/:student/absences/:day": ". ..... ... x.. x.",
  "GET /api/classes/:class/lessons": ". ..... ... x.. x.",
  "POST /api/classes/:class/lessons": ". ..... ... x.. x.",
  "GET /api/classes/:class/gradebook.xlsx": ". ..... ... x.. x.",
  "GET /api/classes/:class/gradebook.csv": ". ..... ... x.. x.",
  "GET /api/classes/:class/gradebook.json": ". ..... ... x.. x.",
  "GET /api/classes/:class/term": ". ..... ... x.. x.",
  "DELETE /api/lessons/:lesson": ". ..... ... x.. x.",
  "GET /api/lessons/:lesson/review/attempts/:attempt/report": ". ..... ... x.. x.",
  "GET /api/lessons/:lesson/review/attempts/:attempt": ". ..... ... x.. x.",
  "GET /api/lessons/:lesson/review/attempts/:attempt/evidence": ". ..... ... x.. x.",
  "GET /api/lessons/:lesson/review/similar": ". ..... ... x.. x.",
  "POST /api/lessons/:lesson/review/wording": ". ..... ... x.. x.",
  "GET /api/lessons/:lesson/review/statistics": ". ..... ... x.. x.",
  "GET /api/lessons/:lesson/review/audit": ". ..... ... x.. x.",
  "GET /api/lessons/:lesson/review/export.json": ". ..... ... x.. x.",
  "GET /api/lessons/:lesson/review/export.csv": ". ..... ... x.. x.",
  "open:lesson": ". xxx.. x.. ... ..",
  "open:monitor": ". ..... ... x.. x.",
  "open:screen": ". ..... ... x.. x.",
  "open:review": ". ..... ... x.. x.",
  "open:result": ". xxx.. x.. ... ..",
  "open:attempt": ". xx... x.. x.. x.",
  "attempt:report": ". xx... x.. x.. x.",
  "attempt:do": ". x.... x.. ... ..",
  "attempt:present": ". x.... x.. ... ..",
  "lesson:start-lesson": ". ..... ... ... ..",
  "lesson:come": ". ..... ... ... ..",
  "lesson:go": ". ..... ... ... ..",
  "lesson:enter-phase": ". ..... ... x.. x.",
  "lesson:give-time": ". ..... ... x.. x.",
  "lesson:pause": ". ..... ... x.. x.",
  "lesson:resume": ". ..... ... x.. x.",
  "lesson:end-lesson": ". ..... ... x.. x.",
  "lesson:place-member": ". ..... ... x.. x.",
  "lesson:assign-seat": ". ..... ... x.. x.",
  "lesson:start-round": ". ..... ... x.. x.",
  "lesson:take-seat": ". ..... ... x.. x.",
  "lesson:ask-help": ". xx... x.. ... ..",
  "lesson:close-help": ". xx... x.. x.. x.",
  "lesson:whisper": ". ..... ... x.. x.",
  "lesson:read-whisper": ". xx... x.. ... ..",
  "lesson:project": ". ..... ... x.. x.",
  "lesson:debrief": ". ..... ... x.. x.",
  "lesson:release": ". ..... ... x.. x.",
  "lesson:inject-card": ". ..... ... x.. x.",
  "lesson:set-mood": ". ..... ... x.. x.",
  "review:set-weights": ". ..... ... x.. x.",
  "review:set-counts": ". ..... ... x.. x.",
  "review:set-rubric": ". ..... ... x.. x.",
  "review:remove-rubric": ". ..... ... x.. x.",
  "review:open-rating": ". ..... ... x.. x.",
  "review:close-rating": ". ..... ... x.. x.",
  "review:rate": ". xxx.. x.. x.. x.",
  "review:correct-verdicts": ". ..... ... x.. x.",
  "review:correct-credit": ". ..... ... x.. x.",
  "review:drop-correction": ". ..... ... x.. x.",
  "review:add-wording": ". ..... ... x.. x.",
  "review:drop-wording": ". ..... ... x.. x.",
  "review:set-share": ". ..... ... x.. x.",
  "review:set-leader": ". ..... ... x.. x.",
  "review:write-remark": ". ..... ... x.. x.",
  "review:confirm-group": ". ..... ... x.. x.",
  "review:reopen-group": ". ..... ... x.. x.",
  "review:release-results": ". ..... ... x.. x.",
  "review:withdraw-results": ". ..... ... x.. x.",
  "review:appeal": ". xx... x.. ... ..",
  "review:answer-appeal": ". ..... ... x.. x.",
  "review:claim": ". ..... ... x.. x.",
  "review:leave-claim": ". ..... ... x.. x.",
  "review:undo": ". ..... ... x.. x.",
};

/** What the action is done to, in the test's little world. */
function resourceOf(action: Action): unknown {
  const [kind] = Object.entries(subjects).find(([, table]) => Object.hasOwn(table, action)) ?? [];
  return { nothing: null, school: { school: "here" }, draft: { school: "here", createdBy: "wang" }, class: ofClass, lesson, attempt, seat, group, review: group }[kind ?? ""];
}

const ask = (actor: Actor, action: Action, resource: unknown): boolean => may(actor, action, resource as never);

describe("the table of rights", () => {
  it("[R1] has an expectation for every action, and none beside", () => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(rights).sort());
  });

  it.each(Object.keys(rights) as Action[])("[R1] %s", (action) => {
    const allowed = everybody.filter(([, actor]) => ask(actor, action, resourceOf(action))).map(([name]) => name);
    const marks = expected[action].replaceAll(" ", "");
    expect(marks).toHaveLength(everybody.length);
    expect(allowed).toEqual(everybody.filter((_, index) => marks[index] === "x").map(([name]) => name));
  });

  it("[R2] shows a group its earlier attempts only when their reports may be seen, and lets nobody act in them", () => {
    const [li] = [student("li")];
    const earlier: OfAttempt = { ...attempt, current: false };
    expect(ask(li, "open:attempt", earlier)).toBe(true);
    expect(ask(li, "open:attempt", { ...earlier, reported: false })).toBe(false);
    expect(ask(student("foreign"), "open:attempt", earlier)).toBe(false);
    expect(ask(li, "attempt:do", { ...earlier, seat: "agent" })).toBe(false);
    expect(ask(li, "attempt:report", earlier)).toBe(true);
    expect(ask(li, "attempt:report", { ...earlier, reported: false })).toBe(false);
    expect(ask(account("wang", "teacher"), "attempt:report", { ...earlier, reported: false })).toBe(true);
  });

  it("[R2] lets nobody act from a seat that is not the own one, whatever it is called", () => {
    for (const name of ["recorder", "customer", "__proto__", "constructor", ""]) expect(ask(student("li"), "attempt:do", { ...attempt, seat: name })).toBe(false);
    expect(ask(student("toString"), "attempt:do", { ...attempt, members: ["toString"], seat: "agent" })).toBe(false);
  });

  it("[R1] forbids what stands nowhere in it", () => {
    for (const action of ["POST /api/scores", "lesson:set-score", "constructor"]) expect(ask(account("chen", "admin"), action as Action, ofClass)).toBe(false);
  });
});
