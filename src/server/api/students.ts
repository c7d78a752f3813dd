/** Owns the routes of a class's students: the roster, one student's record, PIN and data. */
import { z } from "zod";
import { studentChangeSchema, studentSchema, type StudentInfo } from "../../protocol/api.ts";
import { exportStudent } from "../people/export.ts";
import { changeStudent, forgetStudent, presentStudents } from "../people/students.ts";
import type { Student } from "../store/store.ts";
import { asked, noContent } from "./asking.ts";
import type { Api, Kit } from "./kit.ts";

export function registerStudents(api: Api, { store, sessions, joining, lessons, now }: Kit): void {
  api.get("/api/classes/:class/students", { schema: { response: { 200: z.array(studentSchema) } } }, async (request) => (await presentStudents(store, asked(request, "class").id)).map(studentInfo));
  api.patch("/api/classes/:class/students/:student", { schema: { body: studentChangeSchema, response: { 200: studentSchema } } }, async (request) => {
    const changed = await changeStudent(store, asked(request, "student"), request.body);
    lessons.peopleChanged(changed.class);
    return studentInfo(changed);
  });
  api.delete("/api/classes/:class/students/:student", async (request, reply) => {
    const student = asked(request, "student");
    await forgetStudent(store, sessions, student, now());
    lessons.peopleChanged(student.class);
    return noContent(reply);
  });
  api.delete("/api/classes/:class/students/:student/pin", async (request, reply) => {
    await joining.resetPin(asked(request, "student"));
    return noContent(reply);
  });
  api.get("/api/classes/:class/students/:student/export", async (request, reply) => {
    reply.header("content-disposition", 'attachment; filename="student.json"');
    return exportStudent(store, asked(request, "class"), asked(request, "student"));
  });
}

export function studentInfo({ id, number, name, initials, group, guest, pinHash }: Student): StudentInfo {
  return { id, number, name, initials, group, guest, hasPin: pinHash !== null };
}
