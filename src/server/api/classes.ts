/** Owns the routes of classes. */
import { z } from "zod";
import { classChangeSchema, classSchema, newClassSchema, type ClassInfo } from "../../protocol/api.ts";
import { changeClass, createClass, removeClass } from "../people/classes.ts";
import { exportClass } from "../people/export.ts";
import { runningLesson } from "../people/lessons-of.ts";
import { presentStudents } from "../people/students.ts";
import type { SchoolClass } from "../store/store.ts";
import { asked, noContent, staffOf } from "./asking.ts";
import type { Api, Kit } from "./kit.ts";

export function registerClasses(api: Api, kit: Kit): void {
  const { store, lessons, now } = kit;
  api.get("/api/classes", { schema: { response: { 200: z.array(classSchema) } } }, async (request) => {
    const { id, role, school } = staffOf(request);
    const own = (await store.classes.list(school)).filter(({ teachers }) => role === "admin" || teachers.includes(id));
    return Promise.all(own.sort((a, b) => a.createdAt - b.createdAt).map((value) => classInfo(kit, value)));
  });
  api.post("/api/classes", { schema: { body: newClassSchema, response: { 200: classSchema } } }, async (request) => {
    const { id, school } = staffOf(request);
    return classInfo(kit, await createClass(store, { school, name: request.body.name, demo: false, teachers: [id] }, now()));
  });
  api.patch("/api/classes/:class", { schema: { body: classChangeSchema, response: { 200: classSchema } } }, async (request) => {
    const changed = await changeClass(store, asked(request, "class"), request.body);
    lessons.peopleChanged(changed.id);
    return classInfo(kit, changed);
  });
  api.delete("/api/classes/:class", async (request, reply) => {
    await removeClass(kit, asked(request, "class"), lessons.removed);
    return noContent(reply);
  });
  api.get("/api/classes/:class/export", async (request, reply) => {
    const of = asked(request, "class");
    reply.header("content-disposition", `attachment; filename="class-${of.code}.json"`);
    return exportClass(store, of);
  });
}

export async function classInfo({ store, lessons }: Pick<Kit, "store" | "lessons">, { id, school, name, code, demo, createdAt, teachers }: SchoolClass): Promise<ClassInfo> {
  const [students, lesson, accounts] = [await presentStudents(store, id), await runningLesson(store, school, id), await store.accounts.list(school)];
  return { id, name, code, demo, createdAt, guessedAt: lessons.guessedAt(id), students: students.length, lesson: lesson?.id ?? null, teachers: accounts.filter((account) => teachers.includes(account.id)).map((account) => ({ id: account.id, name: account.name })) };
}
