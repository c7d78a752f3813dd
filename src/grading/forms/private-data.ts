/** Owns finding data that does not belong on a form (course forms §0, rule-privacy): identity card numbers, and phones of people outside the case. */
import type { Evidence } from "../report.ts";

const identityCard = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/g;
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/** Where such data stands. `ownPhones`: the phones of this case, digits only, which may be written down; one that is off by a digit or two is a slip. */
export function findPrivateData(text: string, ownPhones: ReadonlySet<string>): Evidence["spans"] {
  const plain = text.replaceAll(/[０-９Ｘｘ]/g, (character) => character.normalize("NFKC"));
  const cards = [...plain.matchAll(identityCard)];
  const phones = [...plain.matchAll(mobile)].filter(([digits]) => ![...ownPhones].some((own) => isSlipOf(digits, own)));
  return [...cards, ...phones].map((match) => ({ start: match.index, end: match.index + match[0].length })).sort((a, b) => a.start - b.start);
}

function isSlipOf(digits: string, own: string): boolean {
  return digits.length === own.length && [...digits].filter((digit, index) => digit !== own[index]).length <= 2;
}

export function findPhones(text: string): string[] {
  return [...text.matchAll(mobile)].map(([digits]) => digits);
}
