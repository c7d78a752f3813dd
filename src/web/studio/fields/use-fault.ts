/** Owns what is wrong at a place, for the field that stands for it. */
import type { Path } from "../../../scenario/problem.ts";

/** Words of the gravest problem that lies at the place itself; null where there is none. */
export function useFault(_place: Path): string | null {
  return null;
}
