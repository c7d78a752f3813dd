/** Owns how far the teacher's monitor is behind, and how long it takes to open: the lesson goes on meanwhile. */
import { playAtPace } from "../../src/cli/robots/play-at-pace.ts";
import { ClassClient } from "../../src/cli/robots/class-client.ts";
import type { Crowd } from "./crowd.ts";

const OPENINGS = 5;

class Monitor extends ClassClient {
  onChange: () => void = () => undefined;
  protected override changed(): void {
    this.onChange();
  }
}

export type MonitorFigures = { openMs: number[]; behindMs: number[]; missing: number };

/** Openings count from a page without a connection to the picture in hand; delays from the sending of a line to the monitor that shows it. All ascending. */
export async function measureMonitor({ robots, teacher, lesson }: Crowd, ms: number): Promise<MonitorFigures> {
  const monitor = Object.assign(new Monitor(teacher.url, "monitor"), { cookie: teacher.cookie });
  const openMs: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    monitor.leave();
    const start = performance.now();
    await monitor.connect();
    const opened = await monitor.open("monitor", lesson);
    if (!opened.ok) throw new Error(opened.rejection.code);
    openMs.push(performance.now() - start);
  }

  /** Lines by group that the monitor does not show yet, by when they were sent. */
  const waiting = new Map<string, number[]>();
  const behindMs: number[] = [];
  monitor.onChange = () => {
    const now = Date.now();
    for (const { attempt, lastLine } of monitor.view("monitor", lesson).groups) {
      const sent = waiting.get(attempt);
      if (!sent || !lastLine) continue;
      behindMs.push(...sent.filter((at) => lastLine.at >= at).map((at) => now - at));
      waiting.set(attempt, sent.filter((at) => lastLine.at < at));
    }
  };
  await playAtPace(robots, { everyMs: 4000, signal: AbortSignal.timeout(ms) }, ({ answer, attempt, command, ms: took }) => {
    if (!answer?.ok || command.type !== "speak") return;
    // In whole ms, as the server's clock shows it: it may have taken the line within the same one.
    const sent = Math.floor(Date.now() - took);
    const line = monitor.find("monitor", lesson)?.groups.find((group) => group.attempt === attempt)?.lastLine;
    if (line && line.at >= sent) behindMs.push(0);
    else waiting.set(attempt, [...(waiting.get(attempt) ?? []), sent]);
  });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  monitor.leave();
  const ascending = (list: number[]) => list.toSorted((a, b) => a - b);
  return { openMs: ascending(openMs), behindMs: ascending(behindMs), missing: [...waiting.values()].flat().length };
}

