/** Owns what a paper export is made of, in words already: no codes, no languages, no Word. */
import type { MarkTone } from "../text/mark-segments.ts";

/** Words, some of them marked as evidence. */
export type PaperRun = { text: string; tone?: MarkTone; bold?: boolean };
export type PaperCell = PaperRun[];

export type PaperBlock =
  | { kind: "heading"; text: string }
  | { kind: "text"; runs: PaperRun[] }
  /** `widths` in percent. */
  | { kind: "table"; widths: number[]; head: string[]; rows: PaperCell[][] }
  /** As on the sheet: each row fills the width; `width` in twelfths. */
  | { kind: "form"; title: string; rows: { label: string; value: string; width: number }[][]; note: string | null };

export type Paper = { title: string; subtitle: string; blocks: PaperBlock[]; footer: string };
