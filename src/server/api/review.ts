/** Owns the routes of a lesson's review: what is too long for its live document, and what is asked for once. */
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { factsOf } from "../../classroom/review/attempt-facts.ts";
import type { ReviewKnown } from "../../classroom/review/known.ts";
import type { ReviewState } from "../../classroom/review/state.ts";
import { reviewView } from "../../classroom/review/views/review-view.ts";
import { auditLines } from "../../classroom/review/views/audit-lines.ts";
import { auditSchema, fileQuerySchema } from "../../protocol/review-api.ts";
import { fail } from "../fail.ts";
import { csvOf } from "../review/csv.ts";
import { reviewExport, reviewTable } from "../review/export.ts";
import { gradebookWords } from "../review/gradebook/words.ts";
import { asked } from "./asking.ts";
import type { Api, Kit } from "./kit.ts";

export function registerReview(api: Api, { reviews, now }: Kit): void {
  /** A lesson that has not begun has nothing to review. */
  const reviewOf = async (request: FastifyRequest): Promise<{ known: ReviewKnown; state: ReviewState }> => {
    const { known, review } = await reviews.open(asked(request, "lesson").id);
    const now = known();
    if (!now) throw fail("server/not-found", { path: request.url.slice(0, 200) });
    return { known: now, state: review.state() };
  };

  api.get("/api/lessons/:lesson/review/attempts/:attempt/report", { schema: { params: z.object({ lesson: z.string(), attempt: z.string() }) } }, async (request) => {
    const { known, state } = await reviewOf(request);
    const group = known.run.groups.find(({ attempts }) => attempts.includes(request.params.attempt));
    const facts = group && factsOf(known, state.sum, group).find(({ attempt }) => attempt === request.params.attempt);
    if (!facts) throw fail("server/not-found", { path: request.url.slice(0, 200) });
    return facts.report;
  });
  api.get("/api/lessons/:lesson/review/audit", { schema: { response: { 200: z.array(auditSchema) } } }, async (request) => {
    const { known, state } = await reviewOf(request);
    return auditLines(known, state);
  });

  const fileName = (request: FastifyRequest, ending: string) => `attachment; filename="review-${asked(request, "class").code}-${asked(request, "lesson").situation}.${ending}"`;
  api.get("/api/lessons/:lesson/review/export.json", async (request, reply) => {
    const { known, state } = await reviewOf(request);
    reply.header("content-disposition", fileName(request, "json"));
    return reviewExport(known, state, now());
  });
  api.get("/api/lessons/:lesson/review/export.csv", { schema: { querystring: fileQuerySchema } }, async (request, reply) => {
    const { known, state } = await reviewOf(request);
    const table = reviewTable(reviewView(known, state, "", now()), gradebookWords(request.query.lang));
    return reply.type("text/csv; charset=utf-8").header("content-disposition", fileName(request, "csv")).send(csvOf(table));
  });
}
