/** Owns reading and writing one place of the document, for every field: its value, how it is changed, whether it may be, and what is wrong there. */
import { useCallback, type ReactNode } from "react";
import type { Path } from "../../../scenario/problem.ts";
import { writeAt } from "../../../studio/path.ts";
import { useAt, useChange, useStudio } from "../studio-context.tsx";
import { useFault } from "./use-fault.tsx";

/** What every field is given. `required`: it may not be left empty. */
export type PlaceProps = { place: Path; label: string; help?: string | undefined; hideLabel?: boolean; className?: string | undefined };

type Wrote = { code?: "edit-text" | "edit-setting"; typing?: boolean };
type PlaceState<T> = {
  value: T | undefined;
  /** undefined takes it away. `typing`: what follows in this place is the same change. */
  put: (value: T | undefined, how?: Wrote) => void;
  readOnly: boolean;
  fault: ReactNode;
};

/** `within`: the field writes all that is in it, and says what is wrong there. */
export function usePlace<T>(place: Path, { within = false }: { within?: boolean } = {}): PlaceState<T> {
  const value = useAt<T>(place);
  const write = useWrite();
  const readOnly = useReadOnly();
  const fault = useFault(place, within);
  return { value, put: (next, how) => write(place, next, how), readOnly, fault };
}

export function useReadOnly(): boolean {
  return useStudio((state) => state.readOnly !== null);
}

/** Writes at any place; what is missing on the way there is made. */
export function useWrite(): (place: Path, value: unknown, how?: Wrote) => void {
  const change = useChange();
  return useCallback(
    (place, value, { code = "edit-setting", typing = false } = {}) =>
      change({ code }, (document) => writeAt(document, place, value), typing ? { merge: place.join("/") } : {}),
    [change],
  );
}
