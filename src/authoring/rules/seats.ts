/** Rules for seats with criteria of their own: only the customer's has them, what they name is there, each can count at some time, and no seat has a name that the classroom needs. */
import { lessonSeat, mirrorSeat } from "../../attempt/command.ts";
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { SeatCriterion } from "../../scenario/schema/criterion.ts";
import type { Context } from "../context.ts";
import { createReferences } from "../references.ts";
import { dialogueNames } from "./condition-references.ts";
import { checkFrame } from "./dialogue-references.ts";

/** In an attempt's log these name the lesson that leads it, and whoever sits beside the agent. */
const RESERVED: ReadonlySet<string> = new Set([lessonSeat, mirrorSeat]);

export function checkSeats({ situation }: Context): Problem[] {
  const misplaced = situation.cast.seats.flatMap(({ id, role, criteria }, seat) =>
    role !== "customer" && criteria.length > 0 ? [problem("seat/not-customer", ["cast", "seats", seat, "criteria"], { seat: id })] : [],
  );
  const impossible = criteriaWithPath(situation.cast.seats).flatMap(({ criterion: { id, before, after }, path }) =>
    after !== undefined && before === after ? [problem("seat/never-counts", [...path, "after"], { criterion: id, key: after })] : [],
  );
  const reserved = situation.cast.seats.flatMap(({ id }, seat) => (RESERVED.has(id) ? [problem("seat/reserved-name", ["cast", "seats", seat, "id"], { seat: id })] : []));
  return [...misplaced, ...impossible, ...reserved];
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
