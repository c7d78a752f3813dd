/** Owns where a situation stands in the course: by unit, then as its unit lists it. Must not know what is put in order. */
import type { Unit } from "../../scenario/schema/unit.ts";

/** Answers a number that orders situations; what the course has no more, and the school's own, comes behind. */
export function courseOrder(units: readonly Unit[]): (unit: string, situation: string) => number {
  const places = new Map(units.flatMap((unit) => unit.situations.map(({ id }) => `${unit.id}/${id}`)).map((name, place) => [name, place]));
  return (unit, situation) => places.get(`${unit}/${situation}`) ?? Number.MAX_SAFE_INTEGER;
}
