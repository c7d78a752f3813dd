/**
 * Owns which of the processes on one database live, as far as they are heard, and which of them does what happens in a log: one at a time, so that they do not
 * get in each other's way. Where it is wrong for a moment that costs time, never an event: logs keep themselves whole. Must not know what is in logs.
 */
import { drawNumber } from "../../engine/draw.ts";

/** Silent for longer than this, a process leads nothing any more, in ms. Signs come every second. */
const SILENCE_MS = 3500;

export type Processes = {
  /** Names this process. */
  readonly own: string;
  /** True when it was not known to live. */
  heard(process: string): boolean;
  /** It said good-bye. */
  gone(process: string): void;
  /** All processes that hear the same name the same; logs are spread evenly. */
  leaderOf(log: string): string;
  leads(log: string): boolean;
};

export function createProcesses(own: string): Processes {
  /** When each of the others was heard last. */
  const others = new Map<string, number>();
  const leaderOf = (log: string) => {
    let [leader, most] = [own, others.size === 0 ? 0 : drawNumber(0, `${own} ${log}`)];
    for (const [process, at] of others) {
      if (performance.now() - at > SILENCE_MS) {
        others.delete(process);
        continue;
      }
      const lot = drawNumber(0, `${process} ${log}`);
      if (lot > most || (lot === most && process > leader)) [leader, most] = [process, lot];
    }
    return leader;
  };
  return {
    own,
    heard: (process) => {
      const { size } = others;
      return others.set(process, performance.now()).size > size;
    },
    gone: (process) => void others.delete(process),
    leaderOf,
    leads: (log) => leaderOf(log) === own,
  };
}
