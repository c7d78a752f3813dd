/** Owns how long a change takes from whoever sends it to all other open pages of the group. */
import { setTimeout as wait } from "node:timers/promises";
import type { Robot, Sent } from "../../src/cli/robots/robot.ts";

/** What pages have shown is remembered this far back: an answer may come behind the change. */
const MOST_REMEMBERED = 64;

type Shown = { seq: number; at: number };
/** `latest`: when the last page that has it so far showed it. */
type Awaited = { seq: number; start: number; latest: number; missing: Set<Robot> };

export class Arrivals {
  private readonly pages = new Map<Robot, { attempt: string; shown: Shown[]; awaited: Set<Awaited> }>();
  private took: number[] = [];
  private open = 0;

  constructor(robots: readonly Robot[]) {
    for (const robot of robots)
      robot.onView = ({ attempt: { seq } }) => {
        this.show(robot, { seq, at: performance.now() });
      };
  }

  /** To be told as soon as it is acknowledged. */
  expect({ answer, attempt, ms, again }: Sent, by: Robot): void {
    if (!answer?.ok || again) return;
    const now = performance.now();
    const awaited: Awaited = { seq: answer.seq, start: now - ms, latest: now - ms, missing: new Set() };
    for (const [robot, page] of this.pages) {
      if (robot === by || page.attempt !== attempt) continue;
      const shown = page.shown.find(({ seq }) => seq >= awaited.seq);
      if (shown) awaited.latest = Math.max(awaited.latest, shown.at);
      else {
        awaited.missing.add(robot);
        page.awaited.add(awaited);
      }
    }
    this.open += 1;
    this.close(awaited);
  }

  /** What has arrived, in ms, ascending, and how much has not; begins anew. */
  async take(): Promise<{ took: number[]; missing: number }> {
    for (let left = 50; left > 0 && this.open > 0; left -= 1) await wait(100);
    const result = { took: this.took.toSorted((a, b) => a - b), missing: this.open };
    this.took = [];
    this.open = 0;
    for (const page of this.pages.values()) page.awaited.clear();
    return result;
  }

  private show(robot: Robot, shown: Shown): void {
    const attempt = robot.currentAttempt ?? "";
    const known = this.pages.get(robot);
    const page = known?.attempt === attempt ? known : { attempt, shown: [], awaited: new Set<Awaited>() };
    this.pages.set(robot, page);
    page.shown.push(shown);
    if (page.shown.length > MOST_REMEMBERED) page.shown.shift();
    for (const awaited of page.awaited) {
      if (awaited.seq > shown.seq) continue;
      page.awaited.delete(awaited);
      awaited.missing.delete(robot);
      awaited.latest = Math.max(awaited.latest, shown.at);
      this.close(awaited);
    }
  }

  private close({ missing, start, latest }: Awaited): void {
    if (missing.size > 0) return;
    this.open -= 1;
    this.took.push(latest - start);
  }
}
