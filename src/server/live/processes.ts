/**
 * Owns which of the processes on one database live, as far as they are heard, and which of them does what happens in a log: one at a time, so that they do not
 * get in each other's way. Where it is wrong for a moment that costs time, never an event: logs keep themselves whole. Must not know what is in logs.
 */
import { drawNumber } from "../../engine/draw.ts";

/** Not heard for so many seconds, a process leads nothing any more. Signs come every second. */
const MOST_SILENT = 3;

export type Processes = {
  /** Names this process. */
  readonly own: string;
  /** It lives, whatever it tells. True when that was not known. */
  heard(process: string): boolean;
  /** It said good-bye; what it told before may still be under way. */
  gone(process: string): void;
  /**
   * A second has gone by in which this process could have heard the others. Silence is counted by these and not by the clock: whoever was held up, or suspended,
   * finds what the others told behind it, and must not take them for dead before it has listened.
   */
  listened(): void;
  /** All processes that hear the same name the same; logs are spread evenly. */
  leaderOf(log: string): string;
  leads(log: string): boolean;
};

export function createProcesses(own: string): Processes {
  /** For how many seconds each of the others has been silent. */
  const others = new Map<string, number>();
  const left = new Set<string>();
  const leaderOf = (log: string) => {
    let [leader, most] = [own, others.size === 0 ? 0 : drawNumber(0, `${own} ${log}`)];
    for (const process of others.keys()) {
      const lot = drawNumber(0, `${process} ${log}`);
      if (lot > most || (lot === most && process > leader)) [leader, most] = [process, lot];
    }
    return leader;
  };
  return {
    own,
    heard: (process) => {
      if (left.has(process)) return false;
      const { size } = others;
      return others.set(process, 0).size > size;
    },
    gone: (process) => {
      left.add(process);
      others.delete(process);
    },
    listened: () => {
      for (const [process, silent] of others) if (silent < MOST_SILENT) others.set(process, silent + 1);
      else others.delete(process);
    },
    leaderOf,
    leads: (log) => leaderOf(log) === own,
  };
}
