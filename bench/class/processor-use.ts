/** Owns who used the processors of this machine: the servers that are measured, the robots in this process, and everything else (a database, other people's work). */
import { availableParallelism, cpus } from "node:os";
import { processFigures } from "./process-figures.ts";

/** Processors in use on average, `of` so many. */
export type ProcessorUse = { servers: number[]; robots: number; rest: number; of: number; /** Processor seconds of each server. */ seconds: number[] };

/** Measures while the work is done. */
export async function processorUse<Result>(urls: readonly string[], work: () => Promise<Result>): Promise<{ result: Result; use: ProcessorUse }> {
  const look = async () => ({ at: performance.now(), servers: await Promise.all(urls.map(async (url) => (await processFigures(url)).cpuSeconds)), robots: process.cpuUsage(), all: busySeconds() });
  const before = await look();
  const result = await work();
  const after = await look();
  const elapsed = (after.at - before.at) / 1000;
  const seconds = after.servers.map((value, index) => value - (before.servers[index] ?? 0));
  const robots = (after.robots.user + after.robots.system - before.robots.user - before.robots.system) / 1e6;
  const rest = after.all - before.all - robots - seconds.reduce((sum, value) => sum + value, 0);
  return { result, use: { servers: seconds.map((value) => value / elapsed), robots: robots / elapsed, rest: Math.max(0, rest / elapsed), of: availableParallelism(), seconds } };
}

export function inWords({ servers, robots, rest, of }: ProcessorUse): string {
  const figure = (value: number) => value.toFixed(1);
  return `servers ${servers.map(figure).join(" + ")}, robots ${figure(robots)}, all else ${figure(rest)} of ${of} processors`;
}

function busySeconds(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + (user + nice + sys + irq) / 1000, 0);
}
