/**
 * Turns an answer into the form that is matched: simplified, narrow, lower-case content characters without punctuation, each with the place it has
 * in the original text; punctuation becomes breaks between them, quotation marks become ranges. Knows characters, not meanings.
 */
import { COMMA, NONE, PAUSE, STOP, type Reading } from "./reading.ts";
import { SIMPLIFIED } from "./tables/simplified.ts";
import { rewrite } from "./variants.ts";

/** More than this many UTF-16 units are not read: work stays bounded whatever is pasted. */
export const MAX_LENGTH = 2000;

let simplifiedOf: Map<string, string> | undefined;

function simplify(character: string): string {
  if (!simplifiedOf) {
    simplifiedOf = new Map();
    for (let at = 0; at + 1 < SIMPLIFIED.length; at += 2) simplifiedOf.set(SIMPLIFIED.charAt(at), SIMPLIFIED.charAt(at + 1));
  }
  return simplifiedOf.get(character) ?? character;
}

const OPENING = "“「『‘〝﹁";
const CLOSING = "”」』’〞﹂";
const STOPS = "。!?;\n\r…⋯";
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

function isContent(character: string): boolean {
  return /^[0-9a-z%\u3007\u3400-\u9fff]$/.test(character);
}

/** One raw character as narrow, simplified, lower-case characters (one to several), or "" for nothing. */
function narrow(raw: string, code: number): string {
  if (code < 0x80) return raw.toLowerCase();
  if (code >= 0x4e00 && code <= 0x9fff) return simplify(raw);
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

/** Reads a text. Never fails: lone surrogates, emoji and unknown signs are pauses. */
export function read(raw: string): Reading {
  const characters: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const breaks: number[] = [NONE];
  const asked: boolean[] = [false];
  const quotes: [number, number][] = [];
  const open: { mark: string; at: number }[] = [];
  const length = Math.min(raw.length, MAX_LENGTH);

  const setBreak = (strength: number): void => {
    breaks[characters.length] = Math.max(breaks[characters.length] ?? NONE, strength);
  };
  const closeQuote = (mark: string): void => {
    for (let index = open.length - 1; index >= 0; index -= 1) {
      const opened = open[index];
      if (opened?.mark !== mark) continue;
      if (characters.length > opened.at) quotes.push([opened.at, characters.length]);
      open.length = index;
      return;
    }
  };

  for (let at = 0; at < length; ) {
    const code = raw.codePointAt(at) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const next = at + size;
    const letter = raw.slice(at, next);
    if (isInvisible(code)) {
      at = next;
      continue;
    }
    const narrowed = narrow(letter, code);
    if (narrowed === "," && groupsDigits(raw, at)) {
      at = next;
      continue;
    }
    for (const character of narrowed) {
      const before = characters[characters.length - 1] ?? "";
      const digitBefore = before >= "0" && before <= "9" && (breaks[characters.length] ?? NONE) === NONE;
      let after = next;
      while (after < length && isInvisible(raw.charCodeAt(after))) after += 1;
      const follower = narrow(raw.charAt(after), raw.charCodeAt(after) || 32);
      const digitAfter = follower >= "0" && follower <= "9";
      if (isContent(character) || ((character === "." || character === ":") && digitBefore && digitAfter)) {
        characters.push(character);
        from.push(at);
        to.push(next);
        breaks.push(NONE);
        asked.push(false);
      } else if (OPENING.includes(character)) {
        open.push({ mark: CLOSING.charAt(OPENING.indexOf(character)), at: characters.length });
      } else if (CLOSING.includes(character)) {
        closeQuote(character);
        setBreak(PAUSE);
      } else if (character === '"') {
        if (open.some(({ mark }) => mark === '"')) closeQuote('"');
        else open.push({ mark: '"', at: characters.length });
      } else if (character === "?") {
        asked[characters.length] = true;
        setBreak(STOP);
      } else if (STOPS.includes(character) || character === ".") setBreak(character === "…" || character === "⋯" ? COMMA : STOP);
      else if (COMMAS.includes(character)) setBreak(COMMA);
      else setBreak(PAUSE);
    }
    at = next;
  }
  breaks[characters.length] = STOP;
  const whole = quotes.some(([start, end]) => start === 0 && end === characters.length);
  return rewrite({ text: characters.join(""), from, to, breaks, asked, quotes: whole ? [] : quotes });
}
