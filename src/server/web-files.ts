/** Serves the built pages: hashed assets for ever, everything else fresh. */
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const YEAR = "public, max-age=31536000, immutable";

/** Vite puts a content hash into the names under `assets/`, so a changed file has another name. */
export async function registerWebFiles(app: FastifyInstance, webRoot: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webRoot,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader("cache-control", /[\\/]assets[\\/]/.test(path) ? YEAR : "no-cache");
    },
  });
  app.setNotFoundHandler((request, reply) => answerUnknown(request, reply));
}

/** The app's own addresses stand behind the `#`, so an unknown page leads home; anything else is missing and says so as data. */
function answerUnknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split("?", 1)[0] ?? "/";
  const wantsPage = ["GET", "HEAD"].includes(request.method) && !path.startsWith("/api/") && !/\.\w+$/.test(path);
  return wantsPage ? reply.redirect("/") : reply.code(404).send({ code: "server/not-found", params: { path } });
}
