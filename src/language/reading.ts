/** Owns the form of a text that is ready to be matched. Knows neither how it is made nor what is looked for in it. */

/** Break before a character: none, a pause (space, 、, emoji), a comma, the end of a sentence. */
export const NONE = 0;
export const PAUSE = 1;
export const COMMA = 2;
export const STOP = 3;

export type Reading = {
  /** Content characters; all arrays below run parallel to it. */
  text: string;
  /** UTF-16 range of the original that each character came from. */
  from: number[];
  to: number[];
  /** Break before the character; one more entry for the end of the text (always STOP). */
  breaks: number[];
  /** Whether a question mark ends the text before this position; length + 1 entries. */
  asked: boolean[];
  /** Quoted ranges of `text`, half-open. */
  quotes: [number, number][];
};

/** Whether a break of at least this strength lies strictly inside [start, end). */
export function isBroken(reading: Reading, start: number, end: number, strength: number): boolean {
  for (let at = start + 1; at < end; at += 1) if ((reading.breaks[at] ?? 0) >= strength) return true;
  return false;
}

/** Start of the stretch around `at` that no break of this strength interrupts. */
export function stretchStart(reading: Reading, at: number, strength: number): number {
  let start = at;
  while (start > 0 && (reading.breaks[start] ?? 0) < strength) start -= 1;
  return start;
}

/** End of the stretch that holds the character before `end`. */
export function stretchEnd(reading: Reading, end: number, strength: number): number {
  let at = end;
  while (at < reading.text.length && (reading.breaks[at] ?? 0) < strength) at += 1;
  return at;
}
