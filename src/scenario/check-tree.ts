/** Owns what must hold for any JSON value before its shape is looked at: not too deep, and every text well formed. */
import { problem, type Path, type Problem } from "./problem.ts";

/** Deeper than any situation needs, and shallow enough for recursive readers. */
const MAX_DEPTH = 64;

type Node = { value: unknown; key: string | number | null; parent: Node | null; depth: number };

/** Walks without recursion, so that no file can exhaust the stack. */
export function checkTree(source: unknown): Problem[] {
  const problems: Problem[] = [];
  const open: Node[] = [{ value: source, key: null, parent: null, depth: 0 }];
  for (let node = open.pop(); node; node = open.pop()) {
    const { value, depth } = node;
    if (typeof value === "string") {
      if (hasLoneSurrogate(value)) problems.push(problem("text/lone-surrogate", pathOf(node)));
      else if (/<\/?[a-z][^<>]*>/i.test(value)) problems.push(problem("text/markup", pathOf(node), { found: value.match(/<\/?[a-z][^<>]*>/i)?.[0].slice(0, 40) ?? "" }));
    } else if (typeof value === "object" && value !== null) {
      if (depth >= MAX_DEPTH) {
        problems.push(problem("shape/too-deep", pathOf(node), { max: MAX_DEPTH }));
        continue;
      }
      const entries = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
      for (let index = entries.length - 1; index >= 0; index -= 1) {
        const [key, child] = entries[index] as readonly [string | number, unknown];
        open.push({ value: child, key, parent: node, depth: depth + 1 });
      }
    }
  }
  return problems;
}

/** Half of a character that needs two units: cannot be stored as UTF-8 or shown. */
export function hasLoneSurrogate(text: string): boolean {
  return /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}

function pathOf(node: Node): Path {
  const path: (string | number)[] = [];
  for (let at: Node | null = node; at; at = at.parent) if (at.key !== null) path.unshift(at.key);
  return path;
}
