/** Owns practising the trade's words: whether a typed word is right, and pairing words. */
import type { BankQuestion } from "../scenario/schema/question-bank.ts";
import type { Term } from "../scenario/schema/glossary.ts";

/** Pairs on one page. */
export const PAIRS = 6;
/** Letters from which on a single slip is taken for a slip. */
const LONG = 6;

/** `near`: one letter too many, too few, other or swapped. */
export function judgeEnglish(term: Pick<Term, "en">, typed: string): "right" | "near" | "wrong" {
  const said = plain(typed);
  if (said === "") return "wrong";
  const forms = term.en.map(plain);
  if (forms.includes(said)) return "right";
  return forms.some((form) => form.length >= LONG && isOneSlip(form, said)) ? "near" : "wrong";
}

/** Words to pair, Chinese left and English right; those whose translation is there already are left out. There must be two at least. */
export function pairTerms(id: string, terms: readonly Term[]): BankQuestion {
  const chosen: Term[] = [];
  for (const term of terms) {
    const taken = chosen.some((other) => other.zh === term.zh || other.en.some((form) => term.en.some((mine) => plain(mine) === plain(form))));
    if (!taken && chosen.length < PAIRS) chosen.push(term);
  }
  const title = { "zh-CN": "中英配对", en: "Match Chinese and English" };
  return {
    kind: "matching",
    id,
    title,
    task: { "zh-CN": "先点中文，再点对应的英文。", en: "Pick the Chinese word, then its English." },
    hints: [],
    footnotes: [],
    left: chosen.map((term) => ({ id: `l-${term.id}`, text: term.zh })),
    right: chosen.map((term) => ({ id: `r-${term.id}`, text: term.en[0] ?? "" })),
    pairs: chosen.map((term) => ({ left: `l-${term.id}`, right: [`r-${term.id}`] })),
    points: chosen.length,
    explain: title,
  };
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[-‐-―/]/g, " ")
    .replace(/[.,;:!?'’"“”()]/g, "")
    .replace(/\b(a|an|the)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (swapped && short.slice(at + 2) === long.slice(at + 2));
}
