/** Owns the routes of pictures and sounds: authors put them, everybody who is shown a situation gets them. */
import { z } from "zod";
import { keptMediaSchema } from "../../protocol/studio.ts";
import { mediaTypes } from "../../scenario/media.ts";
import { packageLimits } from "../../studio/package/limits.ts";
import { keepMedia, mediaOf } from "../studio/media.ts";
import { staffOf } from "./asking.ts";
import type { Api, Kit } from "./kit.ts";

/** Its content never changes under this name. */
const FOR_A_YEAR = "private, max-age=31536000, immutable";

export function registerMedia(api: Api, { store, now }: Kit): void {
  // By itself: all other routes take JSON and nothing else.
  void api.register((within: Api, _options, done) => {
    within.addContentTypeParser(Object.values(mediaTypes).map(({ type }) => type), { parseAs: "buffer" }, (_request, body, parsed) => parsed(null, body));
    within.post("/api/studio/media", { bodyLimit: packageLimits.sound, schema: { response: { 201: keptMediaSchema } } }, async (request, reply) => {
      const { school, id: by } = staffOf(request);
      const sent = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      return reply.code(201).send(await keepMedia(store, sent, { type: request.headers["content-type"] ?? "", school, by, at: now() }));
    });
    done();
  });
  api.get("/api/media/:file", { schema: { params: z.object({ file: z.string() }) } }, async ({ params: { file } }, reply) => {
    const { type, bytes } = await mediaOf(store, file);
    return reply.type(type).header("cache-control", FOR_A_YEAR).header("content-disposition", `inline; filename="${file}"`).send(bytes);
  });
}
