/** A failure with a code and params; the words are in the locale files (namespace `failures`). */
import type { Rejection } from "../../protocol/attempt.ts";

export class CodedError extends Error {
  readonly rejection: Rejection;

  constructor(code: string, params: Rejection["params"] = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "CodedError";
    this.rejection = { code, params };
  }
}

/** Any failure as code and params. */
export function codeOf(error: unknown): Rejection {
  if (error instanceof CodedError) return error.rejection;
  return { code: "web/failed", params: { message: error instanceof Error ? error.message : String(error) } };
}
