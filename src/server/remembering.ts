/** Owns remembering what is costly to read and never changes, by its version. Must not know what it is. */

/** At most so many: what was not asked for longest is forgotten first. What failed is tried again. */
export function remembering<Value>(most: number, read: (version: string) => Promise<Value>): (version: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (version) => {
    const value = known.get(version) ?? read(version);
    known.delete(version);
    known.set(version, value);
    value.catch(() => known.delete(version));
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return value;
  };
}
