/**
 * Owns when what has changed is shown: not while something is under way that will change it again, so that under load several changes are shown as one, but
 * nothing waits longer than its bound; what was due first goes first. Must not know what is shown.
 */

/** What is due waits this long at the most for what is under way, in ms. */
const MOST_WAIT_MS = 250;
/** After this long what is not late yet leaves a turn to what has come in, in ms. */
const SLICE_MS = 20;

export type Publisher<Key> = {
  /** To be shown after `pause` ms; touched again before that, it is shown once. */
  touch(key: Key, pause: number): void;
  /** Something is under way that will change it: it is shown when that is done. Answers how to say so, once. */
  expect(key: Key): () => void;
  stop(): void;
};

/** `finish` follows whenever some have been published. Neither may throw: they are called where nobody would catch. */
export function createPublisher<Key>(publish: (key: Key) => void, finish: () => void = () => undefined): Publisher<Key> {
  /** When each is due. */
  const dirty = new Map<Key, number>();
  /** How much is under way for each. */
  const expected = new Map<Key, number>();
  let turn: ReturnType<typeof setImmediate> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const waitsUntil = (key: Key, at: number) => (expected.has(key) ? at + MOST_WAIT_MS : at);
  const run = () => {
    [turn, timer] = [null, null];
    const start = performance.now();
    const due = [...dirty].filter(([key, at]) => waitsUntil(key, at) <= start).sort(([, a], [, b]) => a - b);
    for (const [key, at] of due) {
      // What is late goes whatever it takes: a turn may be long for other reasons, a slow disk or a busy machine.
      if (at > start - MOST_WAIT_MS && performance.now() - start >= SLICE_MS) break;
      // Before it is published: what publishing changes is to be shown again.
      dirty.delete(key);
      publish(key);
    }
    finish();
    wake();
  };
  const wake = () => {
    if (turn || dirty.size === 0) return;
    let next = Infinity;
    for (const [key, at] of dirty) next = Math.min(next, waitsUntil(key, at));
    const wait = next - performance.now();
    if (timer) clearTimeout(timer);
    timer = wait > 0 ? setTimeout(run, Math.ceil(wait)) : null;
    if (!timer) turn = setImmediate(run);
  };

  return {
    touch: (key, pause) => {
      if (dirty.has(key)) return;
      dirty.set(key, performance.now() + pause);
      wake();
    },
    expect: (key) => {
      expected.set(key, (expected.get(key) ?? 0) + 1);
      let done = false;
      return () => {
        if (done) return;
        done = true;
        const left = (expected.get(key) ?? 1) - 1;
        if (left > 0) expected.set(key, left);
        else expected.delete(key);
        wake();
      };
    },
    stop: () => {
      if (turn) clearImmediate(turn);
      if (timer) clearTimeout(timer);
      [turn, timer] = [null, null];
      dirty.clear();
    },
  };
}
