/** Owns the routes of lessons: what can be played, starting one, what a class has had. Running it is the live server's. */
import { z } from "zod";
import { plannedMarks } from "../../attempt/planned-marks.ts";
import { createdSchema, lessonChoiceSchema, lessonSchema, marksQuerySchema, newLessonSchema, plannedMarksSchema, type LessonInfo } from "../../protocol/api.ts";
import { CodedError } from "../coded-error.ts";
import { fail } from "../fail.ts";
import { createInTurn } from "../people/in-turn.ts";
import { placeLesson } from "../people/start-lesson.ts";
import type { LessonRecord } from "../store/store.ts";
import { asked, noContent, staffOf } from "./asking.ts";
import type { Api, Kit } from "./kit.ts";

const situationParams = z.object({ unit: z.string().max(64), situation: z.string().max(64) });

export function registerLessons(api: Api, { store, content, lessons, whatStays, now }: Kit): void {
  const inTurn = createInTurn();

  api.get("/api/lesson-choices", { schema: { response: { 200: z.array(lessonChoiceSchema) } } }, async (request) => content.choices(staffOf(request).school));
  api.get("/api/lesson-choices/:unit/:situation/marks", { schema: { params: situationParams, querystring: marksQuerySchema, response: { 200: plannedMarksSchema } } }, async (request) => {
    const { unit, situation } = request.params;
    const source = await content.source(staffOf(request).school, unit, situation);
    if (!source) throw fail("server/unknown-situation", { situation });
    return plannedMarks(await content.prepared(source.version), request.query.phases);
  });
  api.get("/api/classes/:class/lessons", { schema: { response: { 200: z.array(lessonSchema) } } }, async (request) => {
    const records = await store.lessons.list(asked(request, "class").id);
    return Promise.all(records.sort((a, b) => b.startedAt - a.startedAt).map(lessonInfo));
  });
  api.post("/api/classes/:class/lessons", { schema: { body: newLessonSchema, response: { 201: createdSchema } } }, async (request, reply) => {
    const [of, { id: account }] = [asked(request, "class"), staffOf(request)];
    // A button pressed twice starts one lesson.
    const id = await inTurn(of.id, async () => {
      const placed = await placeLesson(store, content, of, request.body, { account, at: now() });
      const rejection = await lessons.start(placed).catch(async (error: unknown) => {
        await store.lessons.remove(placed.lesson.id);
        throw error;
      });
      if (!rejection) return placed.lesson.id;
      await store.lessons.remove(placed.lesson.id);
      throw new CodedError(rejection.code, rejection.params);
    });
    return reply.code(201).send({ id });
  });
  api.delete("/api/lessons/:lesson", async (request, reply) => {
    const lesson = asked(request, "lesson");
    if (lesson.endedAt === null) throw fail("server/lesson-running");
    await store.lessons.remove(lesson.id, (await whatStays(lesson)) ?? undefined);
    lessons.removed(lesson.id);
    return noContent(reply);
  });

  /** Told by the version that it was played on. */
  async function lessonInfo({ id, class: classId, unit, situation, version, startedAt, endedAt, demo }: LessonRecord): Promise<LessonInfo> {
    const title = await content.prepared(version).then(
      (prepared) => prepared.situation.title,
      () => situation,
    );
    return { id, class: classId, unit, situation, title, startedAt, endedAt, demo };
  }
}
