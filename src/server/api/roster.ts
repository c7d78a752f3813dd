/** Owns the routes of importing a roster: first a look at what would happen, then doing it. */
import { z } from "zod";
import { rosterPreviewSchema, rosterTableSchema, studentSchema } from "../../protocol/api.ts";
import { importRoster, previewRoster } from "../people/import-roster.ts";
import { createInTurn } from "../people/in-turn.ts";
import { presentStudents } from "../people/students.ts";
import { asked } from "./asking.ts";
import type { Api, Kit } from "./kit.ts";
import { studentInfo } from "./students.ts";

/** A pasted table of a large school year. */
const MOST_BYTES = 512 * 1024;

export function registerRoster(api: Api, { store, lessons, now }: Kit): void {
  const inTurn = createInTurn();
  api.post("/api/classes/:class/roster/preview", { bodyLimit: MOST_BYTES, schema: { body: rosterTableSchema, response: { 200: rosterPreviewSchema } } }, async (request) =>
    previewRoster(store, asked(request, "class"), request.body.rows),
  );
  api.post("/api/classes/:class/roster", { bodyLimit: MOST_BYTES, schema: { body: rosterTableSchema, response: { 200: z.array(studentSchema) } } }, async (request) => {
    const of = asked(request, "class");
    // A button pressed twice adds everybody once.
    await inTurn(of.id, () => importRoster(store, of, request.body.rows, now()));
    lessons.peopleChanged(of.id);
    return (await presentStudents(store, of.id)).map(studentInfo);
  });
}
