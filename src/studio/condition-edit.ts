/** Owns putting conditions together: a new one of every kind, one more beside it, its contrary. Must not know how one is shown. */
import type { Condition } from "../scenario/schema/condition.ts";

export const conditionKinds = ["met", "count", "outcome", "mood", "tries", "clock", "timer", "contacted", "visited", "submitted", "all", "any", "not"] as const;
export type ConditionKind = (typeof conditionKinds)[number];

export function kindOf(condition: Condition): ConditionKind {
  return conditionKinds.find((kind) => Object.hasOwn(condition, kind)) ?? "all";
}

/** Begins with the first thing that it may speak of; empty where there is none, and flagged then. */
export function newCondition(kind: ConditionKind, first: { criterion?: string | undefined; beat?: string | undefined; timer?: string | undefined; contact?: string | undefined; activity?: string | undefined; now?: string | undefined } = {}): Condition {
  switch (kind) {
    case "met":
      return { met: first.criterion ?? "" };
    case "count":
      return { count: { of: first.criterion === undefined ? [] : [first.criterion], min: 1 } };
    case "outcome":
      return { outcome: "good" };
    case "mood":
      return { mood: { min: 60 } };
    case "tries":
      return { tries: { min: 2 } };
    case "clock":
      return { clock: { from: first.now ?? "" } };
    case "timer":
      return { timer: { id: first.timer ?? "", is: "kept" } };
    case "contacted":
      return { contacted: { of: first.contact === undefined ? [] : [first.contact], min: 1 } };
    case "visited":
      return { visited: first.beat ?? "" };
    case "submitted":
      return { submitted: first.activity ?? "" };
    case "all":
    case "any":
      return { [kind]: [newCondition("outcome", first)] } as Condition;
    case "not":
      return { not: newCondition("outcome", first) };
  }
}

/** One more that must hold too. */
export function withOneMore(condition: Condition, more: Condition): Condition {
  if ("all" in condition) return { all: [...condition.all, more] };
  if ("any" in condition) return { any: [...condition.any, more] };
  return { all: [condition, more] };
}

/** Without one of a group; one that is left alone stands by itself, none gives undefined. */
export function withoutOne(condition: Condition, index: number): Condition | undefined {
  if (!("all" in condition) && !("any" in condition)) return condition;
  const list = "all" in condition ? condition.all : condition.any;
  const left = list.filter((_, at) => at !== index);
  if (left.length <= 1) return left[0];
  return "all" in condition ? { all: left } : { any: left };
}

export function contrary(condition: Condition): Condition {
  return "not" in condition ? condition.not : { not: condition };
}
