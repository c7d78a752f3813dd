/** Owns what comes up where the customer of a dialogue is spoken to, which of it is the customer's to tell, and which stands in words. Must not know who plays the customer. */
import { findEntities, RELATIVE_DAY, type Entity } from "../language/entity.ts";
import { read } from "../language/normalise.ts";
import type { Reading } from "../language/reading.ts";
import { minutesLong, minutesOfDay } from "../language/value-test.ts";
import type { PlannedDialogue } from "../engine/situation-plan.ts";
import { resolveFacts } from "../scenario/resolve-dialogue.ts";
import type { Line, TalkBeat } from "../scenario/schema/beat.ts";
import type { Fact } from "../scenario/schema/fact.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { readText, type Text } from "../scenario/text.ts";

const comingUp = new WeakMap<PlannedDialogue, readonly Fact[]>();
const onCard = new WeakMap<PlannedDialogue, readonly Fact[]>();

/** Facts that come up where the customer is spoken to, with the card's values, in the order in which they do. */
export function factsThere(situation: Situation, planned: PlannedDialogue): readonly Fact[] {
  const before = comingUp.get(planned);
  if (before) return before;
  const ids = topicsOf(planned).flatMap(({ reveals, replies }) => [...reveals, ...replies.flatMap((reply) => reply.reveals)]);
  const facts = new Map(resolveFacts(situation, planned.variant).map((fact) => [fact.id, fact]));
  const told = [...new Set(ids)].flatMap((id) => facts.get(id) ?? []).filter((fact) => fact.known === "told");
  comingUp.set(planned, told);
  return told;
}

/**
 * Those of them that are the customer's to tell: what a reply of theirs tells, and what their own words come to, in lines, in replies, or when asked. What comes up in the same
 * topic from the other side (a case number, a badge, when the goods were signed for the day after) nobody can know who sits on the telephone.
 */
export function customerFacts(situation: Situation, planned: PlannedDialogue): readonly Fact[] {
  const before = onCard.get(planned);
  if (before) return before;
  const replied = new Set(topicsOf(planned).flatMap(({ replies }) => replies.flatMap(({ reveals }) => reveals)));
  const words = wordsOf(situation, planned);
  // A day that is reckoned from today could be any.
  const entities = findEntities(words).filter(({ type, values }) => type !== "date" || values.every((value) => value <= RELATIVE_DAY - 365));
  const own = factsThere(situation, planned).filter((fact) => replied.has(fact.id) || comesToIn(fact, words.text, entities));
  onCard.set(planned, own);
  return own;
}

function topicsOf({ plan }: PlannedDialogue): TalkBeat[] {
  return [...plan.beats.values()].flatMap(({ beat, onward }) => (beat.kind === "talk" && onward !== null ? [beat] : []));
}

/** All that the script has the customer say in the dialogue, in whatever mood, and who they are. */
function wordsOf({ cast }: Situation, planned: PlannedDialogue): Reading {
  const persona = cast.personas.find(({ id }) => id === planned.plan.dialogue.customer);
  const lines = topicsOf(planned).flatMap(({ line, replies, next }) => [line, ...replies.map(({ says }) => says), ...next.map(({ says }) => says)]);
  const texts = [persona?.title, ...(persona?.tells ?? []).map(({ tells }) => tells), ...lines.flatMap(wordings)];
  return read(texts.flatMap((text) => (text === undefined ? [] : readText(text, "zh-CN"))).join("\n"));
}

function wordings(line: Line | undefined): Text[] {
  if (line === undefined) return [];
  if (Array.isArray(line)) return line;
  return typeof line === "object" && "byMood" in line ? Object.values(line.byMood).flat() : [line];
}

/** People say it their own way: a number without its unit, part of a name, a sentence in other words. */
function comesToIn(fact: Fact, text: string, entities: readonly Entity[]): boolean {
  if (stands(fact, text, entities)) return true;
  const figures = new Set(entities.flatMap(({ values }) => values));
  if (fact.type === "number" || fact.type === "money") return figures.has(Number(fact.value));
  if (fact.type !== "text" && fact.type !== "name") return false;
  const asked = read(fact.value);
  const named = findEntities(asked).flatMap(({ values }) => values);
  if (named.length > 0) return named.every((figure) => figures.has(figure));
  const pairs = [...asked.text].flatMap((letter, at, letters) => (at === 0 ? [] : `${letters[at - 1]}${letter}`));
  return pairs.filter((pair) => text.includes(pair)).length * 2 >= pairs.length;
}

/** Ids of the facts whose value stands in the text. */
export function toldIn(facts: readonly Fact[], text: string): string[] {
  const reading = read(text);
  const entities = findEntities(reading);
  return facts.filter((fact) => stands(fact, reading.text, entities)).map(({ id }) => id);
}

function stands({ type, value }: Fact, text: string, entities: readonly Entity[]): boolean {
  const has = (wanted: Entity["type"], test: (entity: Entity) => boolean) => entities.some((entity) => entity.type === wanted && test(entity));
  const figure = (wanted: Entity["type"], number: number) => has(wanted, ({ values }) => values.includes(number));
  switch (type) {
    case "text":
    case "name":
      return value.split(/\s+/).every((part) => text.includes(read(part).text));
    case "code":
    case "phone":
      return text.includes(read(value).text) || has(type, ({ digits }) => digits === value);
    case "date":
      return has("date", onDay(value));
    case "time":
      return figure("time", minutesOfDay(value));
    case "date-time":
      return figure("time", minutesOfDay(value)) && has("date", onDay(value));
    case "duration":
      return figure("duration", minutesLong(value));
    case "money":
    case "number":
      return figure(type, Number(value));
  }
}

/** Days reckoned from today (tomorrow, the day after) are taken on trust. */
function onDay(date: string): (entity: Entity) => boolean {
  const [, month, day] = date.slice(0, 10).split("-").map(Number);
  return ({ values }) => values.some((value) => value === (month ?? 0) * 100 + (day ?? 0) || value > RELATIVE_DAY - 365);
}
