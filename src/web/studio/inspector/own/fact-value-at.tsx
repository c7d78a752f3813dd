/** Owns writing the value of a fact, in the field that its kind wants: a date is picked, a time is, a figure is typed. */
import type { FactSource } from "../../../../studio/document.ts";
import { valueAt } from "../../../../studio/path.ts";
import { DurationAt } from "../../fields/duration-at.tsx";
import { TextAt } from "../../fields/text-at.tsx";
import { TimeAt } from "../../fields/time-at.tsx";
import { useStudio } from "../../studio-context.tsx";
import type { FieldProps } from "../parts/field-context.ts";

const pickers = { date: "date", time: "time", "date-time": "datetime-local" } as const;

/** Of a fact itself, or of what a card puts in its place. */
export function FactValueAt({ place, label, hideLabel }: Pick<FieldProps, "place" | "label" | "hideLabel">) {
  const type = useStudio(({ history: { document } }) => {
    const holder = valueAt(document, place.slice(0, -1)) as { type?: FactSource["type"]; fact?: string } | undefined;
    return holder?.type ?? document.situation.facts?.find(({ id }) => id === holder?.fact)?.type ?? "text";
  });
  if (type === "duration") return <DurationAt place={place} label={label} hideLabel={hideLabel} />;
  if (type === "date" || type === "time" || type === "date-time") return <TimeAt place={place} label={label} hideLabel={hideLabel} kind={pickers[type]} />;
  return <TextAt place={place} label={label} hideLabel={hideLabel} plain />;
}
