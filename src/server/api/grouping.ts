/** Owns the routes of a class's groups: as they are, and proposals for others. */
import { groupingProposalSchema, groupingSchema } from "../../protocol/api.ts";
import { proposeGroups } from "../../classroom/roster/propose-groups.ts";
import { lastResults } from "../people/last-results.ts";
import { refuseStrangers } from "../people/start-lesson.ts";
import { presentStudents } from "../people/students.ts";
import { asked } from "./asking.ts";
import type { Api, Kit } from "./kit.ts";

export function registerGrouping(api: Api, { store, content }: Kit): void {
  const groupsOf = async (classId: string) => (await store.groupings.get(classId))?.groups ?? [];

  api.get("/api/classes/:class/grouping", { schema: { response: { 200: groupingSchema } } }, async (request) => ({ groups: await groupsOf(asked(request, "class").id) }));
  api.put("/api/classes/:class/grouping", { schema: { body: groupingSchema, response: { 200: groupingSchema } } }, async (request) => {
    const { id } = asked(request, "class");
    const { groups } = request.body;
    refuseStrangers(groups, new Set((await presentStudents(store, id)).map((student) => student.id)));
    await store.groupings.save({ class: id, groups });
    return { groups };
  });
  api.post("/api/classes/:class/grouping/proposal", { schema: { body: groupingProposalSchema, response: { 200: groupingSchema } } }, async (request) => {
    const { id } = asked(request, "class");
    const { way, size, seed, absent } = request.body;
    const students = (await presentStudents(store, id)).filter((student) => !student.guest && !absent.includes(student.id)).map((student) => ({ id: student.id, column: student.group }));
    const results = way === "ability" ? await lastResults(store, id, content.prepared) : new Map<string, number>();
    return { groups: proposeGroups({ way, size, seed, students, last: await groupsOf(id), results }) };
  });
}
