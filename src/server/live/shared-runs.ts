/** Owns doing the same for many who ask: one run at a time, and whoever asks while it is under way shares the next. Must not know what is done. */

export function sharedRuns<Key>(work: (key: Key) => Promise<void>): (key: Key) => Promise<void> {
  const running = new Map<Key, Promise<void>>();
  const next = new Map<Key, Promise<void>>();
  const run = (key: Key): Promise<void> => {
    next.delete(key);
    const now = work(key).finally(() => running.delete(key));
    running.set(key, now);
    return now;
  };
  return (key) => {
    const now = running.get(key);
    if (!now) return run(key);
    const again = next.get(key) ?? now.then(() => run(key), () => run(key));
    next.set(key, again);
    return again;
  };
}
