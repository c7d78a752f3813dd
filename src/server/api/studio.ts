/** Owns the routes of authors: the library, drafts, who writes in one. */
import { z } from "zod";
import { createdSchema } from "../../protocol/api.ts";
import { askHoldSchema, documentSchema, draftSchema, heldSchema, letGoSchema, librarySchema, newDraftSchema, openedDraftSchema, savedDraftSchema, saveDraftSchema } from "../../protocol/studio.ts";
import { fail } from "../fail.ts";
import { createDrafts } from "../studio/drafts.ts";
import { askHold, letGo } from "../studio/holds.ts";
import { sourceOf, studioLibrary } from "../studio/library.ts";
import { asked, noContent, staffOf } from "./asking.ts";
import type { Api, Kit } from "./kit.ts";

/** Ten times the largest situation of the course. */
const LARGEST_DOCUMENT = 4 * 1024 * 1024;

const DRAFT = "/api/studio/drafts/:draft";

export function registerStudio(api: Api, { store, content, now }: Kit): void {
  const drafts = createDrafts({ store, content, now });

  api.get("/api/studio/library", { schema: { response: { 200: librarySchema } } }, async () => studioLibrary(content));
  api.get("/api/studio/library/:unit/:situation", { schema: { params: z.object({ unit: z.string(), situation: z.string() }), response: { 200: z.object({ document: documentSchema }) } } }, async ({ params: { unit, situation } }) => {
    const document = sourceOf(content, unit, situation);
    if (!document) throw fail("server/unknown-situation", { situation: situation.slice(0, 64) });
    return { document };
  });
  api.get("/api/studio/drafts", { schema: { response: { 200: z.array(draftSchema) } } }, async (request) => drafts.list(staffOf(request).school));
  api.post("/api/studio/drafts", { bodyLimit: LARGEST_DOCUMENT, schema: { body: newDraftSchema, response: { 201: createdSchema } } }, async (request, reply) => {
    const { school, id: by } = staffOf(request);
    return reply.code(201).send({ id: await drafts.add(request.body.document, { school, by }) });
  });
  api.get(DRAFT, { schema: { response: { 200: openedDraftSchema } } }, async (request) => drafts.open(asked(request, "draft")));
  api.put(DRAFT, { bodyLimit: LARGEST_DOCUMENT, schema: { body: saveDraftSchema, response: { 200: savedDraftSchema } } }, async (request) => {
    const { school, id: by } = staffOf(request);
    return drafts.save(asked(request, "draft"), request.body, { school, by });
  });
  api.post(`${DRAFT}/hold`, { schema: { body: askHoldSchema, response: { 200: heldSchema } } }, async (request) => askHold(store, asked(request, "draft"), { ...request.body, by: staffOf(request).id }, now()));
  api.post(`${DRAFT}/let-go`, { schema: { body: letGoSchema } }, async (request, reply) => {
    await letGo(store, asked(request, "draft"), request.body.page);
    return noContent(reply);
  });
}
