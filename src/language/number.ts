/** Reads Arabic, Chinese, formal and spoken numerals at a place of a reading's text. Knows no units. */

export type NumberToken = {
  start: number;
  end: number;
  value: number;
  /** The digits as dictated, when the token is a row of digits (137, 幺三七); empty for arithmetic numerals (二十二). */
  digits: string;
  /** 十来、十几、两三、多: the value is the upper figure or the round one meant. */
  rough: boolean;
};

const DIGITS: Record<string, number> = { 〇: 0, 两: 2, 幺: 1, ...Object.fromEntries([..."零一二三四五六七八九零壹贰叁肆伍陆柒捌玖"].map((figure, index) => [figure, index % 10])) };
const UNITS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 10000 };

/** What numerals in characters begin with. */
const STARTS = `廿卅${[...Object.keys(DIGITS), ...Object.keys(UNITS)].join("")}`;

function isArabic(character: string): boolean {
  return character >= "0" && character <= "9";
}

function readArabic(text: string, start: number, broken: (at: number) => boolean): NumberToken {
  let end = start;
  while (end < text.length && isArabic(text.charAt(end)) && (end === start || !broken(end))) end += 1;
  const digits = text.slice(start, end);
  let value = Number(digits);
  let rough = false;
  if (text.charAt(end) === "." && isArabic(text.charAt(end + 1))) {
    let more = end + 1;
    while (more < text.length && isArabic(text.charAt(more))) more += 1;
    return { start, end: more, value: Number(text.slice(start, more)), digits: "", rough };
  }
  if ((text.charAt(end) === "来" || text.charAt(end) === "几" || text.charAt(end) === "多") && value % 10 === 0 && !broken(end)) {
    rough = true;
    value += text.charAt(end) === "来" ? 0 : 5;
    end += 1;
  }
  return { start, end, value, digits: rough ? "" : digits, rough };
}

function readChinese(text: string, start: number, broken: (at: number) => boolean): NumberToken | undefined {
  let total = 0;
  let section = 0;
  let digits = "";
  let last = -1;
  let units = 0;
  let rough = false;
  let lastUnit = 1;
  let end = start;
  for (; end < text.length; end += 1) {
    if (end > start && broken(end)) break;
    // 四点三时五, 二时二: a keyboard's 十
    const slip = end > start && text.charAt(end) === "时" && text.charAt(end + 1) in DIGITS && !"十分".includes(text.charAt(end + 2) || "-");
    const character = slip ? "十" : text.charAt(end);
    const digit = DIGITS[character];
    const unit = UNITS[character];
    if (character === "廿" || character === "卅") {
      section += character === "廿" ? 20 : 30;
      units += 1;
      last = -1;
      lastUnit = 10;
    } else if (digit !== undefined) {
      digits += String(digit);
      if (last >= 0 && units > 0 && digit > 0) rough = true; // 十五六
      last = digit;
    } else if (unit !== undefined) {
      // 二三十: the larger figure
      if (digits.length >= 2 && units === 0) rough = true;
      if (unit === 10000) {
        total += (section + Math.max(last, 0)) * unit;
        section = 0;
      } else section += Math.max(last, 1) * unit;
      last = -1;
      units += 1;
      lastUnit = unit;
    } else if ((character === "来" || character === "几" || character === "多") && units > 0 && last < 0) {
      rough = true;
      if (character !== "来") section += Math.floor(lastUnit / 2);
      end += 1;
      break;
    } else break;
  }
  if (end === start) return undefined;
  if (units === 0) {
    const twoFigures = digits.length === 2 && Number(digits[1]) === Number(digits[0]) + 1 && digits !== "12";
    if (twoFigures) return { start, end, value: Number(digits[1]), digits, rough: true };
    if (digits === "35") return { start, end, value: 5, digits, rough: true };
    return { start, end, value: Number(digits), digits, rough: false };
  }
  // 一百五 is 150, 三十五 is 35
  const rest = last > 0 ? (lastUnit >= 100 && !text.slice(start, end).includes("零") ? (last * lastUnit) / 10 : last) : 0;
  return { start, end, value: total + section + rest, digits: "", rough };
}

/** All numerals of the text, left to right, not overlapping. `broken(at)` tells whether a break stands before `at`. */
export function readNumbers(text: string, broken: (at: number) => boolean): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (let at = 0; at < text.length; ) {
    const token = isArabic(text.charAt(at)) ? readArabic(text, at, broken) : STARTS.includes(text.charAt(at)) ? readChinese(text, at, broken) : undefined;
    if (token && token.end > at) {
      tokens.push(token);
      at = token.end;
    } else at += 1;
  }
  return tokens;
}
