/** Owns one request to the server's REST interface: JSON there and back (or a file there), failures as codes. Must not know any route. */
import type { Failure } from "../../../protocol/api.ts";
import { CodedError } from "../coded-error.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
/** `outlives`: goes out even while the page is being closed. */
type Sending = { outlives?: boolean };
export type Ask = <Answer>(method: Method, path: string, body?: unknown, sending?: Sending) => Promise<Answer>;

/** Beside the page, so that the app works under any path. */
const root = "api";

/** Resolves to what was answered, `undefined` where there is nothing to answer; fails with a CodedError. */
export async function ask<Answer>(method: Method, path: string, body?: unknown, { outlives = false }: Sending = {}): Promise<Answer> {
  // What changes something is JSON, or a file as what it is: the server takes nothing that a foreign page could send as a plain form.
  const sent = method === "GET" ? {} : body instanceof Blob ? { headers: { "content-type": body.type }, body } : { headers: { "content-type": "application/json" }, body: JSON.stringify(body ?? {}) };
  const response = await fetch(`${root}${path}`, { method, credentials: "same-origin", cache: "no-store", keepalive: outlives, ...sent }).catch(() => null);
  if (!response) throw new CodedError("web/offline");
  if (response.status === 204) return undefined as Answer;
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer as Answer;
  if (isFailure(answer)) throw new CodedError(answer.code, answer.params);
  // Something else than our server answered: a proxy of the school, or a plain web host.
  throw new CodedError("web/no-server", { status: response.status });
}

function isFailure(answer: unknown): answer is Failure {
  return typeof answer === "object" && answer !== null && "code" in answer && typeof answer.code === "string" && "params" in answer;
}
