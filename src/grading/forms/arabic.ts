/** Owns turning the Chinese numerals of a field into figures. */
import { readNumbers } from "../../language/number.ts";

/** Narrow, lower case, every numeral in Arabic figures: 四月三十日 → 4月30日, 幺三七 → 137. */
export function toArabic(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  let result = "";
  let last = 0;
  for (const { start, end, digits, value } of readNumbers(plain, () => false)) {
    const written = plain.slice(start, end);
    result += plain.slice(last, start) + (/^[\d.]+$/.test(written) ? written : digits || String(value));
    last = end;
  }
  return result + plain.slice(last);
}
