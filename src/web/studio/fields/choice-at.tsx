/** Owns choosing one of few given values. */
import { SelectField } from "../../shared/ui/field.tsx";
import { usePlace, type PlaceProps } from "./use-place.ts";

/** `empty`: words for “nothing chosen”, where that is allowed. `fallback`: what holds where nothing is written; choosing it on a place that is empty writes nothing. */
type ChoiceProps = PlaceProps & { options: readonly { value: string; title: string }[]; empty?: string; fallback?: string | undefined };

export function ChoiceAt({ place, options, empty, fallback, ...words }: ChoiceProps) {
  const { value, put, readOnly, fault } = usePlace<string>(place);
  const shown = value ?? fallback ?? "";
  const known = options.some((one) => one.value === shown);
  return (
    <SelectField {...words} fault={fault} value={shown} disabled={readOnly} onChange={(event) => put(event.target.value === "" ? undefined : event.target.value)}>
      {(empty !== undefined || !known) && <option value={known ? "" : shown}>{empty ?? ""}</option>}
      {!known && shown !== "" && empty !== undefined && <option value="">{empty}</option>}
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.title}
        </option>
      ))}
    </SelectField>
  );
}
