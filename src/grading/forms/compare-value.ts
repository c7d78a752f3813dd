/** Owns whether what was written in a field means a wanted value. Must not know points. */
import { canonical, mentionsIn, type ValueKind } from "./written-value.ts";

export type Comparison = "right" | "part" | "wrong";

const denied = /[不非未没无莫勿]$/;

/** `wanted` in the canonical writing of facts. `part`: only half of it is there, or it stands beside another value of its kind. */
export function compareValue(kind: ValueKind, text: string, wanted: string, year: string): Comparison {
  if (kind === "text" || kind === "name") return compareWords(text, wanted);
  const value = canonical(kind, wanted);
  const mentions = mentionsIn(kind, text, year);
  const hits = mentions.filter((readings) => readings.some((reading) => isSame(kind, reading, value)));
  if (hits.length === mentions.length && hits.length > 0) return "right";
  if (hits.length > 0) return "part";
  return kind === "date-time" && mentions.flat().some((reading) => isHalf(reading, value)) ? "part" : "wrong";
}

/** Equal, or holding all of it among other words (not denied), is right; holding most of it is half. Spaces and punctuation do not matter. */
export function compareWords(text: string, wanted: string): Comparison {
  const [given, value] = [plainWords(text), plainWords(wanted)];
  if (given === value) return "right";
  const at = value === "" ? -1 : given.indexOf(value);
  if (at >= 0 && value.length >= 2) return denied.test(given.slice(0, at)) ? "wrong" : "right";
  return given.length >= 2 && given.length * 2 >= value.length && value.includes(given) && !denied.test(value.slice(0, value.indexOf(given))) ? "part" : "wrong";
}

export function plainWords(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/[\s\p{P}\p{S}]/gu, "");
}

/** Two writings by students that may mean the same value. */
export function meanSame(kind: ValueKind, a: string, b: string, year: string): boolean {
  if (kind === "text" || kind === "name") return compareWords(a, b) !== "wrong" || compareWords(b, a) !== "wrong";
  const first = mentionsIn(kind, a, year).flat();
  const second = mentionsIn(kind, b, year).flat();
  if (first.length === 0 || second.length === 0) return plainWords(a) === plainWords(b);
  return first.some((one) => second.some((other) => isSame(kind, one, other) || (kind === "date-time" && (isHalf(one, other) || isHalf(other, one)))));
}

function isSame(kind: ValueKind, reading: string, value: string): boolean {
  if (kind === "phone" && (reading.includes("*") || value.includes("*"))) {
    return reading.length === value.length && [...reading].every((digit, index) => digit === value[index] || digit === "*" || value[index] === "*");
  }
  return reading === value || (kind === "date-time" && !value.includes("T") && reading.startsWith(`${value}T`));
}

function isHalf(reading: string, value: string): boolean {
  return value.startsWith(`${reading}T`) || (reading.startsWith("T") && value.endsWith(reading));
}
