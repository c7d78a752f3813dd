/** Owns telling which sheet of a workbook was read, and the way to another one; nothing where a file has but one. */
import { SelectField } from "../ui/field.tsx";
import type { Sheet } from "./read-table-file.ts";

/** `nameOf` tells, for the eye, a sheet that is empty, too: it cannot be chosen. */
export function SheetChoice({ sheets, at, label, nameOf, onChoose }: { sheets: readonly Sheet[]; at: number; label: string; nameOf: (name: string, empty: boolean) => string; onChoose: (at: number) => void }) {
  if (sheets.length < 2) return null;
  return (
    <SelectField label={label} value={at} onChange={(event) => onChoose(Number(event.target.value))}>
      {sheets.map(({ name, rows }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a sheet is its place in the workbook
        <option key={index} value={index} disabled={rows.length === 0}>
          {nameOf(name ?? "", rows.length === 0)}
        </option>
      ))}
    </SelectField>
  );
}
