/** Owns what is handed out when somebody asks for everything that is kept of a class or of one student. */
import { logName } from "../store/log-name.ts";
import type { Absence, LessonRecord, SchoolClass, StoredEvent, Store, Student } from "../store/store.ts";

/** A student's record without what only checks the PIN. */
type Person = Omit<Student, "pinHash"> & { hasPin: boolean };
type KeptLog = { log: string; events: unknown[] };
type KeptLesson = LessonRecord & { logs: KeptLog[] };

export type ClassExport = { class: SchoolClass; students: Person[]; groups: { id: string; name: string; members: string[] }[]; absences: Pick<Absence, "day" | "student">[]; lessons: KeptLesson[] };
/** Of the logs only the events that the student made or that name the student. */
export type StudentExport = { class: Pick<SchoolClass, "id" | "name">; student: Person; absences: string[]; lessons: KeptLesson[] };

export async function exportClass(store: Store, of: SchoolClass): Promise<ClassExport> {
  const [students, grouping] = [await store.students.list(of.id), await store.groupings.get(of.id)];
  return { class: of, students: students.map(withoutPin), groups: grouping?.groups ?? [], absences: (await store.absences.list(of.id)).map(({ day, student }) => ({ day, student })), lessons: await lessonsOf(store, of.id, () => true) };
}

export async function exportStudent(store: Store, { id, name }: SchoolClass, student: Student): Promise<StudentExport> {
  const lessons = await lessonsOf(store, id, (event) => event.body.includes(JSON.stringify(student.id)));
  return { class: { id, name }, student: withoutPin(student), absences: (await store.absences.list(id)).flatMap((absence) => (absence.student === student.id ? [absence.day] : [])), lessons: lessons.filter(({ logs }) => logs.length > 0) };
}

async function lessonsOf(store: Store, classId: string, wanted: (event: StoredEvent) => boolean): Promise<KeptLesson[]> {
  const lessons: KeptLesson[] = [];
  for (const lesson of await store.lessons.list(classId)) {
    const attempts = await store.attempts.ofLesson(lesson.id);
    const logs = await store.readMany([logName("lesson", lesson.id), logName("review", lesson.id), ...attempts.map(({ id }) => logName("attempt", id))]);
    const kept = [...logs].map(([log, events]) => ({ log, events: events.filter(wanted).map(({ body }) => JSON.parse(body) as unknown) }));
    lessons.push({ ...lesson, logs: kept.filter(({ events }) => events.length > 0) });
  }
  return lessons;
}

function withoutPin({ pinHash, ...student }: Student): Person {
  return { ...student, hasPin: pinHash !== null };
}
