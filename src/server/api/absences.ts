/** Owns the routes of who is absent on a day: marked by one teacher, seen by all of the class. */
import { absencesSchema, dayAskedSchema, dayParamsSchema } from "../../protocol/api.ts";
import { localDay } from "../local-time.ts";
import { absentOn } from "../people/absences.ts";
import { asked, noContent } from "./asking.ts";
import type { Api, Kit } from "./kit.ts";

const OF_STUDENT = "/api/classes/:class/students/:student/absences/:day";

export function registerAbsences(api: Api, { store, now }: Kit): void {
  api.get("/api/classes/:class/absences/:day", { schema: { params: dayAskedSchema, response: { 200: absencesSchema } } }, async (request) => {
    const day = request.params.day === "today" ? localDay(now()) : request.params.day;
    return { day, students: [...(await absentOn(store, asked(request, "class").id, day))] };
  });
  api.put(OF_STUDENT, { schema: { params: dayParamsSchema } }, async (request, reply) => {
    const { id, class: of } = asked(request, "student");
    await store.absences.save({ class: of, day: request.params.day, student: id });
    return noContent(reply);
  });
  api.delete(OF_STUDENT, { schema: { params: dayParamsSchema } }, async (request, reply) => {
    const { id, class: of } = asked(request, "student");
    await store.absences.remove({ class: of, day: request.params.day, student: id });
    return noContent(reply);
  });
}
