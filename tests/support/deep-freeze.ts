/** Freezes a value and all it holds, so that whoever changes it throws. The engine's machine and the looked-up plans are left alone: XState fills them lazily. */

const machinery = new Set(["engine", "machine", "_nodes", "children", "judge"]);

export function deepFreeze<Value>(value: Value, seen = new Set<unknown>()): Value {
  if (typeof value !== "object" || value === null || seen.has(value)) return value;
  seen.add(value);
  Object.freeze(value);
  for (const [key, inner] of Object.entries(value)) if (!machinery.has(key)) deepFreeze(inner, seen);
  return value;
}
