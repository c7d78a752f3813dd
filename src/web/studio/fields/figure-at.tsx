/** Owns writing what may be a figure or words: what reads as a number is kept as one. */
import { TextField } from "../../shared/ui/field.tsx";
import { usePlace, type PlaceProps } from "./use-place.ts";

export function FigureAt({ place, optional = false, ...words }: PlaceProps & { optional?: boolean }) {
  const { value, put, readOnly, fault } = usePlace<string | number>(place);
  const write = (typed: string) => {
    const figure = Number(typed);
    // `1.0` and `05` are still being written, or are words.
    put(typed === "" && optional ? undefined : typed !== "" && String(figure) === typed ? figure : typed, { typing: true });
  };
  return <TextField {...words} fault={fault} value={String(value ?? "")} readOnly={readOnly} onChange={(event) => write(event.target.value)} />;
}
