/** Owns the routes of what stays of deleted lessons: to look at, as a table, and to take away. */
import { keptBeforeSchema, keptFileQuerySchema, keptSchema, termQuerySchema } from "../../protocol/statistics-api.ts";
import { keptView } from "../../classroom/kept/kept-view.ts";
import { csvOf } from "../review/csv.ts";
import { keptTable, keptWords } from "../review/kept-table.ts";
import { keptIn } from "../review/what-stays.ts";
import { noContent, staffOf } from "./asking.ts";
import { attachment } from "./attachment.ts";
import type { Api, Kit } from "./kit.ts";

export function registerStatistics(api: Api, { store, content }: Kit): void {
  const viewOf = async (school: string, term: string | undefined) => keptView(await keptIn(store, school), content.units(), term ?? null);

  api.get("/api/statistics", { schema: { querystring: termQuerySchema, response: { 200: keptSchema } } }, async (request) => viewOf(staffOf(request).school, request.query.term));
  api.get("/api/statistics.csv", { schema: { querystring: keptFileQuerySchema } }, async (request, reply) => {
    const { lang, term } = request.query;
    const { school } = staffOf(request);
    const words = keptWords(lang);
    const of = (await store.schools.list()).find(({ id }) => id === school);
    const name = [words.word("title"), of?.name ?? "", term === undefined ? "" : words.term(term)].filter((part) => part !== "").join(" ");
    return reply.type("text/csv; charset=utf-8").header("content-disposition", attachment("statistics.csv", `${name}.csv`)).send(csvOf(keptTable(await viewOf(school, term), words)));
  });
  api.delete("/api/statistics", { schema: { querystring: keptBeforeSchema } }, async (request, reply) => {
    const { before } = request.query;
    await store.statistics.remove(staffOf(request).school, before === undefined ? undefined : (before - 1) * 100 + 12);
    return noContent(reply);
  });
}
