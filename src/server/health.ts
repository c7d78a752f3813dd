/** Owns the two questions of whoever keeps the server running: does it live, can it work. */
import type { FastifyInstance } from "fastify";
import { fail } from "./fail.ts";
import type { Store } from "./store/store.ts";

export function registerHealth(app: FastifyInstance, store: Store): void {
  app.get("/healthz", async () => ({ ok: true }));
  app.get("/readyz", async (request) => {
    await store.ping().catch((error: unknown) => {
      request.log.warn({ err: error }, "the store does not answer");
      throw fail("server/busy");
    });
    return { ok: true };
  });
}
