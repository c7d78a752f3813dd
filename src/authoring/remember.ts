/** Owns what has been judged and walked before: an author changes one thing and everything is checked again, most of it as it was. Must not know rules. */

/** So many are kept; then all are forgotten and found anew. */
const MOST = 8000;

export type Memory<Value> = { (key: string, find: () => Value): Value };

export function remember<Value>(): Memory<Value> {
  const known = new Map<string, { value: Value }>();
  return (key, find) => {
    const before = known.get(key);
    if (before) return before.value;
    if (known.size >= MOST) known.clear();
    const value = find();
    known.set(key, { value });
    return value;
  };
}
