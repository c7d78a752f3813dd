/** Owns reading one text file of a package: well formed, not too deep, and without names that mean something to JavaScript itself. */
import { hasLoneSurrogate } from "../../scenario/check-tree.ts";
import { packageLimits } from "./limits.ts";
import type { Utf8 } from "./package-files.ts";
import { PackageRefused } from "./refusal.ts";

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

export function readJson(file: string, bytes: Uint8Array, utf8: Utf8): unknown {
  if (bytes.length > packageLimits.json) throw new PackageRefused("too-large", { file, max: packageLimits.json / 1024 / 1024 });
  const text = utf8.decode(bytes);
  if (text === null) throw new PackageRefused("not-utf8", { file });
  // The parser of the browser calls itself: what is nested a hundred thousand times would end it.
  if (depthOf(text) > packageLimits.depth) throw new PackageRefused("too-deep", { file, max: packageLimits.depth });
  return checked(file, parsed(file, text));
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    throw new PackageRefused("bad-json", { file });
  }
}

function depthOf(text: string): number {
  let [depth, deepest, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted) {
      if (letter === "\\") at += 1;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === "{" || letter === "[") deepest = Math.max(deepest, (depth += 1));
    else if (letter === "}" || letter === "]") depth -= 1;
  }
  return deepest;
}

function checked(file: string, root: unknown): unknown {
  const open = [root];
  let count = 0;
  while (open.length > 0) {
    const value = open.pop();
    if ((count += 1) > packageLimits.nodes) throw new PackageRefused("too-many-parts", { file, what: "nodes", max: packageLimits.nodes });
    if (typeof value === "string" && (hasLoneSurrogate(value) || value.includes("\u0000"))) throw new PackageRefused("not-utf8", { file });
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (FORBIDDEN.has(key)) throw new PackageRefused("forbidden-key", { file, key });
      open.push(inner);
    }
  }
  return root;
}
