/** Puts a school with a class straight into a store, with everybody signed in: for tests in which nobody has to type a password. */
import { hashSecret } from "../../src/server/people/secret.ts";
import { createSessions } from "../../src/server/people/sessions.ts";
import type { Account, Store } from "../../src/server/store/store.ts";
import { teacherPassword } from "./class-server.ts";
import { studentPin } from "./student-pin.ts";
import { account, school, schoolClass, student } from "./store-rows.ts";

export type SignedInPerson = { id: string; name: string; cookie: string };
export type SeededClass = { school: string; id: string; code: string; students: SignedInPerson[]; teacher: SignedInPerson; signIn(account: Account): Promise<SignedInPerson> };

/** `key` tells schools and classes apart, when a test needs several of them. */
export async function seedClass(store: Store, count: number, { key = "a", of = "s1" }: { key?: string; of?: string } = {}): Promise<SeededClass> {
  const sessions = createSessions(store, Date.now);
  const cookieOf = async (kind: "account" | "student", subject: string, classId: string | null) => `kefu_session=${await sessions.start({ school: of, kind, subject, class: classId })}`;
  const signIn = async (value: Account): Promise<SignedInPerson> => {
    await store.accounts.save(value);
    return { id: value.id, name: value.name, cookie: await cookieOf("account", value.id, null) };
  };
  const pinHash = await hashSecret(studentPin);
  const id = `class-${key}`;
  await store.schools.save({ ...school, id: of, name: `学校 ${of}` });
  const teacher = await signIn(account(`teacher-${key}`, { school: of, passwordHash: await hashSecret(teacherPassword) }));
  const made = schoolClass(id, { school: of, name: `班级 ${key}`, code: `KLASS${key}`.toUpperCase(), createdAt: Date.now(), teachers: [teacher.id] });
  await store.classes.save(made);
  const rows = Array.from({ length: count }, (_, index) => student(`${key}-${index + 1}`, id, { school: of, number: String(index + 1), name: `学生 ${key}-${index + 1}`, pinHash, createdAt: Date.now() }));
  await store.students.saveAll(rows);
  const students: SignedInPerson[] = [];
  for (const row of rows) students.push({ id: row.id, name: row.name, cookie: await cookieOf("student", row.id, id) });
  return { school: of, id, code: made.code, students, teacher, signIn };
}
