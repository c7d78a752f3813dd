/** Owns how logs are named: `attempt:<id>`, `lesson:<id>` and `review:<lesson>`, so that the name alone says of what it is. */
import type { LogKind } from "./store.ts";

export function logName(kind: LogKind, id: string): string {
  return `${kind}:${id}`;
}
