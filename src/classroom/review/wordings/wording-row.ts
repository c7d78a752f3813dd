/** Owns turning words that somebody marked in an answer into the notation of a wording. Must not know criteria. */
import { read } from "../../../language/normalise.ts";
import { COMMA, NONE, STOP } from "../../../language/reading.ts";

/** Filler words that may stand after a comma inside the words. */
const FILLER = 2;
const LEAST = 2;
const MOST_CHIPS = 8;

/**
 * The words as a row of chips: one for each piece between commas and pauses, so that other punctuation, traditional characters or 您 for 你 make no
 * difference. Null where they cannot be looked for: fewer than two characters, more than one sentence, or chopped into too many pieces.
 */
export function wordingRow(marked: string): string | null {
  const { text, breaks } = read(marked);
  if (text.length < LEAST) return null;
  let row = text.charAt(0);
  let chips = 1;
  for (let at = 1; at < text.length; at += 1) {
    const strength = breaks[at] ?? NONE;
    if (strength >= STOP) return null;
    if (strength >= COMMA) row += ` ……${FILLER} `;
    else if (strength > NONE) row += " ";
    if (strength > NONE) chips += 1;
    row += text.charAt(at);
  }
  return chips > MOST_CHIPS ? null : row;
}
