/** Owns reading a record by a key that may come from outside or from an author: only its own entries count, so `constructor` finds nothing. */
export function readOwn<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
