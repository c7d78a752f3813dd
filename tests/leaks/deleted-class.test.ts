/** Every byte that is kept after a class was deleted, searched for what people of it were called, said, wrote and decided. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { ReviewEvent, ReviewHappening } from "../../src/classroom/review/event.ts";
import type { KeptView } from "../../src/classroom/kept/view.ts";
import { logName } from "../../src/server/store/log-name.ts";
import type { Append, Store } from "../../src/server/store/store.ts";
import { playAgain, playedClass } from "../../src/server/test-support/played.ts";
import { joinRoom, ok, openSchool, setUp } from "../../src/server/test-support/school.ts";
import { linesOf, student } from "../support/store-rows.ts";

/** In all that is typed; stands nowhere else. */
const CANARY = "灰雀";

/** What is said and written in attempts, hinted and called in lessons carries the mark. */
function marked({ log, ...append }: Append): Append {
  return { log, ...append, events: append.events.map((event) => ({ ...event, body: event.body.replace(/"(text|value|name)":"(?!")/g, `"$1":"${CANARY}`) })) };
}

it.each(["sqlite", "memory"] as const)("[R83] of a deleted class nothing is left but figures that name nobody: %s", { timeout: 60_000 }, async (on) => {
  const school = await openSchool({ on });
  const { store, content, folder } = school;
  const admin = await setUp(school);
  // What the school has for good.
  await content.keep((await store.schools.list())[0]?.id ?? "", content.shipped("complaints", "late-pickup")?.source ?? expect.fail("no content"));
  const before = await linesOf(store.dump());

  const through: Store = { ...store, append: (appends) => store.append(appends.map(marked)) };
  const { info, students, lesson } = await playedClass({ content, store }, admin, { name: `${CANARY}班`, count: 12, store: through });
  const again = await playAgain({ content, store: through }, admin, { info, students });
  await ok(admin.ask("PUT", `/api/classes/${info.id}/grouping`, { groups: [{ id: "g1", name: `${CANARY}组`, members: students.map(({ id }) => id) }] }));
  await ok(admin.ask("PATCH", `/api/classes/${info.id}/students/${students[1]?.id}`, { number: `${CANARY}01` }));
  await ok(admin.ask("PUT", `/api/classes/${info.id}/students/${students[2]?.id}/absences/2027-01-15`, {}));
  await ok(admin.ask("DELETE", `/api/classes/${info.id}/students/${students[3]?.id}`));
  await joinRoom(school, info.code, students[0]?.id ?? "");
  await store.students.saveAll([student("guest-of-the-class", info.id, { school: lesson.school, name: `${CANARY}访客`, guest: true })]);
  const attempts = (await store.attempts.ofLesson(lesson.id)).map(({ id }) => id);
  const decided: ReviewHappening[] = [
    { type: "remark-written", target: { group: "g1" }, text: `${CANARY}评语` },
    { type: "remark-written", target: { student: students[0]?.id ?? "" }, text: `${CANARY}评语` },
    { type: "verdicts-corrected", places: [{ attempt: attempts[0] ?? "", seq: 1, key: "B1:greet" }], to: "noted", reason: `${CANARY}理由` },
    { type: "share-set", group: "g1", student: students[0]?.id ?? "", share: 1.1, reason: `${CANARY}理由` },
    { type: "appealed", appeal: "a1", place: { attempt: attempts[0] ?? "", seq: 1, key: "B1:greet" }, text: `${CANARY}申诉` },
  ];
  const events = decided.map((happening, index): ReviewEvent => ({ ...happening, seq: index + 1, id: `e${index}`, at: school.clock.at, by: { role: "teacher", id: "t1" } }));
  await store.append([{ log: logName("review", lesson.id), expectedSeq: 0, events: events.map(({ seq, id, at, ...body }) => ({ seq, id, at, body: JSON.stringify({ seq, id, at, ...body }) })) }]);

  const names = [...students.flatMap(({ id, name, initials }) => [id, name, `"${initials}"`]), "guest-of-the-class", info.id, info.code, info.name, lesson.id, again.id, ...attempts, ...(await store.attempts.ofLesson(again.id)).map(({ id }) => id)];
  const full = (await linesOf(store.dump())).join("\n");
  // But for the student who was forgotten before.
  expect(names.filter((name) => !full.includes(name)).length, "is there before").toBeLessThan(3);
  expect(full.split(CANARY).length, "stands in many places").toBeGreaterThan(100);

  await ok(admin.ask("DELETE", `/api/classes/${info.id}`));
  const after = await linesOf(store.dump());
  const left = after.join("\n");
  expect([CANARY, ...names].filter((name) => left.includes(name))).toEqual([]);
  // Beside what was there before there is what stays of both lessons, and no time of them.
  const more = after.filter((line) => !before.includes(line));
  expect(more.map((line) => (JSON.parse(line) as [string])[0])).toEqual(["statistics", "statistics"]);
  for (const { startedAt } of [lesson, again]) expect(more.join("")).not.toContain(String(startedAt).slice(0, 7));

  const shown = await admin.ask("GET", "/api/statistics");
  expect((shown.json() as KeptView).situations).toMatchObject([{ lessons: 2, groups: 6 }]);
  for (const answer of [shown, await admin.ask("GET", "/api/statistics.csv")]) expect([CANARY, ...names].filter((name) => answer.body.includes(name))).toEqual([]);

  await school.app.close();
  await store.close();
  const data = join(folder, "data");
  const bytes = on === "sqlite" ? readdirSync(data).filter((name) => name.startsWith("kefu.db")).map((name) => readFileSync(join(data, name))) : [];
  expect(bytes.length > 0).toBe(on === "sqlite");
  for (const file of bytes) expect([CANARY, ...names].filter((name) => file.includes(name))).toEqual([]);
});
