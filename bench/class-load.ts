/**
 * Measures the live classroom with 250 robots against servers in processes of their own: how soon a change is on the group's pages, how much a server takes
 * beside bare Socket.IO, what a student costs, how far behind the monitor is, what a second process brings.
 */
import { playAtPace } from "../src/cli/robots/play-at-pace.ts";
import { quantile } from "../src/cli/robots/quantile.ts";
import { createPlace, findPostgres, type StorePlace } from "../tests/support/databases.ts";
import type { Served } from "../tests/support/served.ts";
import { gather, GROUPS, seed, startServer, STUDENTS, type Crowd } from "./class/crowd.ts";
import { startEcho } from "./class/echo.ts";
import { firstPaints } from "./class/first-paint.ts";
import { measureMonitor, type MonitorFigures } from "./class/monitor.ts";
import { processFigures } from "./class/process-figures.ts";
import { inWords, processorUse, type ProcessorUse } from "./class/processor-use.ts";
import { saturate, type Held } from "./class/saturate.ts";
import type { BenchRow } from "./row.ts";

const ROUNDS = 3;
const EVERY_MS = 4000;
const PACED_MS = 8000;
const FULL_MS = 3000;
/** Commands under way when a server is to do all it can: some, and one of every student. The highest rate counts whose p95 is within what still counts as held. */
const UNDER_WAY = [64, STUDENTS];
const HELD_MS = 500;

export async function run(): Promise<BenchRow[]> {
  /** What was started, newest last: ended whatever happens, since servers outlive this process. */
  const ends: (() => Promise<void>)[] = [];
  try {
    const [postgres, rows] = [await findPostgres(), [] as BenchRow[]];
    const bare = await measureSqlite(ends, rows);
    if (postgres === null) console.error("no PostgreSQL answers: it was not measured");
    else await measurePostgres(postgres, bare, ends, rows);
    return rows;
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}

type Ends = (() => Promise<void>)[];

async function startOn(place: StorePlace, ends: Ends): Promise<Served> {
  const server = await startServer(place);
  ends.push(async () => {
    await server.stop();
    if (server.faults() !== "") console.error(server.faults());
  });
  return server;
}

async function emptyPlace(kind: "sqlite" | "postgres", url: string | null, ends: Ends): Promise<StorePlace> {
  const place = await createPlace(kind, url);
  ends.push(place.remove);
  return place;
}

/** Answers what the bare echo did. */
async function measureSqlite(ends: Ends, rows: BenchRow[]): Promise<Load> {
  const place = await emptyPlace("sqlite", null, ends);
  const made = await seed(place, "a");
  const server = await startOn(place, ends);
  const before = await processFigures(server.url);
  const crowd = await gather([server], made);
  const after = await processFigures(server.url);
  await saturate(crowd.doers, { underWay: 16, ms: FULL_MS });
  await crowd.arrivals.take();
  const echo = await startEcho(STUDENTS, 4, crowd.sizes());
  ends.push(echo.stop);
  await saturate(echo.doers, { underWay: STUDENTS, ms: FULL_MS / 2 });
  rows.push(...(await paced(crowd)));
  const [bare, full] = await inTurn([() => best((underWay) => loaded([echo.url], () => saturate(echo.doers, { underWay, ms: FULL_MS }))), () => fullRound(crowd)]);
  rows.push(...share("SQLite", full, bare), limit("memory per connected student", (after.residentBytes - before.residentBytes) / STUDENTS / 1024, "kB", 1024));
  rows.push(...(await monitored(crowd)));
  const paints = await firstPaints(crowd);
  rows.push(limit(`monitor of ${GROUPS} groups in a browser, all cards drawn after a reload ${spread(paints)}`, middle(paints), "ms", 1000));
  crowd.leave();
  return bare;
}

async function measurePostgres(url: string, bare: Load, ends: Ends, rows: BenchRow[]): Promise<void> {
  const place = await emptyPlace("postgres", url, ends);
  const [made, other] = [await seed(place, "a"), await seed(place, "b")];
  const first = await startOn(place, ends);
  const one = await gather([first], made);
  await saturate(one.doers, { underWay: 16, ms: FULL_MS });
  const [alone] = await inTurn([() => fullRound(one)]);
  await one.end();
  rows.push(...share("PostgreSQL", alone, bare));
  const both = await gather([first, await startOn(place, ends)], other);
  await saturate(both.doers, { underWay: 16, ms: FULL_MS });
  const [shared] = await inTurn([() => fullRound(both)]);
  both.leave();
  rows.push(atLeast("two processes on PostgreSQL, by processor time of the busier one", 1 / shared.busiest, "/s", "one process", 1 / alone.busiest, 1.6));
  rows.push({ ...atLeast(`the same, all on this machine ${spread(shared.rates)}: ${inWords(shared.use)}`, middle(shared.rates), "/s", `one process: ${inWords(alone.use)}`, middle(alone.rates), 0), goal: "" });
}

/** One command a student every four seconds. */
async function paced({ robots, arrivals, lost }: Crowd): Promise<BenchRow[]> {
  const rounds: { p50: number; p95: number; p99: number }[] = [];
  let missing = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await playAtPace(robots, { everyMs: EVERY_MS, signal: AbortSignal.timeout(PACED_MS) }, (sent, robot) => arrivals.expect(sent, robot));
    const { took, missing: late } = await arrivals.take();
    missing += late;
    rounds.push({ p50: quantile(took, 0.5), p95: quantile(took, 0.95), p99: quantile(took, 0.99) });
  }
  missing += await lost();
  const row = (share: "p50" | "p95" | "p99", most: number) => {
    const all = rounds.map((round) => round[share]);
    return limit(`change on the group's pages, ${STUDENTS} students, ${share} ${spread(all)}`, middle(all), "ms", most);
  };
  return [row("p50", 75), row("p95", 150), row("p99", 400), { name: "changes that did not arrive", value: missing, unit: "", baseline: "limit", baselineValue: 0, ratio: 1, goal: "0", ok: missing === 0 }];
}

async function monitored(crowd: Crowd): Promise<BenchRow[]> {
  const events = crowd.robots.map(({ attemptView }) => attemptView?.attempt.seq ?? 0).reduce((sum, seq) => sum + seq, 0) / STUDENTS;
  const rounds: MonitorFigures[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await crowd.startOver();
    // Into the talk, where lines are said.
    await saturate(crowd.doers, { underWay: 16, ms: FULL_MS / 2 });
    await crowd.arrivals.take();
    rounds.push(await measureMonitor(crowd, PACED_MS));
  }
  const openMs = rounds.flatMap((round) => round.openMs);
  const behind = rounds.map(({ behindMs }) => quantile(behindMs, 0.95));
  const worst = Math.max(...behind);
  const lines = rounds.reduce((sum, { behindMs }) => sum + behindMs.length, 0);
  return [
    limit(`monitor of ${GROUPS} groups after ${Math.round(events)} events each, opened ${spread(openMs)}`, middle(openMs), "ms", 1000),
    { ...limit(`monitor behind a line, p95 of the worst of ${ROUNDS} rounds ${spread(behind)}, ${lines} lines`, worst, "ms", 500), ok: worst <= 500 && rounds.every(({ missing }) => missing === 0) },
  ];
}

/** `busiest`: processor seconds per command of the process that used most; `rates` by round; `use` of the last round. */
type Load = { rates: number[]; busiest: number; p95: number; use: ProcessorUse };

/** Rounds of all in turn, so that a busy machine is unfair to none. */
async function inTurn<Many extends readonly (() => Promise<Load>)[]>(measures: [...Many]): Promise<{ [Index in keyof Many]: Load }> {
  const rounds: Load[][] = measures.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) for (const [index, measure] of measures.entries()) rounds[index]?.push(await measure());
  const join = ([first, ...others]: readonly Load[]): Load => {
    if (!first) throw new Error("nothing was measured");
    const loads = [first, ...others];
    return { rates: loads.flatMap(({ rates }) => rates), busiest: middle(loads.map(({ busiest }) => busiest)), p95: middle(loads.map(({ p95 }) => p95)), use: (loads.at(-1) ?? first).use };
  };
  return rounds.map(join) as { [Index in keyof Many]: Load };
}

function fullRound(crowd: Crowd): Promise<Load> {
  const urls = crowd.servers.map(({ url }) => url);
  return best(async (underWay) => {
    await crowd.startOver();
    const load = await loaded(urls, () => saturate(crowd.doers, { underWay, ms: FULL_MS }));
    const { took, missing } = await crowd.arrivals.take();
    if (missing > 0) throw new Error(`${missing} changes did not arrive`);
    // What is held is what the group sees in time, not what is acknowledged in time.
    return { ...load, p95: quantile(took, 0.95) };
  });
}

/** The highest rate that is held; where none is, the one that comes nearest. */
async function best(measure: (underWay: number) => Promise<Load>): Promise<Load> {
  const loads: Load[] = [];
  for (const underWay of UNDER_WAY) loads.push(await measure(underWay));
  const rate = ({ rates, p95 }: Load) => (p95 <= HELD_MS ? middle(rates) : -p95);
  return loads.reduce((one, other) => (rate(other) > rate(one) ? other : one));
}

async function loaded(urls: readonly string[], work: () => Promise<Held>): Promise<Load> {
  const { result, use } = await processorUse(urls, work);
  return { rates: [result.perSecond], busiest: Math.max(...use.seconds) / result.done, p95: result.p95, use };
}

function share(store: string, full: Load, bare: Load): BenchRow[] {
  const rate = atLeast(`commands held on ${store}, p95 ${Math.round(full.p95)} ms ${spread(full.rates)}`, middle(full.rates), "/s", `Socket.IO echo ${spread(bare.rates)}`, middle(bare.rates), 0.4);
  return [{ ...rate, ok: rate.ok && full.p95 <= HELD_MS }, { ...atLeast(`the same by the server's processor time, ${store}`, 1 / full.busiest, "/s", "Socket.IO echo", 1 / bare.busiest, 0), goal: "" }];
}

function atLeast(name: string, value: number, unit: string, baseline: string, baselineValue: number, least: number): BenchRow {
  const ratio = value / baselineValue;
  return { name, value, unit, baseline, baselineValue, ratio, goal: `≥ ${least}`, ok: ratio >= least };
}

function limit(name: string, value: number, unit: string, most: number): BenchRow {
  return { name, value, unit, baseline: "limit", baselineValue: most, ratio: most / value, goal: `≤ ${most} ${unit}`, ok: value <= most };
}

function middle(values: readonly number[]): number {
  return quantile(values.toSorted((a, b) => a - b), 0.5);
}

function spread(values: readonly number[]): string {
  return `(${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))})`;
}
