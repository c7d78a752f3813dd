/**
 * Turns an answer into the form that is matched: simplified, narrow, lower-case content characters without punctuation, each with the place it has
 * in the original text; punctuation becomes breaks between them, quotation marks become ranges. Knows characters, not meanings.
 */
import { COMMA, NONE, PAUSE, STOP, type Reading } from "./reading.ts";
import { SIMPLIFIED } from "./tables/simplified.ts";
import { rewrite } from "./variants.ts";

/** More than this many UTF-16 units are not read: work stays bounded whatever is pasted. */
export const MAX_LENGTH = 2000;

let simplifiedOf: Map<number, string> | undefined;

function simplify(character: string): string {
  if (!simplifiedOf) {
    simplifiedOf = new Map();
    for (let at = 0; at + 1 < SIMPLIFIED.length; at += 2) simplifiedOf.set(SIMPLIFIED.charCodeAt(at), SIMPLIFIED.charAt(at + 1));
  }
  return (character.length === 1 && simplifiedOf.get(character.charCodeAt(0))) || character;
}

const OPENING = "“「『‘〝﹁";
const CLOSING = "”」』’〞﹂";
const STOPS = "。!;\n\r.?";
const COMMAS = ",:()[]{}<>|—–=";

function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xad ||
    code === 0x34f ||
    code < 9
  );
}

function isContent(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || isDigit(code) || (code >= 0x61 && code <= 0x7a) || code === 0x25 || code === 0x3007;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** One raw character as narrow, simplified, lower-case characters (one to several), or "" for nothing. */
function narrow(raw: string, code: number): string {
  if (code >= 0x4e00 && code <= 0x9fff) return simplify(raw);
  if (code < 0x80) return raw.toLowerCase();
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (code === 0x3000 || code === 0xa0) return " ";
  if (OPENING.includes(raw) || CLOSING.includes(raw) || code === 0x2026) return raw;
  const composed = raw.normalize("NFKC").toLowerCase();
  return composed.length > 8 ? " " : [...composed].map(simplify).join("");
}

/** Whether the comma at `at` only groups the digits of one figure (21,240): one to three digits stand before it, exactly three after. */
function groupsDigits(raw: string, at: number): boolean {
  const before = raw.slice(Math.max(0, at - 16), at).normalize("NFKC");
  const after = raw.slice(at + 1, at + 5).normalize("NFKC");
  return /(?<![0-9.:])[0-9]{1,3}(?:,[0-9]{3})*$/.test(before) && /^[0-9]{3}(?![0-9])/.test(after);
}

type OpenQuote = { mark: string; at: number };

/** Closes at `end` what `mark` closes; what was opened after that is let go. */
function closeQuote(open: OpenQuote[], mark: string, end: number, quotes: [number, number][]): void {
  const index = open.findLastIndex((quote) => quote.mark === mark);
  const opened = open[index];
  if (!opened) return;
  if (end > opened.at) quotes.push([opened.at, end]);
  open.length = index;
}

/** How a sign that is no content parts the text. */
function strengthOf(sign: string): number {
  if (sign === "…" || sign === "⋯" || COMMAS.includes(sign)) return COMMA;
  return STOPS.includes(sign) ? STOP : PAUSE;
}

/** Whether a digit is the next thing to be seen from `at`. */
function digitFollows(raw: string, at: number, length: number): boolean {
  let next = at;
  while (next < length && isInvisible(raw.charCodeAt(next))) next += 1;
  const follower = narrow(raw.charAt(next), raw.charCodeAt(next) || 32);
  return follower >= "0" && follower <= "9";
}

/** Reads a text. Never fails: lone surrogates, emoji and unknown signs are pauses. */
export function read(raw: string): Reading {
  const characters: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const breaks: number[] = [NONE];
  const asked: boolean[] = [false];
  const quotes: [number, number][] = [];
  const open: OpenQuote[] = [];
  const length = Math.min(raw.length, MAX_LENGTH);

  for (let at = 0, next = 0; at < length; at = next) {
    const code = raw.codePointAt(at) ?? 0;
    next = at + (code > 0xffff ? 2 : 1);
    if (isInvisible(code)) continue;
    const narrowed = narrow(raw.slice(at, next), code);
    if (narrowed === "," && groupsDigits(raw, at)) continue;
    for (const character of narrowed) {
      const place = characters.length;
      const joins = (character === "." || character === ":") && breaks[place] === NONE && isDigit((characters[place - 1] ?? "").charCodeAt(0)) && digitFollows(raw, next, length);
      if (joins || isContent(character.charCodeAt(0))) {
        characters.push(character);
        from.push(at);
        to.push(next);
        breaks.push(NONE);
        asked.push(false);
      } else if (OPENING.includes(character)) open.push({ mark: CLOSING.charAt(OPENING.indexOf(character)), at: place });
      else if (character === '"' && !open.some(({ mark }) => mark === '"')) open.push({ mark: '"', at: place });
      else if (character === '"') closeQuote(open, '"', place, quotes);
      else {
        if (CLOSING.includes(character)) closeQuote(open, character, place, quotes);
        if (character === "?") asked[place] = true;
        breaks[place] = Math.max(breaks[place] ?? NONE, strengthOf(character));
      }
    }
  }
  breaks[characters.length] = STOP;
  const whole = quotes.some(([start, end]) => start === 0 && end === characters.length);
  return rewrite({ text: characters.join(""), from, to, breaks, asked, quotes: whole ? [] : quotes });
}
