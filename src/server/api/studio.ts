/** Owns the routes of authors: the library, drafts, who writes in one, their versions, what is published. */
import { z } from "zod";
import { createdSchema } from "../../protocol/api.ts";
import { askHoldSchema, documentSchema, draftSchema, heldSchema, letGoSchema, librarySchema, newDraftSchema, newVersionSchema, openedDraftSchema, publishSchema, savedDraftSchema, saveDraftSchema, versionSchema } from "../../protocol/studio.ts";
import { createDrafts } from "../studio/drafts.ts";
import { askHold, letGo } from "../studio/holds.ts";
import { sourceOf, studioLibrary } from "../studio/library.ts";
import { createPublishing } from "../studio/publish.ts";
import { removeDraft, removeForever, restoreDraft } from "../studio/trash.ts";
import { listVersions, nameVersion, openVersion } from "../studio/versions.ts";
import { asked, noContent, staffOf } from "./asking.ts";
import type { Api, Kit } from "./kit.ts";

/** Ten times the largest situation of the course. */
const LARGEST_DOCUMENT = 4 * 1024 * 1024;

const DRAFT = "/api/studio/drafts/:draft";

export function registerStudio(api: Api, { store, content, now }: Kit): void {
  const drafts = createDrafts({ store, content, now });
  const publishing = createPublishing({ store, content, now });

  api.get("/api/studio/library", { schema: { response: { 200: librarySchema } } }, async (request) => studioLibrary(content, staffOf(request).school));
  api.get("/api/studio/library/:unit/:situation", { schema: { params: z.object({ unit: z.string(), situation: z.string() }), response: { 200: z.object({ document: documentSchema }) } } }, async (request) => {
    const { unit, situation } = request.params;
    return { document: await sourceOf({ content, store }, staffOf(request).school, unit, situation) };
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

  api.delete(DRAFT, async (request, reply) => {
    await removeDraft(store, asked(request, "draft"), staffOf(request).id, now());
    return noContent(reply);
  });
  api.post(`${DRAFT}/restore`, async (request, reply) => {
    await restoreDraft(store, asked(request, "draft"));
    return noContent(reply);
  });
  api.delete(`${DRAFT}/forever`, async (request, reply) => {
    await removeForever(store, asked(request, "draft"));
    return noContent(reply);
  });

  api.get(`${DRAFT}/versions`, { schema: { response: { 200: z.array(versionSchema) } } }, async (request) => listVersions(store, asked(request, "draft")));
  api.post(`${DRAFT}/versions`, { schema: { body: newVersionSchema, response: { 200: versionSchema } } }, async (request) => nameVersion(store, asked(request, "draft"), { ...request.body, by: staffOf(request).id, at: now() }));
  api.get(`${DRAFT}/versions/:number`, { schema: { params: z.object({ number: z.coerce.number().int().min(1).max(1_000_000) }), response: { 200: z.object({ document: documentSchema }) } } }, async (request) => ({ document: await openVersion(store, asked(request, "draft"), request.params.number) }));
  api.post(`${DRAFT}/publish`, { schema: { body: publishSchema, response: { 200: versionSchema } } }, async (request) => publishing.publish(asked(request, "draft"), request.body, staffOf(request).id));
  api.post(`${DRAFT}/withdraw`, async (request, reply) => {
    await publishing.withdraw(asked(request, "draft"));
    return noContent(reply);
  });
}
