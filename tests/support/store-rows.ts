/** Rows and events for tests of stores: complete, with what a test cares about given. */
import type { Account, Append, AttemptRecord, Draft, DraftVersion, LessonRecord, LessonStatistics, SchoolClass, SchoolWording, Session, Store, StoredEvent, Student } from "../../src/server/store/store.ts";

export const school = { id: "s1", name: "第一职校", createdAt: 1_700_000_000_000, retentionDays: null };

export const account = (id: string, more: Partial<Account> = {}): Account => ({ id, school: "s1", role: "teacher", name: `老师 ${id}`, account: id, passwordHash: "hash", createdAt: 1_700_000_000_001, disabled: false, ...more });

export const schoolClass = (id: string, more: Partial<SchoolClass> = {}): SchoolClass => ({ id, school: "s1", name: "物流2301", code: `K${id}`, createdAt: 1_700_000_000_002, demo: false, teachers: ["t1", "t2"], ...more });

export const student = (id: string, classId: string, more: Partial<Student> = {}): Student => ({ id, school: "s1", class: classId, number: "0001", name: "李晓雨", initials: "lxy", group: null, guest: false, pinHash: "pin", createdAt: 1_700_000_000_003, removedAt: null, ...more });

export const session = (hash: string, more: Partial<Session> = {}): Session => ({ hash, school: "s1", kind: "student", subject: "p1", class: null, createdAt: 1, expiresAt: 1000, ...more });

export const lesson = (id: string, classId: string, more: Partial<LessonRecord> = {}): LessonRecord => ({ id, school: "s1", class: classId, unit: "complaints", situation: "late-pickup", version: "v1", startedAt: 1_700_000_000_004, endedAt: null, startedBy: "t1", demo: false, ...more });

export const attempt = (id: string, classId: string, lessonId: string, more: Partial<AttemptRecord> = {}): AttemptRecord => ({ id, school: "s1", class: classId, lesson: lessonId, group: "g1", round: 1, unit: "complaints", situation: "late-pickup", version: "v1", createdAt: 1_700_000_000_005, ...more });

export const wording = (id: string, lessonId: string, more: Partial<SchoolWording> = {}): SchoolWording => ({ lesson: lessonId, id, school: "s1", unit: "complaints", situation: "late-pickup", key: "B6:promise-content", text: "这就给您回话", by: "t1", at: 1_700_000_000_006, ...more });

export const statistics = (id: string, more: Partial<LessonStatistics> = {}): LessonStatistics => ({ id, school: "s1", month: 202611, body: "{}", ...more });

export const draftRow = (id: string, more: Partial<Draft> = {}): Draft => ({
  ...{ id, school: "s1", place: `s1 complaints ${id}`, unit: "complaints", situation: id, title: '"取件晚点"', revision: 1, versions: 0, createdBy: "t1", createdAt: 1_700_000_000_007 },
  ...{ updatedBy: "t1", updatedAt: 1_700_000_000_008, updatedPage: null, removedAt: null, holdPage: null, holdBy: null, holdSince: null, holdAt: null },
  ...{ publishedNumber: null, publishedAt: null, publishedContent: null, openPractice: false },
  ...more,
});

export const versionRow = (draft: string, number: number, more: Partial<DraftVersion> = {}): DraftVersion & { body: string } => ({ draft, number, kind: "automatic", name: null, by: "t1", at: 5, madeAt: 6, revision: number, content: null, body: `${draft} ${number}`, ...more });

export const event = (seq: number, id = `e${seq}`): StoredEvent => ({ seq, id, at: 1_700_000_000_000 + seq, body: JSON.stringify({ type: "note-written", text: `第 ${seq} 句 "\u2028"` }) });

/** The next events of a log that ends at `expectedSeq`. */
export const append = (log: string, expectedSeq: number, ...ids: string[]): Append => ({ log, expectedSeq, events: ids.map((id, index) => event(expectedSeq + index + 1, id)) });

/** A class with everything that can belong to one. */
export async function fillClass(store: Store, id: string): Promise<void> {
  await store.classes.save(schoolClass(id));
  await store.students.saveAll([student(`${id}-p1`, id), student(`${id}-p2`, id, { number: null, guest: true, pinHash: null })]);
  await store.groupings.save({ class: id, groups: [{ id: "g1", name: "一组", members: [`${id}-p1`, `${id}-p2`] }] });
  await store.absences.save({ class: id, day: "2026-11-28", student: `${id}-p1` });
  await store.sessions.save(session(`${id}-token`, { subject: `${id}-p1`, class: id }));
  await store.lessons.save(lesson(`${id}-l1`, id));
  await store.attempts.saveAll([attempt(`${id}-a1`, id, `${id}-l1`), attempt(`${id}-a2`, id, `${id}-l1`, { group: "g2" })]);
  await store.append([append(`lesson:${id}-l1`, 0, "x", "y"), append(`review:${id}-l1`, 0, "r"), append(`attempt:${id}-a1`, 0, "x"), append(`attempt:${id}-a2`, 0, "x", "y", "z")]);
}

export async function linesOf(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

export async function* streamOf(lines: Iterable<string>): AsyncGenerator<string> {
  yield* lines;
}
