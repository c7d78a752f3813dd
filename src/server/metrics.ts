/** Owns the figures for whoever watches the server: requests by route, the process. Numbers only: no names, no words. */
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

let ofProcess: Registry | null = null;

/** Measured once per process, however many apps it has. */
function processMetrics(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

/** `GET /metrics` in the text format of Prometheus. `gauge` adds a figure that is read when asked for. */
export function registerMetrics(app: FastifyInstance): { gauge(name: string, help: string, read: () => number | Promise<number>): void } {
  const registry = new Registry();
  const seconds = new Histogram({ name: "kefu_http_seconds", help: "Seconds to answer a request", labelNames: ["method", "route", "status"], buckets: [0.005, 0.02, 0.1, 0.5, 2], registers: [registry] });
  app.addHook("onResponse", async ({ method, routeOptions }, reply) => seconds.observe({ method, route: routeOptions.url ?? "none", status: reply.statusCode }, reply.elapsedTime / 1000));
  app.get("/metrics", async (_, reply) => reply.type(registry.contentType).send(await Registry.merge([registry, processMetrics()]).metrics()));
  return {
    gauge: (name, help, read) => {
      const gauge: Gauge = new Gauge({ name, help, registers: [registry], collect: async () => gauge.set(await read()) });
    },
  };
}
