/** `kefu robots`: simulated students play in a class of a running server, and tell how it kept up. They speak to the given address only. */
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { qualities, type Quality } from "../../classroom/robots/quality.ts";
import { isEasyPin } from "../../protocol/easy-pin.ts";
import { CommandError, type Command } from "../command.ts";
import { loadSituation } from "../load/load-situation.ts";
import { Figures, type Summary } from "../robots/figures.ts";
import { findLost } from "../robots/find-lost.ts";
import { joinRoom } from "../robots/join-room.ts";
import { playAtPace } from "../robots/play-at-pace.ts";
import type { BookShelf, Robot } from "../robots/robot.ts";
import type { Terminal } from "../terminal.ts";

type Options = { url: string; code: string; students: number; quality: Quality | "mixed"; everyMs: number; minutes: number; pin: string; json: boolean };
type Result = Summary & { robots: number; checked: number; lost: number; unseen: number };

export const robots: Command = async (args, terminal) => {
  const { err, words } = terminal;
  const options = readOptions(args);
  const joined = await joinRoom(options.url, options.code, { count: options.students, pin: options.pin });
  if (joined.length === 0) throw new CommandError("robots/nobody", { code: options.code });
  err(words("robots.joined", { count: joined.length, asked: options.students }));
  const figures = new Figures();
  try {
    await play(joined, options, terminal, figures);
    const result: Result = { robots: joined.length, ...figures.summary(), ...(await settled(joined)) };
    print(result, options, terminal);
    return result.lost > 0 || result.unseen > 0 ? 1 : 0;
  } finally {
    for (const robot of joined) robot.leave();
  }
};

/** Until the time is up, the lesson is over, somebody stops it, or a robot cannot go on. */
async function play(joined: readonly Robot[], { quality, everyMs, minutes }: Options, { err, words, lang }: Terminal, figures: Figures): Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  let fault: unknown = null;
  const onFault = (error: unknown) => {
    fault ??= error;
    stop.abort();
  };
  const end = () => stop.abort();
  const timer = setTimeout(end, minutes * 60_000);
  process.once("SIGINT", end);
  const books = openBooks(lang);
  try {
    await Promise.all(joined.map((robot, index) => robot.follow({ books, quality: quality === "mixed" ? (qualities[index % qualities.length] ?? "fair") : quality, seed: index + 1, onFault })));
    if (!joined.some((robot) => robot.lessonView)) err(words("robots.waiting"));
    const seesEnd = watchEnd(joined, signal).then(end);
    await playAtPace(joined, { everyMs, signal }, ({ answer, ms }) => figures.count(answer, ms));
    await seesEnd;
  } finally {
    clearTimeout(timer);
    process.off("SIGINT", end);
  }
  if (fault !== null) throw fault;
}

/** Resolves when a lesson that was there has ended, or when it was stopped otherwise. */
async function watchEnd(joined: readonly Robot[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted && !joined.some((robot) => robot.lessonView?.status === "ended")) await wait(1000, undefined, { signal }).catch(() => undefined);
}

/** What was sent last may not be shown yet. */
async function settled(joined: readonly Robot[]): Promise<{ checked: number; lost: number; unseen: number }> {
  await wait(500);
  return findLost(joined);
}

/** The situations of this program; a lesson on another version is refused, since robots would answer past it. */
function openBooks(lang: Terminal["lang"]): BookShelf {
  return ({ unit, situation, version }) => {
    const prepared = loadSituation(`${unit}/${situation}`, lang);
    if (prepared.version !== version) throw new CommandError("robots/other-version", { situation: `${unit}/${situation}` });
    return prepared.situation;
  };
}

function print(result: Result, { json }: Options, { out, words }: Terminal): void {
  if (json) return out(JSON.stringify(result, null, 2));
  const { refused, p50, p95, p99, ...counts } = result;
  out(words("robots.counts", counts));
  for (const [code, count] of Object.entries(refused)) out(words("robots.refusal", { code, count }));
  if (counts.sent > counts.unanswered) out(words("robots.latency", { p50: round(p50), p95: round(p95), p99: round(p99) }));
  out(words("robots.checked", counts));
  if (counts.unseen > 0) out(words("robots.unseen", { count: counts.unseen }));
}

function round(ms: number): string {
  return ms.toFixed(ms < 10 ? 1 : 0);
}

function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: "string", default: "" },
      code: { type: "string", default: "" },
      students: { type: "string", default: "40" },
      quality: { type: "string", default: "mixed" },
      every: { type: "string", default: "4" },
      minutes: { type: "string", default: "10" },
      pin: { type: "string", default: "3907" },
      json: { type: "boolean", default: false },
    },
  });
  const quality = ["mixed" as const, ...qualities].find((known) => known === values.quality);
  if (!quality) throw new CommandError("robots/bad-quality", { quality: values.quality, known: ["mixed", ...qualities].join(", ") });
  if (values.code === "") throw new CommandError("robots/needs-code");
  if (!/^\d{4,8}$/.test(values.pin) || isEasyPin(values.pin)) throw new CommandError("robots/bad-pin", { pin: values.pin });
  const students = readNumber("students", values.students, 1, 1000);
  if (!Number.isInteger(students)) throw new CommandError("robots/bad-number", { option: "--students", text: values.students, least: 1, most: 1000 });
  return { url: readUrl(values.url), code: values.code, students, quality, everyMs: readNumber("every", values.every, 0.1, 3600) * 1000, minutes: readNumber("minutes", values.minutes, 0.01, 600), pin: values.pin, json: values.json };
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) throw new CommandError("robots/bad-url", { url: text });
  return url.origin;
}

function readNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value < least || value > most) throw new CommandError("robots/bad-number", { option: `--${option}`, text, least, most });
  return value;
}
