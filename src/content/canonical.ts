/** Owns the one writing of a JSON value, and its sum: the same value is always the same bytes. */
import { createHash } from "node:crypto";

/** JSON with sorted keys and without spaces. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** SHA-256 (hex) of the value's canonical JSON. */
export function sumOf(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex");
}
