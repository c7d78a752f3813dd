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
import { inWords } from "./class/processor-use.ts";
import { HELD_MS, loadCrowd, loadEcho, mostOf, type Load } from "./class/load.ts";
import { offer } from "./class/offer.ts";
import type { BenchRow } from "./row.ts";

const ROUNDS = 3;
/** Rounds of the search for the highest rate before those that count: servers and echo are faster once they have been busy. */
const WARMING = 1;
const EVERY_MS = 4000;
const PACED_MS = 8000;
/** Commands a second that warm a server up and bring a lesson into the talk; and for so long. */
const GENTLE = { perSecond: 400, ms: 3000 };
/** Where the search for the highest rate begins, a second. */
const FROM = { server: 800, echo: 5000 };
/**
 * One process serves so many students, whole groups of them; two serve 1.6 times as many, each of whom does as much as before: then each process has less to do than
 * the one had, unless what both must do is too much. What this machine can do. The first rounds warm up.
 */
const COMPARED = { one: 150, two: 242, perStudent: 2, rounds: 6, warming: 2 };

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

/** Answers what the bare echo did, by round. */
async function measureSqlite(ends: Ends, rows: BenchRow[]): Promise<Load[]> {
  const place = await emptyPlace("sqlite", null, ends);
  const made = await seed(place, "a");
  const server = await startOn(place, ends);
  const before = await processFigures(server.url);
  const crowd = await gather([server], made);
  const after = await processFigures(server.url);
  await offer(crowd.actors, GENTLE);
  await crowd.arrivals.take();
  rows.push(...(await paced(crowd)), limit("memory per connected student", (after.residentBytes - before.residentBytes) / STUDENTS / 1024, "kB", 1024));
  rows.push(...(await monitored(crowd)));
  const paints = await firstPaints(crowd);
  rows.push(limit(`monitor of ${GROUPS} groups in a browser, all cards drawn after a reload ${spread(paints)}`, middle(paints), "ms", 1000));
  const echo = await startEcho(STUDENTS, 4, crowd.sizes());
  ends.push(echo.stop);
  const [bare, full]: [Load[], Load[]] = [[], []];
  // In turn, so that a busy machine is unfair to neither.
  for (let round = 0; round < WARMING + ROUNDS; round += 1) {
    bare.push(await mostOf(FROM.echo, bare, (perSecond) => loadEcho(echo, perSecond)));
    full.push(await mostOf(FROM.server, full, (perSecond) => loadCrowd(crowd, perSecond)));
  }
  rows.push(...share("SQLite", full, bare));
  crowd.leave();
  return bare;
}

async function measurePostgres(url: string, bare: Load[], ends: Ends, rows: BenchRow[]): Promise<void> {
  const place = await emptyPlace("postgres", url, ends);
  const [made, other] = [await seed(place, "a"), await seed(place, "b")];
  const first = await startOn(place, ends);
  const one = await gather([first], made);
  const full: Load[] = [];
  for (let round = 0; round < WARMING + ROUNDS; round += 1) full.push(await mostOf(FROM.server, full, (perSecond) => loadCrowd(one, perSecond)));
  const alone = await compared(one, COMPARED.one);
  await one.end();
  rows.push(...share("PostgreSQL", full, bare));
  const both = await gather([first, await startOn(place, ends)], other);
  // As busy as the one has been: a process that has just begun is slower.
  for (let round = 0; round < WARMING + ROUNDS; round += 1) await mostOf(FROM.server, [], (perSecond) => loadCrowd(both, perSecond));
  const shared = await compared(both, COMPARED.two);
  both.leave();
  const use = (loads: readonly Load[]) => loads.slice(-1).map((load) => inWords(load.use)).join();
  rows.push(atLeast(`two processes on PostgreSQL with 1.6 times the students, by processor time of the busier one: ${use(shared)}`, middle(shared.map(({ busiest }) => 1 / busiest)), "/s", `one process: ${use(alone)}`, middle(alone.map(({ busiest }) => 1 / busiest)), 1.6));
}

async function compared(crowd: Crowd, students: number): Promise<Load[]> {
  const loads: Load[] = [];
  for (let round = 0; round < COMPARED.rounds; round += 1) loads.push(await loadCrowd(crowd, students * COMPARED.perStudent, students));
  return loads.slice(COMPARED.warming);
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
    await offer(crowd.actors, GENTLE);
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

function share(store: string, full: readonly Load[], bare: readonly Load[]): BenchRow[] {
  const figure = (loads: readonly Load[], of: (load: Load) => number) => loads.slice(WARMING).map(of);
  const [rates, bareRates] = [figure(full, ({ perSecond }) => perSecond), figure(bare, ({ perSecond }) => perSecond)];
  const p95 = middle(figure(full, (load) => load.p95));
  const rate = atLeast(`commands held on ${store}, p95 ${Math.round(p95)} ms ${spread(rates)}`, middle(rates), "/s", `Socket.IO echo ${spread(bareRates)}`, middle(bareRates), 0.4);
  const byTime = atLeast(`the same by the server's processor time, ${store}`, middle(figure(full, ({ busiest }) => 1 / busiest)), "/s", "Socket.IO echo", middle(figure(bare, ({ busiest }) => 1 / busiest)), 0);
  return [{ ...rate, ok: rate.ok && p95 <= HELD_MS }, { ...byTime, goal: "" }];
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
