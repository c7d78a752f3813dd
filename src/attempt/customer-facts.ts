/** Owns what the customer of a dialogue knows and tells when asked, and which of it stands in words. Must not know who plays the customer. */
import { findEntities, RELATIVE_DAY, type Entity } from "../language/entity.ts";
import { read } from "../language/normalise.ts";
import { minutesLong, minutesOfDay } from "../language/value-test.ts";
import type { PlannedDialogue } from "../engine/situation-plan.ts";
import { resolveFacts } from "../scenario/resolve-dialogue.ts";
import type { Fact } from "../scenario/schema/fact.ts";
import type { Situation } from "../scenario/schema/situation.ts";

const known = new WeakMap<PlannedDialogue, readonly Fact[]>();

/** Facts that come up where the customer is spoken to, with the card's values, in the order in which they do. */
export function customerFacts(situation: Situation, planned: PlannedDialogue): readonly Fact[] {
  const before = known.get(planned);
  if (before) return before;
  const ids = [...planned.plan.beats.values()].flatMap(({ beat, onward }) => (beat.kind === "talk" && onward !== null ? [...beat.reveals, ...beat.replies.flatMap(({ reveals }) => reveals)] : []));
  const facts = new Map(resolveFacts(situation, planned.variant).map((fact) => [fact.id, fact]));
  const told = [...new Set(ids)].flatMap((id) => facts.get(id) ?? []).filter((fact) => fact.known === "told");
  known.set(planned, told);
  return told;
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
