/** Owns the commands to one attempt on their way: in order, one at a time, each until it is stored or refused, with the same id however often it is sent. Must not know how they travel. */
import { createStore } from "zustand/vanilla";
import type { Command, Rejection } from "../../../protocol/attempt.ts";
import type { Done, Refusal } from "../../../protocol/live.ts";
import { passingRefusals } from "../../../protocol/passing-refusals.ts";
import { newId } from "../new-id.ts";
import type { QueuedCommand } from "./live.ts";
import type { QueueStore } from "./queue-store.ts";

const AGAIN_MS = 1000;
/** Refusals that pass: the same command is good a little later. */
const PASSING = new Set([...passingRefusals, "lesson/paused", "server/sign-in-first"]);
/** A server in trouble is asked again this often before a command is given up. */
const UNEXPECTED = "server/unexpected";
const MOST_TRIES = 5;
/** The server hangs up on longer messages, every time they are sent. */
const MOST_BYTES = 16 * 1024 - 256;

type Ways = {
  store: QueueStore;
  /** Null: not answered. */
  send(queued: QueuedCommand): Promise<Done | Refusal | null>;
  /** A command of an earlier page was refused; nobody waits for its result any more. */
  onLateRefusal(command: Command, rejection: Rejection): void;
};

export type CommandQueue = {
  /** What is not acknowledged yet, oldest first; stable between changes. */
  waiting: { getSnapshot(): readonly QueuedCommand[]; subscribe(listener: () => void): () => void };
  push(command: Command, seen?: number): Promise<Done | Refusal>;
  /** The line is there: try at once. */
  wake(): void;
  /** The page goes on to something else: what waits is sent as far as it can be at once, and the rest left to the next page. What is refused now is told as late. */
  stop(): void;
};

export function createCommandQueue({ store, send, onLateRefusal }: Ways): CommandQueue {
  const waiting = createStore<readonly QueuedCommand[]>(() => store.load());
  const answers = new Map<string, (result: Done | Refusal) => void>();
  let busy = false;
  let stopped = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (queued: QueuedCommand, result: Done | Refusal) => {
    tries = 0;
    store.remove(queued.id);
    waiting.setState((now) => now.filter(({ id }) => id !== queued.id), true);
    const answer = answers.get(queued.id);
    answers.delete(queued.id);
    answer?.(result);
    if (!result.ok && (!answer || stopped)) onLateRefusal(queued.command, result.rejection);
  };
  const isFinal = (result: Done | Refusal | null): result is Done | Refusal => {
    if (!result) return false;
    if (result.ok) return true;
    if (result.rejection.code !== UNEXPECTED) return !PASSING.has(result.rejection.code);
    tries += 1;
    return tries >= MOST_TRIES;
  };
  const pump = async () => {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    for (let [first] = waiting.getState(); first; [first] = waiting.getState()) {
      const result = await send(first).catch(() => null);
      if (!isFinal(result)) {
        if (!stopped) timer = setTimeout(() => void pump(), AGAIN_MS);
        break;
      }
      settle(first, result);
    }
    busy = false;
  };
  void pump();

  return {
    waiting: { getSnapshot: waiting.getState, subscribe: waiting.subscribe },
    push(command, seen) {
      if (new TextEncoder().encode(JSON.stringify(command)).length > MOST_BYTES) return Promise.resolve({ ok: false, rejection: { code: "web/too-large", params: {} } });
      const queued: QueuedCommand = { id: newId(), command, ...(seen === undefined ? {} : { seen }) };
      store.put(queued);
      waiting.setState((now) => [...now, queued], true);
      return new Promise((resolve) => {
        answers.set(queued.id, resolve);
        void pump();
      });
    },
    wake: () => void (stopped || pump()),
    stop() {
      stopped = true;
      // Also what is pushed from now on: fields that go away with the page are saved after this.
      void pump();
    },
  };
}
