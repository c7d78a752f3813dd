/** Owns the routes of a room: whoever knows the code sees the names, and comes in as one of them or as a guest. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { guestSchema, joinSchema, meSchema, roomSchema } from "../../protocol/api.ts";
import { fail } from "../fail.ts";
import { presentAgain } from "../people/absences.ts";
import type { Student } from "../store/store.ts";
import type { Api, Kit } from "./kit.ts";
import { beginSession, studentMe } from "./me.ts";

const params = z.object({ code: z.string() });

export function registerRooms(api: Api, kit: Kit): void {
  const { joining, lessons } = kit;
  const enter = async (request: FastifyRequest, reply: FastifyReply, student: Student) => {
    const me = await studentMe(kit, student);
    if (!me) throw fail("people/unknown-student");
    await presentAgain(kit.store, student, kit.now());
    await beginSession(kit, request, reply, { kind: "student", subject: student.id, school: student.school, class: student.class });
    return me;
  };
  api.get("/api/rooms/:code", { schema: { params, response: { 200: roomSchema } } }, async ({ params }) => joining.room(params.code));
  api.post("/api/rooms/:code/join", { schema: { params, body: joinSchema, response: { 200: meSchema } } }, async (request, reply) => {
    const { student, pin } = request.body;
    return enter(request, reply, await joining.join(request.params.code, student, pin, request.ip));
  });
  api.post("/api/rooms/:code/guest", { schema: { params, body: guestSchema, response: { 200: meSchema } } }, async (request, reply) => {
    const student = await joining.joinAsGuest(request.params.code, request.body.name);
    lessons.peopleChanged(student.class);
    return enter(request, reply, student);
  });
}
