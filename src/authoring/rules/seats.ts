/** Rules for seats with criteria of their own: only the customer's has them, what they name is there, and each can count at some time. */
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { SeatCriterion } from "../../scenario/schema/criterion.ts";
import type { Context } from "../context.ts";
import { createReferences } from "../references.ts";
import { dialogueNames } from "./condition-references.ts";
import { checkFrame } from "./dialogue-references.ts";

export function checkSeats({ situation }: Context): Problem[] {
  const misplaced = situation.cast.seats.flatMap(({ id, role, criteria }, seat) =>
    role !== "customer" && criteria.length > 0 ? [problem("seat/not-customer", ["cast", "seats", seat, "criteria"], { seat: id })] : [],
  );
  const impossible = criteriaWithPath(situation.cast.seats).flatMap(({ criterion: { id, before, after }, path }) =>
    after !== undefined && before === after ? [problem("seat/never-counts", [...path, "after"], { criterion: id, key: after })] : [],
  );
  return [...misplaced, ...impossible];
}

/** What an engine must rely on: a judge cannot be made of unknown concepts and facts. */
export function checkSeatReferences(context: Context): Problem[] {
  const { situation, lexicon } = context;
  const refs = createReferences();
  const steps = new Set(situation.steps.map(({ id }) => id));
  const known = { facts: new Set(situation.facts.map(({ id }) => id)), concepts: new Set(Object.keys(lexicon.concepts)) };
  const keys = new Set(situation.activities.flatMap((activity) => (activity.kind === "dialogue" ? [...dialogueNames(context, activity).keys] : [])));
  for (const { criterion, path } of criteriaWithPath(situation.cast.seats)) {
    refs.check("step", criterion.step, steps, [...path, "step"]);
    refs.check("criterion", criterion.before, keys, [...path, "before"]);
    refs.check("criterion", criterion.after, keys, [...path, "after"]);
    checkFrame(criterion.meets, [...path, "meets"], known, refs);
    for (const [index, frame] of (criterion.unless ?? []).entries()) checkFrame(frame, [...path, "unless", index], known, refs);
  }
  return refs.problems;
}

function criteriaWithPath(seats: Context["situation"]["cast"]["seats"]): { criterion: SeatCriterion; path: Path }[] {
  return seats.flatMap(({ criteria }, seat) => criteria.map((criterion, index) => ({ criterion, path: ["cast", "seats", seat, "criteria", index] })));
}
