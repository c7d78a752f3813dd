/** Owns the form of a ready criterion: one that a teacher takes from the library, filled with what belongs to the case. Must not know which there are. */
import type { FactSource } from "../../document.ts";
import type { JudgedSource } from "../../heard.ts";
import { typedWordings } from "../wording-chips.ts";

export const readyGroups = ["opening", "feelings", "information", "solution", "closing", "never"] as const;
export type ReadyGroup = (typeof readyGroups)[number];

/** What must be told before it fits the case: a number of minutes, a name, or a fact of one of these types. */
export type ReadyAsk = { of: "minutes"; usual: number } | { of: "name" } | { of: "fact"; types: readonly FactSource["type"][] };

/** `value`: as it is said; `wrong`: another one of its kind. Empty where it is not asked for. */
export type Filled = { minutes: number; name: string; fact: string; value: string; wrong: string };

type Body = Pick<JudgedSource, "meets" | "unless" | "model"> & { counts: string[]; fails: string[] };
type Head = Pick<JudgedSource, "kind" | "points" | "ability" | "act"> & { title: { "zh-CN": string; en: string }; advice: { "zh-CN": string; en: string } };

/** `id`: stem of the id that it gets in a beat. */
export type ReadyCriterion = Head & { id: string; group: ReadyGroup; ask: ReadyAsk | null; body: (filled: Filled) => Body };

/** As it stands in a beat, but for its id. */
export function fillReady({ kind, points, ability, act, title, advice, body }: ReadyCriterion, filled: Filled): Omit<JudgedSource, "id"> {
  const { meets, unless, counts, fails, model } = body(filled);
  return { title, kind, points, ability, ...(act && { act }), meets, ...(unless && { unless }), examples: { counts, fails }, advice, model };
}

/** Null where what is given does not fit: no such fact, no value yet, nothing to look for in the name. */
export function filledWith(ask: ReadyAsk | null, given: string, facts: readonly FactSource[]): Filled | null {
  const nothing: Filled = { minutes: 0, name: "", fact: "", value: "", wrong: "" };
  if (ask === null) return nothing;
  if (ask.of === "minutes") {
    const minutes = Number(given);
    return Number.isInteger(minutes) && minutes >= 1 && minutes <= 24 * 60 ? { ...nothing, minutes } : null;
  }
  if (ask.of === "name") {
    const name = longestWording(given);
    return name === null ? null : { ...nothing, name };
  }
  const fact = facts.find(({ id, type }) => id === given && ask.types.includes(type));
  const said = fact && saidValue(fact);
  return fact && said ? { ...nothing, fact: fact.id, ...said } : null;
}

function longestWording(text: string): string | null {
  const [longest] = typedWordings(text).sort((a, b) => b.length - a.length);
  return longest !== undefined && longest.length >= 2 ? longest : null;
}

function saidValue({ type, value }: FactSource): Pick<Filled, "value" | "wrong"> | null {
  if (!value) return null;
  if (type === "code" || type === "phone") return { value, wrong: value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)) };
  if (type === "time" || type === "date-time") {
    const [, hour = "", minute = ""] = /(\d{2}):(\d{2})$/.exec(value) ?? [];
    return hour === "" ? null : { value: `${Number(hour)}:${minute}`, wrong: `${Number(hour) > 12 ? Number(hour) - 3 : Number(hour) + 3}:${minute}` };
  }
  if (type === "money") return { value: `${Number(value)}元`, wrong: `${Number(value) + 7}元` };
  const wording = longestWording(value);
  return wording === null ? null : { value: wording, wrong: "" };
}
