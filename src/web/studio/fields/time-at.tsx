/** Owns writing a moment of the case, to the minute. */
import { TextField } from "../../shared/ui/field.tsx";
import { usePlace, type PlaceProps } from "./use-place.ts";

/** `kind`: what the browser asks for; the writing of each is the format's. */
export function TimeAt({ place, kind = "datetime-local", optional = false, ...words }: PlaceProps & { kind?: "datetime-local" | "date" | "time"; optional?: boolean }) {
  const { value, put, readOnly, fault } = usePlace<string>(place);
  const write = (typed: string) => put(typed === "" && optional ? undefined : typed, { typing: true });
  return <TextField {...words} fault={fault} type={kind} value={value ?? ""} readOnly={readOnly} onChange={(event) => write(event.target.value)} />;
}
