/** Owns the routes of what a class has earned: the gradebook as files, the whole term. */
import { fileQuerySchema, gradebookSchema, termSchema } from "../../protocol/review-api.ts";
import { termView } from "../../classroom/term/term-view.ts";
import { presentStudents } from "../people/students.ts";
import { csvOf } from "../review/csv.ts";
import type { Gradebook } from "../review/gradebook/gradebook.ts";
import { gradebookTable } from "../review/gradebook/table.ts";
import { gradebookWorkbook } from "../review/gradebook/workbook.ts";
import { gradebookWords, type GradebookWords } from "../review/gradebook/words.ts";
import { localTime } from "../local-time.ts";
import { createResults } from "../review/results.ts";
import type { SchoolClass } from "../store/store.ts";
import { asked } from "./asking.ts";
import { attachment } from "./attachment.ts";
import type { Api, Kit } from "./kit.ts";

const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function registerGradebook(api: Api, { store, content, now }: Kit): void {
  const results = createResults({ store, content });
  /** Guests come for one lesson and are forgotten. */
  const studentsOf = async (of: SchoolClass) => {
    const groups = (await store.groupings.get(of.id))?.groups ?? [];
    const students = (await presentStudents(store, of.id)).filter(({ guest }) => !guest);
    return students.map(({ id, name, number, group }) => ({ student: id, name, number, group: groups.find(({ members }) => members.includes(id))?.name ?? group }));
  };
  const bookOf = async (of: SchoolClass): Promise<Gradebook> => ({ class: { id: of.id, name: of.name }, units: content.units(), students: await studentsOf(of), lessons: await results.of(of.id), madeAt: now() });

  const fileName = ({ code, name }: SchoolClass, { word }: GradebookWords, ending: string) => attachment(`gradebook-${code}.${ending}`, `${word("title", { class: name })}.${ending}`);

  api.get("/api/classes/:class/gradebook.xlsx", { schema: { querystring: fileQuerySchema } }, async (request, reply) => {
    const of = asked(request, "class");
    const words = gradebookWords(request.query.lang);
    const file = await gradebookWorkbook(await bookOf(of), words, localTime);
    return reply.type(EXCEL).header("content-disposition", fileName(of, words, "xlsx")).send(file);
  });
  api.get("/api/classes/:class/gradebook.csv", { schema: { querystring: fileQuerySchema } }, async (request, reply) => {
    const of = asked(request, "class");
    const words = gradebookWords(request.query.lang);
    const table = gradebookTable(await bookOf(of), words, localTime);
    return reply.type("text/csv; charset=utf-8").header("content-disposition", fileName(of, words, "csv")).send(csvOf(table));
  });
  api.get("/api/classes/:class/gradebook.json", { schema: { querystring: fileQuerySchema, response: { 200: gradebookSchema } } }, async (request, reply) => {
    const of = asked(request, "class");
    const { class: named, students, lessons, madeAt } = await bookOf(of);
    reply.header("content-disposition", fileName(of, gradebookWords(request.query.lang), "json"));
    return { class: named, students: [...students], lessons: [...lessons], madeAt };
  });
  api.get("/api/classes/:class/term", { schema: { response: { 200: termSchema } } }, async (request) => {
    const of = asked(request, "class");
    const lessons = [...(await results.of(of.id))].sort((a, b) => a.startedAt - b.startedAt);
    const ready = new Set(content.course().situations.map(({ id }) => id));
    return termView({ class: { id: of.id, name: of.name }, units: content.units(), ready, students: await studentsOf(of), lessons });
  });
}
