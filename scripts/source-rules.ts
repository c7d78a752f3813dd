/** Rules about our source text that neither the compiler nor the linter nor the import checker can state; knows no file system. */
import { parseSync, Visitor } from "oxc-parser";

/** A breach of a rule: which one, and at which line (from 1). */
export interface Breach {
  rule: "clock" | "chance" | "locale" | "eager-practice";
  line: number;
}

/** Methods whose answer depends on the machine's language or time zone. */
const LOCALE_METHODS = /^(localeCompare|toLocale\w*|getTimezoneOffset|get(Date|Day|FullYear|Hours|Minutes|Month))$/;

const PRACTICE = /(^|\/)practice\//;

/** Uses of clock, chance and machine settings in a module of the pure core (architecture.md §1.2). */
export function findImpurities(file: string, code: string): Breach[] {
  const found: Breach[] = [];
  const add = (rule: Breach["rule"], offset: number) => found.push({ rule, line: lineAt(code, offset) });
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

/** Imports that would pull the practice authority, and with it the answer keys, into the first load. */
export function findEagerPractice(file: string, code: string): Breach[] {
  const found: Breach[] = [];
  const visit = (node: { start: number; source: { value: string } | null; importKind?: string | null; exportKind?: string | null }) => {
    const typeOnly = node.importKind === "type" || node.exportKind === "type";
    if (node.source && PRACTICE.test(node.source.value) && !typeOnly) {
      found.push({ rule: "eager-practice", line: lineAt(code, node.start) });
    }
  };
  new Visitor({ ImportDeclaration: visit, ExportNamedDeclaration: visit, ExportAllDeclaration: visit }).visit(parseSync(file, code).program);
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
