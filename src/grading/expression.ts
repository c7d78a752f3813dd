/** Owns the formulas of calculation lines: numbers, names, + − * / ( ), min, max, round(x, n), ceil(x). Must not know worksheets. */
import { add, divide, exact, larger, multiply, negate, parseDecimal, roundTo, smaller, subtract, zero, type Fraction } from "./fraction.ts";

export type Expression =
  | { type: "number"; value: Fraction }
  | { type: "name"; name: string }
  | { type: "negative"; of: Expression }
  | { type: "binary"; operator: "+" | "-" | "*" | "/"; left: Expression; right: Expression }
  | { type: "call"; name: FunctionName; of: Expression[] };

type FunctionName = "min" | "max" | "round" | "ceil";

/** `at` is the place in the source, from 0. */
export type FormulaProblem = { code: "formula/unexpected" | "formula/unfinished" | "formula/arguments"; params: { at: number; found: string } };
export type ParsedFormula = { ok: true; expression: Expression } | { ok: false; problem: FormulaProblem };

type Token = { at: number; text: string; type: "number" | "name" | "sign" | "end" };

class Refused extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.code);
  }
}

const maxLength = 200;
// A hyphen inside a name belongs to it (`fee-total`); a minus between names needs spaces.
const tokenPattern = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)|([-+*/(),]))/y;

/** Reads a formula. Also takes − × ÷ and full-width signs. */
export function parseFormula(source: string): ParsedFormula {
  try {
    return { ok: true, expression: new Parser(tokens(source)).parse() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Every name that the formula reads, in order of first use. */
export function namesIn(expression: Expression): string[] {
  switch (expression.type) {
    case "number":
      return [];
    case "name":
      return [expression.name];
    case "negative":
      return namesIn(expression.of);
    case "binary":
      return [...new Set([...namesIn(expression.left), ...namesIn(expression.right)])];
    case "call":
      return [...new Set(expression.of.flatMap(namesIn))];
  }
}

/** The exact value, or null: a name has no value, or something is divided by zero. */
export function evaluate(expression: Expression, valueOf: (name: string) => Fraction | null): Fraction | null {
  switch (expression.type) {
    case "number":
      return expression.value;
    case "name":
      return valueOf(expression.name);
    case "negative": {
      const value = evaluate(expression.of, valueOf);
      return value && negate(value);
    }
    case "binary": {
      const left = evaluate(expression.left, valueOf);
      const right = evaluate(expression.right, valueOf);
      return left && right && operate(expression.operator, left, right);
    }
    case "call": {
      const values = expression.of.map((part) => evaluate(part, valueOf));
      const known = values.filter((value) => value !== null);
      return known.length === values.length ? call(expression.name, known) : null;
    }
  }
}

function operate(operator: "+" | "-" | "*" | "/", left: Fraction, right: Fraction): Fraction | null {
  switch (operator) {
    case "+":
      return add(left, right);
    case "-":
      return subtract(left, right);
    case "*":
      return multiply(left, right);
    case "/":
      return divide(left, right);
  }
}

function call(name: FunctionName, values: readonly Fraction[]): Fraction | null {
  const [first, ...rest] = values;
  if (!first) return null;
  if (name === "min") return rest.reduce(smaller, first);
  if (name === "max") return rest.reduce(larger, first);
  // Up to the next whole number: weights and pallets are charged as begun.
  if (name === "ceil") return roundTo(first, 0, first.n > 0n ? "away" : "cut");
  const decimals = rest[0] ?? zero;
  return decimals.d === 1n && decimals.n >= 0n && decimals.n <= 8n ? roundTo(first, Number(decimals.n)) : null;
}

function tokens(source: string): Token[] {
  const text = source.normalize("NFKC").replaceAll("−", "-").replaceAll("×", "*").replaceAll("÷", "/").trimEnd();
  if (text.length > maxLength) throw new Refused({ code: "formula/unexpected", params: { at: maxLength, found: text.slice(maxLength, maxLength + 10) } });
  const found: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const at = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    if (!match) throw new Refused({ code: "formula/unexpected", params: { at, found: text.slice(at, at + 10).trim() } });
    const [, number, name, sign] = match;
    found.push({ at, text: number ?? name ?? sign ?? "", type: number ? "number" : name ? "name" : "sign" });
  }
  return [...found, { at: text.length, text: "", type: "end" }];
}

class Parser {
  private next = 0;

  constructor(private readonly list: readonly Token[]) {}

  parse(): Expression {
    const expression = this.sum();
    if (this.peek().type !== "end") this.refuse();
    return expression;
  }

  private peek(): Token {
    return this.list[this.next] ?? { at: 0, text: "", type: "end" };
  }

  private take(text: string): boolean {
    if (this.peek().type !== "sign" || this.peek().text !== text) return false;
    this.next += 1;
    return true;
  }

  private need(text: string): void {
    if (!this.take(text)) this.refuse();
  }

  private refuse(): never {
    const { at, text, type } = this.peek();
    throw new Refused({ code: type === "end" ? "formula/unfinished" : "formula/unexpected", params: { at, found: text } });
  }

  private sum(): Expression {
    let left = this.product();
    for (;;) {
      const operator = this.take("+") ? "+" : this.take("-") ? "-" : null;
      if (!operator) return left;
      left = { type: "binary", operator, left, right: this.product() };
    }
  }

  private product(): Expression {
    let left = this.factor();
    for (;;) {
      const operator = this.take("*") ? "*" : this.take("/") ? "/" : null;
      if (!operator) return left;
      left = { type: "binary", operator, left, right: this.factor() };
    }
  }

  private factor(): Expression {
    if (this.take("-")) return { type: "negative", of: this.factor() };
    if (this.take("(")) {
      const inner = this.sum();
      this.need(")");
      return inner;
    }
    const token = this.peek();
    if (token.type !== "number" && token.type !== "name") this.refuse();
    this.next += 1;
    if (token.type === "number") return { type: "number", value: parseDecimal(token.text) ?? exact(0) };
    return this.take("(") ? this.call(token) : { type: "name", name: token.text };
  }

  private call(token: Token): Expression {
    const { text: name, at } = token;
    const of = [this.sum()];
    while (this.take(",")) of.push(this.sum());
    this.need(")");
    if (name !== "min" && name !== "max" && name !== "round" && name !== "ceil") throw new Refused({ code: "formula/unexpected", params: { at, found: name } });
    if (name === "round" ? of.length !== 2 : name === "ceil" ? of.length !== 1 : of.length < 2) throw new Refused({ code: "formula/arguments", params: { at, found: name } });
    return { type: "call", name, of };
  }
}
