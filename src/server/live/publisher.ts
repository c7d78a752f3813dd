/**
 * Owns when what has changed is shown: commands come first, so that under load several changes are shown as one, but nothing waits longer than its bound; what
 * was due first goes first. Must not know what is shown.
 */

/** While commands come in, what is due waits for them this long at the most, in ms. */
const MOST_WAIT_MS = 100;
/** After this long what is not late yet leaves a turn to what has come in, in ms. */
const SLICE_MS = 8;

export type Publisher<Key> = {
  /** To be shown after `pause` ms; touched again before that, it is shown once. */
  touch(key: Key, pause: number): void;
  /** Something has come in that will change more: what is not late yet waits a turn of the event loop for it. */
  defer(): void;
  stop(): void;
};

/** `publish` must not throw: it is called where nobody would catch. */
export function createPublisher<Key>(publish: (key: Key) => void): Publisher<Key> {
  /** When each is due. */
  const dirty = new Map<Key, number>();
  let deferred = false;
  let turn: ReturnType<typeof setImmediate> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const run = () => {
    [turn, timer] = [null, null];
    const start = performance.now();
    const late = start - MOST_WAIT_MS;
    const latest = deferred ? late : start;
    deferred = false;
    const due = [...dirty].filter(([, at]) => at <= latest).sort(([, a], [, b]) => a - b);
    for (const [key, at] of due) {
      // What is late goes whatever it takes: a turn may be long for other reasons, a slow disk or a busy machine.
      if (at > late && performance.now() - start >= SLICE_MS) break;
      // Before it is published: what publishing changes is to be shown again.
      dirty.delete(key);
      publish(key);
    }
    wake();
  };
  const wake = () => {
    if (turn || dirty.size === 0) return;
    const wait = Math.min(...dirty.values()) - performance.now();
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
    defer: () => {
      deferred = true;
    },
    stop: () => {
      if (turn) clearImmediate(turn);
      if (timer) clearTimeout(timer);
      [turn, timer] = [null, null];
      dirty.clear();
    },
  };
}
