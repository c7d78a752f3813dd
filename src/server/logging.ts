/** Owns what is written about requests and faults: routes, times and where in the program — never names, words, bodies or addresses that could hold them. */
import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from "fastify";

export type LogTarget = { level: "debug" | "info" | "warn" | "error"; stream: { write(line: string): void } };

/** For Fastify's logger (pino, one JSON object a line); null: nothing is logged. */
export function loggerOptions(target: LogTarget | null): FastifyServerOptions["logger"] {
  if (!target) return false;
  const { level, stream } = target;
  return { level, stream, base: null, serializers: { err: faultOf, req: requestOf, res: ({ statusCode }) => ({ statusCode }) } };
}

/** A line for every request that was answered. */
export function registerRequestLog(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const fields = { ...requestOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    if (reply.statusCode >= 500) request.log.warn(fields, "answered");
    else request.log.debug(fields, "answered");
  });
}

/** The pattern of the route: the path itself holds room codes, and a wrong one anything. */
function requestOf({ method, routeOptions }: Pick<FastifyRequest, "method" | "routeOptions">) {
  return { method, route: routeOptions?.url ?? "none" };
}

/** The message of an error may quote what it fell over; its place in the program does not. */
export function faultOf(error: unknown): { type: string; message: string; stack: string; code?: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { type: error.name, message: "", stack: frames.join("\n"), ...("code" in error ? { code: String(error.code) } : {}) };
}

