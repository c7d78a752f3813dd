/** Owns the credit for saying things in the right order: the longest part of the chain that was respected. */
import { defaultAbility } from "../default-ability.ts";
import type { Dialogue } from "../../scenario/schema/dialogue.ts";
import type { Text } from "../../scenario/text.ts";
import { credit, stateOf, unlessMet, type Credit } from "../credit.ts";
import { exact, multiply, share, zero } from "../fraction.ts";
import { joinTexts } from "../join-texts.ts";
import { longestRising } from "../longest-chain.ts";
import { reason } from "../reason-codes.ts";
import type { Heard } from "./heard.ts";

type Order = Dialogue["orders"][number];
type Place = { seq: number; start: number };

/** One thing said is no order yet: n things have n − 1 steps, and each step kept earns its share. */
export function creditOrder(dialogue: Dialogue, order: Order, heard: ReadonlyMap<string, Heard>): Credit {
  const said = order.chain.flatMap((key) => {
    const at = heard.get(key)?.at;
    return at ? [{ key, at }] : [];
  });
  const inTime = [...said].sort((a, b) => comparePlaces(a.at, b.at));
  const places = said.map(({ at }) => inTime.findIndex((other) => comparePlaces(other.at, at) === 0));
  const chain = longestRising(places);
  const kept = Math.max(0, chain.length - 1);
  const of = order.chain.length - 1;
  const max = exact(order.points);
  const points = kept > 0 ? multiply(max, share(kept, of)) : zero;
  const state = stateOf(points, max);
  const swapped = chain.length < said.length;
  const title = (key: string): Text => titleOf(dialogue, key);
  return credit(
    dialogue.id,
    {
      subject: order.id,
      kind: "order",
      title: order.title,
      ability: order.ability ?? defaultAbility("dialogue"),
      state,
      points,
      max,
      reason: state === "met" ? reason("grading/order-kept", { kept, of }) : swapped ? reason("grading/order-swapped", { kept, of }) : reason("grading/order-missing", { kept, of }),
    },
    {
      beat: beatOf(order.chain.at(-1) ?? ""),
      evidence: said.flatMap(({ key }) => heard.get(key)?.evidence.slice(0, 1) ?? []),
      given: inTime.length > 0 ? joinTexts(inTime.map(({ key }) => title(key)), " → ") : null,
      expected: joinTexts(order.chain.map(title), " → "),
      advice: unlessMet(state, order.advice),
    },
  );
}

function comparePlaces(a: Place, b: Place): number {
  return a.seq - b.seq || a.start - b.start;
}

export function beatOf(key: string): string {
  return key.split(":")[0] ?? "";
}

function titleOf(dialogue: Dialogue, key: string): Text {
  const beat = dialogue.beats.find(({ id }) => id === beatOf(key));
  const criterion = beat && "criteria" in beat ? beat.criteria.find(({ id }) => `${beat.id}:${id}` === key) : undefined;
  return criterion?.title ?? key;
}
