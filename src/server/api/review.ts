/** Owns the routes of a lesson's review: what is too long for its live document, and what is asked for once. */
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { factsOf } from "../../classroom/review/attempt-facts.ts";
import type { ReviewKnown } from "../../classroom/review/known.ts";
import { similarAnswers } from "../../classroom/review/similar/similar-answers.ts";
import { itemStatistics } from "../../classroom/review/views/item-statistics.ts";
import { replayView } from "../../classroom/review/views/replay-view.ts";
import { reviewView } from "../../classroom/review/views/review-view.ts";
import { auditLines } from "../../classroom/review/views/audit-lines.ts";
import { auditSchema, fileQuerySchema, regradeDiffSchema, replaySchema, similarQuerySchema, similarSchema, statisticsSchema, wordingSchema } from "../../protocol/review-api.ts";
import type { Locale } from "../../scenario/text.ts";
import { fail } from "../fail.ts";
import { csvOf } from "../review/csv.ts";
import { evidenceFile } from "../review/evidence.ts";
import { reviewExport, reviewTable } from "../review/export.ts";
import { tryWording } from "../review/try-wording.ts";
import { gradebookWords } from "../review/gradebook/words.ts";
import { asked } from "./asking.ts";
import type { Api, Kit } from "./kit.ts";
import { lessonFile } from "./lesson-file.ts";

const attemptParams = z.object({ lesson: z.string(), attempt: z.string() });

function missing({ url }: FastifyRequest): never {
  throw fail("server/not-found", { path: url.slice(0, 200) });
}

export function registerReview(api: Api, { store, reviews, now }: Kit): void {
  /** A lesson that has not begun has nothing to review. */
  const reviewOf = async (request: FastifyRequest) => {
    const { known, review } = await reviews.open(asked(request, "lesson").id);
    return { known: known() ?? missing(request), state: review.state(), review };
  };

  api.get("/api/lessons/:lesson/review/attempts/:attempt/report", { schema: { params: attemptParams } }, async (request) => {
    const { known, state } = await reviewOf(request);
    const group = known.run.groups.find(({ attempts }) => attempts.includes(request.params.attempt));
    const facts = group && factsOf(known, state.sum, group).find(({ attempt }) => attempt === request.params.attempt);
    return facts?.report ?? missing(request);
  });
  api.get("/api/lessons/:lesson/review/attempts/:attempt", { schema: { params: attemptParams, response: { 200: replaySchema } } }, async (request) => {
    const { known, state } = await reviewOf(request);
    return replayView(known, state, request.params.attempt) ?? missing(request);
  });
  api.get("/api/lessons/:lesson/review/similar", { schema: { querystring: similarQuerySchema, response: { 200: z.array(similarSchema) } } }, async (request) => {
    const { known, state } = await reviewOf(request);
    return similarAnswers(known, state.sum, request.query);
  });
  // Changes nothing: what would come of it is told before it is done.
  api.post("/api/lessons/:lesson/review/wording", { schema: { body: wordingSchema, response: { 200: regradeDiffSchema } } }, async (request) => {
    const { known, state, review } = await reviewOf(request);
    return (await tryWording(review, known, state, request.body)).diff;
  });
  api.get("/api/lessons/:lesson/review/statistics", { schema: { response: { 200: z.array(statisticsSchema) } } }, async (request) => {
    const { known, state } = await reviewOf(request);
    return itemStatistics(known, state);
  });
  api.get("/api/lessons/:lesson/review/audit", { schema: { response: { 200: z.array(auditSchema) } } }, async (request) => {
    const { known, state } = await reviewOf(request);
    return auditLines(known, state);
  });

  /** `part`: of which part of the lesson, in words. */
  const fileName = (request: FastifyRequest, { prepared }: ReviewKnown, lang: Locale, [kind, ending]: readonly [kind: string, ending: string], part?: string) =>
    lessonFile({ class: asked(request, "class"), lesson: asked(request, "lesson"), title: gradebookWords(lang).text(prepared.situation.title) }, kind, ending, part);

  api.get("/api/lessons/:lesson/review/attempts/:attempt/evidence", { schema: { params: attemptParams, querystring: fileQuerySchema } }, async (request, reply) => {
    const { known, state } = await reviewOf(request);
    const { attempt } = request.params;
    const text = (await evidenceFile(store, known, state, attempt)) ?? missing(request);
    const group = known.run.groups.find(({ attempts }) => attempts.includes(attempt));
    const part = group && `${group.name} ${gradebookWords(request.query.lang).word("round", { number: group.attempts.indexOf(attempt) + 1 })}`;
    return reply.type("application/json; charset=utf-8").header("content-disposition", fileName(request, known, request.query.lang, ["evidence", "json"], part)).send(text);
  });
  api.get("/api/lessons/:lesson/review/export.json", { schema: { querystring: fileQuerySchema } }, async (request, reply) => {
    const { known, state } = await reviewOf(request);
    reply.header("content-disposition", fileName(request, known, request.query.lang, ["review", "json"]));
    return reviewExport(known, state, now());
  });
  api.get("/api/lessons/:lesson/review/export.csv", { schema: { querystring: fileQuerySchema } }, async (request, reply) => {
    const { known, state } = await reviewOf(request);
    const table = reviewTable(reviewView(known, state, "", now()), gradebookWords(request.query.lang));
    return reply.type("text/csv; charset=utf-8").header("content-disposition", fileName(request, known, request.query.lang, ["review", "csv"])).send(csvOf(table));
  });
}
