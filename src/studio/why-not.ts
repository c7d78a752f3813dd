/** Owns why an answer does not meet a criterion: what takes the words back, which parts are there and which are missing. Asks the judge about parts; changes no verdict. */
import type { Verdict } from "../language/criterion.ts";
import type { Path } from "../scenario/problem.ts";
import type { Frame } from "../scenario/schema/frame.ts";
import { partsOf } from "./frame-parts.ts";
import type { JudgedPart } from "./heard.ts";

/**
 * A note of the judge (`judge/denied` {word, by} …), or: `why/nothing` of it is said; `why/part`: some parts are, `missing` are not; `why/apart`: all are, but not in this order or too far
 * apart; `why/unless` {word}: something that takes it back stands beside it; `why/held` {word}: what must not be said is; `why/other-value` {word}: another figure is named.
 * `missing` are places in `meets`.
 */
export type Reason = { code: string; params: Readonly<Record<string, string>>; missing?: Path[] };

type Ask = (part: Pick<JudgedPart, "act" | "meets" | "unless">) => Verdict | undefined;

/** Null where it is met as it stands. */
export function whyNot({ act, kind, meets, unless }: JudgedPart, verdict: Verdict, text: string, ask: Ask): Reason | null {
  if (verdict.note) return { code: verdict.note.code, params: verdict.note.params };
  if (verdict.state === "met") return null;
  const acts = act ?? (kind === "does" ? "state" : "violate");
  const asked: Asked = { text, met: (frame) => ask({ act: acts, meets: frame }), there: (frame) => ask({ act: "mention", meets: frame }) };
  return explain(unless && unless.length > 0 ? { only: meets, unless } : meets, asked, [], unless && unless.length > 0 ? ["only"] : []).reason;
}

/** `met`: counts as the criterion wants it; `there`: is said at all. */
type Asked = { text: string; met: (frame: Frame) => Verdict | undefined; there: (frame: Frame) => Verdict | undefined };

/** `found`: how many parts are there, so that of several ways the nearest is explained. */
type Explained = { reason: Reason; found: number };

const nothing: Explained = { reason: { code: "why/nothing", params: {} }, found: 0 };

/** `skip`: the beginning of the place that the criterion's own frame does not have. */
function explain(frame: Frame, asked: Asked, path: Path, skip: Path): Explained {
  if (typeof frame === "string") return vetoed(asked.met(frame)) ?? nothing;
  if ("any" in frame) return nearest(partsOf(frame, path).map((part) => explain(part.frame, asked, part.path, skip)));
  if ("only" in frame) return explainOnly(frame, asked, path, skip);
  if ("all" in frame || "seq" in frame) return explainRow(frame, asked, path, skip);
  if ("not" in frame) return { reason: { code: "why/held", params: { word: wordsOf(asked.met(frame.not), asked.text) } }, found: 0 };
  if ("words" in frame) return vetoed(asked.met(frame)) ?? nothing;
  return vetoed(asked.met(frame)) ?? otherValue(frame, asked) ?? nothing;
}

function nearest(all: readonly Explained[]): Explained {
  return all.reduce((best, one) => (one.found > best.found ? one : best), nothing);
}

function explainOnly(frame: Extract<Frame, { only: Frame }>, asked: Asked, path: Path, skip: Path): Explained {
  if (asked.met(frame.only)?.state !== "met") return explain(frame.only, asked, [...path, "only"], skip);
  const blocker = frame.unless.map(asked.there).find((verdict) => verdict?.state === "met");
  return { reason: { code: "why/unless", params: { word: wordsOf(blocker, asked.text) } }, found: 1 };
}

function explainRow(frame: Extract<Frame, { all: Frame[] } | { seq: Frame[] }>, asked: Asked, path: Path, skip: Path): Explained {
  const parts = partsOf(frame, path).map((part) => ({ ...part, met: asked.met(part.frame)?.state === "met" }));
  const wanted = parts.filter(({ frame: part }) => !isNot(part));
  const missing = parts.filter(({ met }) => !met);
  const found = wanted.filter(({ met }) => met).length;
  const [first] = missing;
  if (!first) return { reason: { code: "why/apart", params: {} }, found: wanted.length };
  if (missing.every(({ frame: part }) => isNot(part))) return { ...explain(first.frame, asked, first.path, skip), found };
  // Of one part alone it says more why that part is not there.
  const inside = nearest(missing.map((part) => explain(part.frame, asked, part.path, skip)));
  if (found === 0) return inside;
  if (missing.length === 1 && inside.found > 0) return { ...inside, found: found + inside.found };
  return { reason: { code: "why/part", params: {}, missing: missing.map((part) => part.path.slice(skip.length)) }, found };
}

function isNot(frame: Frame): boolean {
  return typeof frame === "object" && "not" in frame;
}

/** Words that are there, but do not count. */
function vetoed(verdict: Verdict | undefined): Explained | undefined {
  return verdict?.note && verdict.state !== "met" ? { reason: { code: verdict.note.code, params: verdict.note.params }, found: 1 } : undefined;
}

/** A figure of the kind that is asked for, but another one. */
function otherValue(frame: Exclude<Frame, string>, asked: Asked): Explained | undefined {
  const any: Frame | null =
    "time" in frame ? { time: {} } : "duration" in frame ? { duration: {} } : "money" in frame ? { money: {} } : "number" in frame ? { number: {} } : "phone" in frame ? digitsBeside(frame.phone.equals) : "code" in frame ? digitsBeside(frame.code.equals) : null;
  const verdict = any === null ? undefined : asked.there(any);
  return verdict?.state === "met" ? { reason: { code: "why/other-value", params: { word: wordsOf(verdict, asked.text) } }, found: 1 } : undefined;
}

function digitsBeside(equals: string | { fact: string }): Frame | null {
  return typeof equals === "string" ? null : { differs: equals };
}

function wordsOf(verdict: Verdict | undefined, text: string): string {
  return (verdict?.spans ?? []).map(([start, end]) => text.slice(start, end)).join("…");
}
