/** Rules for facts: values written as their type wants, a time line that runs forward, nothing revealed that must stay hidden or never told. */
import { courseSeconds } from "../../scenario/course-time.ts";
import { problem, type Problem } from "../../scenario/problem.ts";
import type { Fact } from "../../scenario/schema/fact.ts";
import type { Context } from "../context.ts";
import { revealsOf } from "../reveals.ts";

const WRITING: Partial<Record<Fact["type"], RegExp>> = {
  phone: /^\d{11}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  "date-time": /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/,
  duration: /^PT(?=\d)(\d{1,3}H)?(\d{1,3}M)?(\d{1,4}S)?$/,
  money: /^\d+\.\d{2}$/,
  number: /^-?\d+(\.\d+)?$/,
  code: /^\S+$/,
};

export function checkFacts(context: Context): Problem[] {
  return [...checkValues(context), ...checkTimeline(context), ...checkReveals(context)];
}

function checkValues({ situation }: Context): Problem[] {
  const problems: Problem[] = [];
  for (const [index, { id, type, value }] of situation.facts.entries()) {
    if (!isWritten(type, value)) problems.push(problem("fact/bad-value", ["facts", index, "value"], { fact: id, type, value }));
  }
  const types = new Map(situation.facts.map(({ id, type }) => [id, type]));
  for (const [index, variant] of situation.variants.entries()) {
    for (const [place, { fact, value }] of variant.facts.entries()) {
      const type = types.get(fact);
      if (type && !isWritten(type, value)) problems.push(problem("fact/bad-value", ["variants", index, "facts", place, "value"], { fact, type, value }));
    }
  }
  return problems;
}

function isWritten(type: Fact["type"], value: string): boolean {
  if (WRITING[type]?.test(value) === false) return false;
  const day = type === "date" || type === "date-time" ? value.slice(0, 10) : null;
  return day === null || isDay(day);
}

function isDay(day: string): boolean {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return date >= 1 && date <= days;
}

/** A time without a date is one of the day on which the situation starts; a date is compared by its day. */
function checkTimeline({ situation }: Context): Problem[] {
  const facts = new Map(situation.facts.map((fact) => [fact.id, fact]));
  const problems: Problem[] = [];
  let last: { id: string; from: number } | null = null;
  for (const [index, id] of situation.timeline.entries()) {
    const fact = facts.get(id);
    if (!fact) continue;
    const span = spanOf(fact, situation.start.slice(0, 10));
    if (!span) {
      problems.push(problem("reference/wrong-kind", ["timeline", index], { id, found: fact.type, wanted: "date, time, date-time" }));
      continue;
    }
    if (last && span.to < last.from) problems.push(problem("fact/timeline-broken", ["timeline", index], { first: last.id, second: id, value: fact.value }));
    last = { id, from: span.from };
  }
  return problems;
}

function spanOf({ type, value }: Fact, day: string): { from: number; to: number } | null {
  if (type === "date") return { from: courseSeconds(`${value}T00:00`), to: courseSeconds(`${value}T23:59`) };
  if (type !== "time" && type !== "date-time") return null;
  const at = courseSeconds(type === "time" ? `${day}T${value}` : value);
  return { from: at, to: at };
}

function checkReveals(context: Context): Problem[] {
  const { situation } = context;
  const known = new Map(situation.facts.map((fact) => [fact.id, fact.known]));
  const revealed = new Set<string>();
  const problems: Problem[] = [];
  for (const { fact, path } of revealsOf(context)) {
    revealed.add(fact);
    if (known.get(fact) === "never") problems.push(problem("fact/reveals-secret", path, { fact }));
  }
  for (const [index, fact] of situation.facts.entries()) {
    if (fact.known === "told" && !revealed.has(fact.id)) problems.push(problem("fact/never-revealed", ["facts", index], { fact: fact.id }));
  }
  return problems;
}
