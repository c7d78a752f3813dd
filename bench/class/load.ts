/** Owns loading servers at a rate and what that took: of a class of robots, until all its pages show it, and of the bare echo. */
import { quantile } from "../../src/cli/robots/quantile.ts";
import type { Crowd } from "./crowd.ts";
import type { Echo } from "./echo.ts";
import { highestHeld, offer, type Offered } from "./offer.ts";
import { processorUse, type ProcessorUse } from "./processor-use.ts";

/** `busiest`: processor seconds per command of the server process that used most. */
export type Load = Offered & { busiest: number; use: ProcessorUse };

const FULL_MS = 3000;
const NEAR = 0.7;
/** What still counts as held: p95 in ms. */
export const HELD_MS = 500;

/** Every group begins anew, and the first `students` act. p95 is from the sending of a command to the last page of the group that shows it. Fails where a change does not arrive. */
export async function loadCrowd(crowd: Crowd, perSecond: number, students = crowd.actors.length): Promise<Load> {
  await crowd.startOver();
  const load = await loaded(crowd.servers.map(({ url }) => url), () => offer(crowd.actors.slice(0, students), { perSecond, ms: FULL_MS }));
  const { took, missing } = await crowd.arrivals.take();
  if (missing > 0) throw new Error(`${missing} changes did not arrive`);
  return { ...load, p95: quantile(took, 0.95) };
}

/** p95 is until the acknowledgement. */
export function loadEcho({ url, actors }: Echo, perSecond: number): Promise<Load> {
  return loaded([url], () => offer(actors, { perSecond, ms: FULL_MS }));
}

/** The highest rate that is held; `before`: what it was in the rounds before, near which the search begins. */
export function mostOf(from: number, before: readonly Load[], loadAt: (perSecond: number) => Promise<Load>): Promise<Load> {
  return highestHeld(Math.max(from, (before.at(-1)?.perSecond ?? 0) * NEAR), HELD_MS, loadAt);
}

async function loaded(urls: readonly string[], work: () => Promise<Offered>): Promise<Load> {
  const { result, use } = await processorUse(urls, work);
  return { ...result, busiest: Math.max(...use.seconds) / result.done, use };
}
