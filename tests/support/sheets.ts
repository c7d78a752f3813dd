/** Reads an Excel file cell by cell and computes its formulas, as far as the gradebook has them: a second opinion beside LibreOffice's, on every machine. */
import { unzipTexts } from "./unzip.ts";

export type CellContent = string | number | { formula: string };
export type Sheets = Map<string, Map<string, CellContent>>;
type Value = string | number | boolean;
/** A range holds what its cells have; `""` and null are no numbers. */
type Range = (Value | null)[];

export function readSheets(file: Buffer): Sheets {
  const parts = unzipTexts(file);
  const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = ""]) => unescape(inner.replace(/<[^>]+>/g, "")));
  const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*>/g)].map(([tag]) => unescape(/name="([^"]*)"/.exec(tag)?.[1] ?? ""));
  return new Map(
    names.map((name, index) => {
      const cells = [...(parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? "").matchAll(/<c r="(\w+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap(([, at = "", attributes = "", inner = ""]): [string, CellContent][] => {
        const formula = /<f>(.*?)<\/f>/s.exec(inner)?.[1];
        if (formula !== undefined) return [[at, { formula: unescape(formula) }]];
        const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
        if (value === undefined) return [];
        return [[at, attributes.includes('t="s"') ? (strings[Number(value)] ?? "") : Number(value)]];
      });
      return [name, new Map(cells)];
    }),
  );
}

export type Calculator = (sheet: string, cell: string) => Value | null;

/** Computes each cell once. Throws for a formula that comes to no value. */
export function calculator(sheets: Sheets): Calculator {
  const known = new Map<string, Value | null>();
  const valueAt: Calculator = (sheet, cell) => {
    const name = `${sheet}!${cell}`;
    const content = sheets.get(sheet)?.get(cell) ?? null;
    if (content === null || typeof content !== "object") return content;
    if (known.has(name)) return known.get(name) ?? null;
    const result = compute(valueAt, sheet, content.formula);
    const value = Array.isArray(result) ? (result[0] ?? null) : result;
    if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`#VALUE! in ${name}: ${content.formula}`);
    known.set(name, value);
    return value;
  };
  return valueAt;
}

/** Throws for what it does not know. Both ways of an IF are computed: what went wrong in the other is no number, and shows only if it is taken. */
function compute(valueAt: Calculator, sheet: string, formula: string): Value | Range {
  const tokens = formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]+\$?\d+)?|[A-Z]+|\d+(?:\.\d+)?|>=|<=|<>|[-+*/(),=<>]/g) ?? [];
  if (tokens.join("") !== formula.replace(/\s/g, "") && tokens.join("").length < formula.replace(/\s/g, "").length) throw new Error(`not understood: ${formula}`);
  let at = 0;
  const next = () => tokens[at];
  const take = (wanted?: string): string => {
    const token = tokens[at];
    if (token === undefined || (wanted !== undefined && token !== wanted)) throw new Error(`${wanted ?? "more"} expected in ${formula}`);
    at += 1;
    return token;
  };
  const comparison = (): Value | Range => {
    let left = sum();
    while (["=", "<>", ">=", "<=", ">", "<"].includes(next() ?? "")) left = compare(take(), single(left), single(sum()));
    return left;
  };
  const sum = (): Value | Range => {
    let left = product();
    while (next() === "+" || next() === "-") left = take() === "+" ? each(left, product(), (a, b) => a + b) : each(left, product(), (a, b) => a - b);
    return left;
  };
  const product = (): Value | Range => {
    let left = factor();
    while (next() === "*" || next() === "/") left = take() === "*" ? each(left, factor(), (a, b) => a * b) : each(left, factor(), (a, b) => a / b);
    return left;
  };
  const factor = (): Value | Range => {
    const token = take();
    if (token === "(") {
      const inner = comparison();
      take(")");
      return inner;
    }
    if (token === "-") return -toNumber(single(factor()));
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return Number(token);
    if (/\d/.test(token)) return rangeAt(valueAt, sheet, token);
    take("(");
    const args: (Value | Range)[] = [];
    while (next() !== ")") {
      args.push(comparison());
      if (next() === ",") take();
    }
    take(")");
    return call(token, args);
  };
  const result = comparison();
  if (at < tokens.length) throw new Error(`too much in ${formula}`);
  return result;
}

function rangeAt(valueAt: Calculator, here: string, token: string): Value | Range {
  const [, name, first = "", last] = /^(?:'((?:[^']|'')*)'!)?([A-Z]+\d+)(?::([A-Z]+\d+))?$/.exec(token.replaceAll("$", "")) ?? [];
  const sheet = name?.replaceAll("''", "'") ?? here;
  if (last === undefined) return [valueAt(sheet, first)];
  const [[fromColumn, fromRow], [toColumn, toRow]] = [place(first), place(last)];
  const range: Range = [];
  for (let row = fromRow; row <= toRow; row += 1) for (let column = fromColumn; column <= toColumn; column += 1) range.push(valueAt(sheet, `${letters(column)}${row}`));
  return range;
}

function call(name: string, args: (Value | Range)[]): Value | Range {
  const all = args.flat();
  const numbers = all.filter((value) => typeof value === "number");
  switch (name) {
    case "IF":
      return single(args[0] ?? false) ? (args[1] ?? "") : (args[2] ?? "");
    case "COUNT":
      return numbers.length;
    case "MAX":
      return numbers.length > 0 ? Math.max(...numbers) : 0;
    case "MIN":
      return numbers.length > 0 ? Math.min(...numbers) : 0;
    case "AVERAGE":
      return numbers.reduce((a, b) => a + b, 0) / numbers.length;
    case "N":
      return typeof all[0] === "number" ? all[0] : 0;
    case "ISNUMBER":
      return all.length === 1 ? typeof all[0] === "number" : all.map((value) => typeof value === "number");
    case "SUMPRODUCT":
      return (args[0] as Range).map((_, index) => args.reduce((product: number, range) => product * toNumber((range as Range)[index] ?? 0, 0), 1)).reduce((a, b) => a + b, 0);
    case "COUNTIFS":
      return (args[0] as Range).filter((_, index) => args.every((range, argument) => argument % 2 === 1 || fits((range as Range)[index] ?? null, String(single(args[argument + 1] ?? ""))))).length;
    default:
      throw new Error(`unknown function ${name}`);
  }
}

function fits(value: Value | null, condition: string): boolean {
  const [, sign = "=", bound = ""] = /^(>=|<=|>|<)?(.*)$/.exec(condition) ?? [];
  return typeof value === "number" && Boolean(compare(sign, value, Number(bound)));
}

function compare(sign: string, a: Value, b: Value): boolean {
  if (sign === "=") return a === b;
  if (sign === "<>") return a !== b;
  const [x, y] = [toNumber(a), toNumber(b)];
  return sign === ">=" ? x >= y : sign === "<=" ? x <= y : sign === ">" ? x > y : x < y;
}

function each(a: Value | Range, b: Value | Range, work: (a: number, b: number) => number): Value | Range {
  const [x, y] = [a, b].map((side) => (Array.isArray(side) ? side : [side])) as [Range, Range];
  if (x.length === 1 && y.length === 1) return work(toNumber(x[0] ?? 0), toNumber(y[0] ?? 0));
  return Array.from({ length: Math.max(x.length, y.length) }, (_, index) => work(toNumber(x[x.length === 1 ? 0 : index] ?? 0), toNumber(y[y.length === 1 ? 0 : index] ?? 0)));
}

function single(value: Value | Range): Value {
  return Array.isArray(value) ? (value[0] ?? 0) : value;
}

/** Words are no numbers; in sums over ranges they count as `otherwise`. */
function toNumber(value: Value, otherwise = Number.NaN): number {
  return typeof value === "string" ? otherwise : Number(value);
}

function place(cell: string): [column: number, row: number] {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return [Array.from(column).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), Number(row)];
}

function letters(column: number): string {
  const rest = (column - 1) % 26;
  return column <= 26 ? String.fromCharCode(64 + column) : letters((column - 1 - rest) / 26) + String.fromCharCode(65 + rest);
}

function unescape(xml: string): string {
  return xml.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;|&#39;/g, "'").replace(/&amp;/g, "&");
}
