/** Finds values that contradict a fact: another order number, another phone, another time of the same thing. A figure that is corrected at once is let go. */
import type { Scan } from "./concepts.ts";
import type { FactValue } from "./criterion.ts";
import type { Entity } from "./entity.ts";
import type { Match } from "./match.ts";
import { COMMA, stretchEnd, stretchStart } from "./reading.ts";

const CORRECTIONS = ["不对", "说错", "哦不", "噢不", "啊不", "更正", "口误", "念错", "看错", "是我记错", "应该是"];

function corrected(text: string, end: number): boolean {
  return CORRECTIONS.some((word) => {
    const at = text.indexOf(word, end);
    return at >= 0 && at - end <= 10;
  });
}

/** The digit rows as a listener groups them: a whole phone first, then unbroken rows, then pieces together. */
function heardRows(entities: Entity[]): Entity[] {
  const rows = entities.filter(({ type }) => type === "code" || type === "phone");
  const rank = (row: Entity): number => (row.type === "phone" ? 0 : row.rough ? (row.digits.length === 7 || row.digits.length >= 10 ? 2 : 3) : 1);
  const chosen: Entity[] = [];
  for (const row of [...rows].sort((a, b) => rank(a) - rank(b) || b.digits.length - a.digits.length || a.start - b.start))
    if (!chosen.some((other) => other.start < row.end && row.start < other.end)) chosen.push(row);
  return chosen.sort((a, b) => a.start - b.start);
}

function match({ start, end }: Entity): Match {
  return { parts: [[start, end]], slips: 0 };
}

/** Order numbers (rows about as long as the fact) or phones (ten to twelve digits from 1, or a wrong 尾号) that differ from the fact. */
export function rowsThatDiffer(scan: Scan, fact: FactValue): Match[] {
  const { text } = scan.reading;
  const right = scan.entities.some(({ digits }) => digits === fact.value);
  const found: Match[] = [];
  for (const row of heardRows(scan.entities)) {
    const looksLikePhone = row.digits.length >= 10 && row.digits.length <= 12 && row.digits.startsWith("1");
    const candidate = fact.type === "phone" ? looksLikePhone : !looksLikePhone && Math.abs(row.digits.length - fact.value.length) <= 1;
    if (!candidate || row.digits === fact.value || (right && corrected(text, row.end))) continue;
    found.push(match(row));
  }
  if (fact.type === "phone")
    for (const entity of scan.entities)
      if (entity.type === "number" && entity.digits.length === 4 && !fact.value.endsWith(entity.digits) && /(?:尾号|后四位|末四位|尾数)[是为]?$/.test(text.slice(Math.max(0, entity.start - 4), entity.start))) found.push(match(entity));
  return found;
}

/** Times in the clause of `about` of which no reading is the right one. */
export function timesThatDiffer(scan: Scan, minutes: number, about: Match[] | undefined): Match[] {
  const { reading } = scan;
  const times = scan.entities.filter(({ type }) => type === "time");
  const right = times.some(({ values }) => values.includes(minutes));
  return times
    .filter(({ values, start, end }) => {
      if (values.includes(minutes) || (right && corrected(reading.text, end))) return false;
      const from = stretchStart(reading, start, COMMA);
      const to = stretchEnd(reading, end, COMMA);
      return about === undefined || about.some(({ parts }) => parts.some(([a, b]) => a >= from && b <= to));
    })
    .map(match);
}
