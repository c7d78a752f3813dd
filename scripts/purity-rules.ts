/** What keeps a module of the pure core from answering the same always and everywhere; knows no file system. */
import { parseSync, Visitor } from "oxc-parser";

/** A use of something that the core must not know: of what, and at which line (from 1). */
export interface Impurity {
  rule: "clock" | "chance" | "locale";
  line: number;
}

/** Methods whose answer depends on the machine's language or time zone. */
const LOCALE_METHODS = /^(localeCompare|toLocale\w*|getTimezoneOffset|get(Date|Day|FullYear|Hours|Minutes|Month))$/;

/** Uses of clock, chance and machine settings in a module of the pure core (architecture.md §1.2). */
export function findImpurities(file: string, code: string): Impurity[] {
  const found: Impurity[] = [];
  const add = (rule: Impurity["rule"], offset: number) => found.push({ rule, line: lineAt(code, offset) });
  new Visitor({
    NewExpression(node) {
      if (isName(node.callee, "Date") && node.arguments.length === 0) add("clock", node.start);
    },
    CallExpression(node) {
      if (isName(node.callee, "Date")) add("clock", node.start);
    },
    MemberExpression(node) {
      const property = node.property.type === "Identifier" && !node.computed ? node.property.name : literal(node.property);
      if (property === undefined) return;
      if (isName(node.object, "Date") && property === "now") add("clock", node.start);
      if (isName(node.object, "Math") && property === "random") add("chance", node.start);
      if (LOCALE_METHODS.test(property)) add("locale", node.start);
    },
  }).visit(parseSync(file, code).program);
  return found;
}

function isName(node: { type: string }, name: string): boolean {
  return node.type === "Identifier" && (node as { name?: unknown }).name === name;
}

function literal(node: { type: string }): string | undefined {
  const value = node.type === "Literal" ? (node as { value?: unknown }).value : undefined;
  return typeof value === "string" ? value : undefined;
}

function lineAt(code: string, offset: number): number {
  return code.slice(0, offset).split("\n").length;
}
