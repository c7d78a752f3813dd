/** Owns answering failures: whatever goes wrong is sent as a code with parameters; what we did not expect is logged under an id and told to nobody. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { CodedError, type Params } from "./coded-error.ts";
import { statusOf, type FailureCode } from "./failure-codes.ts";
import { newId } from "./people/token.ts";
import { troubleOf } from "./store/database.ts";

/** An error with a code of the catalogue of this interface. */
export function fail(code: FailureCode, params: Params = {}): CodedError {
  return new CodedError(code, params);
}

export function registerFailures(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => answer(error, request, reply));
}

/** Also for what Fastify refuses before any route is found. */
export function answer(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const told = error instanceof CodedError ? error : (toldOf(error) ?? unexpected(error, request));
  const { seconds } = told.params;
  if (statusOf(told.code) === 429 && seconds !== undefined) reply.header("retry-after", seconds);
  return reply.code(statusOf(told.code)).send({ code: told.code, params: told.params });
}

/** What Fastify and its plugins refuse, in our codes. */
function toldOf(error: unknown): CodedError | null {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const field = (first?.instancePath ?? "").split("/").filter((part) => part !== "").join(".");
    return fail("server/invalid", { field: field.slice(0, 100), expected: first ? expectationOf(first.keyword, first.params) : "?" });
  }
  if (!(error instanceof Error)) return null;
  const { code, statusCode } = error as FastifyError;
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return fail("server/too-large");
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return fail("server/json-only");
  if (code === "FST_ERR_CTP_EMPTY_JSON_BODY" || code === "FST_ERR_CTP_INVALID_JSON_BODY" || (error instanceof SyntaxError && statusCode === 400)) return fail("server/bad-json");
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? fail("server/bad-request") : null;
}

/** A short sign of what would have been right, the same in all languages: `string`, `≥3`, `≤40`, `a|b`. `issue` names what zod found. */
function expectationOf(issue: string, found: Readonly<Record<string, unknown>>): string {
  switch (issue) {
    case "invalid_type":
      return String(found["expected"]);
    case "too_small":
      return `≥${String(found["minimum"])}`;
    case "too_big":
      return `≤${String(found["maximum"])}`;
    case "invalid_format":
      // Dates have a pattern too, which nobody can read.
      return String(found["format"] === "regex" ? found["pattern"] : found["format"]);
    case "invalid_value":
      return Array.isArray(found["values"]) ? found["values"].map(String).join("|") : "?";
    default:
      return "?";
  }
}

function unexpected(error: unknown, request: FastifyRequest): CodedError {
  const id = newId().slice(0, 8);
  request.log.error({ err: error, id }, "unexpected");
  const trouble = troubleOf(error);
  return trouble ? fail(trouble) : fail("server/unexpected", { id });
}
