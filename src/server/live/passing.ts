/**
 * Owns having that done which changes a log, by the process that leads it: here, or elsewhere over the notices. Where nobody answers in time it is done here, for
 * every process may write to every log and what is done is done once. Must not know what is done.
 */
import type { Processes } from "./processes.ts";

/** An answer is waited for this long, in ms. */
const PATIENCE_MS = 2500;

export type PassedOn<Asked, Answer> = { type: "asked"; to: string; by: string; key: number; asked: Asked } | { type: "answered"; to: string; key: number; answer: Answer };

export type Passing<Asked, Answer> = {
  /** The answer of whoever leads the log that it is about. */
  atLeader(asked: Asked): Promise<Answer>;
  /** A notice of another process; those that are for others are passed over. */
  heard(notice: PassedOn<Asked, Answer>): void;
  /** Does here what that process has not answered; resolves when it is done. */
  takeBack(process: string): Promise<void>;
  /** From now on all is done here, and what has not been answered as well; resolves when it is. */
  stop(): Promise<void>;
};

export type PassingOptions<Asked, Answer> = {
  processes: Processes;
  tell(notice: PassedOn<Asked, Answer>): void;
  logOf(asked: Asked): string;
  /** Does it here. */
  work(asked: Asked): Promise<Answer>;
  onFault(error: unknown): void;
};

type Waiting<Answer> = { to: string; answer(answer: Answer): void; takeBack(): Promise<void> };

export function createPassing<Asked, Answer>({ processes, tell, logOf, work, onFault }: PassingOptions<Asked, Answer>): Passing<Asked, Answer> {
  const waiting = new Map<number, Waiting<Answer>>();
  let count = 0;
  let stopped = false;
  const ask = (to: string, asked: Asked): Promise<Answer> =>
    new Promise((resolve, reject) => {
      count += 1;
      const key = count;
      const settle = () => {
        clearTimeout(timer);
        waiting.delete(key);
      };
      const takeBack = () => {
        settle();
        return work(asked).then(resolve, reject);
      };
      const timer = setTimeout(takeBack, PATIENCE_MS);
      const answer = (given: Answer) => {
        settle();
        resolve(given);
      };
      waiting.set(key, { to, answer, takeBack });
      tell({ type: "asked", to, by: processes.own, key, asked });
    });
  const takeBack = async (which: (one: Waiting<Answer>) => boolean) => void (await Promise.all([...waiting.values()].filter(which).map((one) => one.takeBack())));
  return {
    atLeader: (asked) => {
      const leader = processes.leaderOf(logOf(asked));
      return stopped || leader === processes.own ? work(asked) : ask(leader, asked);
    },
    heard: (notice) => {
      // Whoever asks a process that goes takes it back.
      if (stopped || notice.to !== processes.own) return;
      if (notice.type === "answered") return waiting.get(notice.key)?.answer(notice.answer);
      const { by, key, asked } = notice;
      // Without an answer whoever asked does it, and tells its page what went wrong.
      work(asked).then((answer) => tell({ type: "answered", to: by, key, answer }), onFault);
    },
    takeBack: async (process) => takeBack(({ to }) => to === process),
    stop: async () => {
      stopped = true;
      await takeBack(() => true);
    },
  };
}
