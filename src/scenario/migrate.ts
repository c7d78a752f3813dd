/** Owns bringing documents of older format versions up to the current one, step by numbered step. */
import type { DocumentKind } from "./document-kind.ts";
import { formatVersion } from "./format-version.ts";
import { migrations } from "./migrations.ts";
import { problem, type Problem } from "./problem.ts";

/** The document in the current format. Never changes its argument; refuses versions that it does not know. */
export function migrate(kind: DocumentKind, source: Record<string, unknown>): { document: Record<string, unknown> } | { problem: Problem } {
  const { format } = source;
  if (format === undefined) return { problem: problem("format/missing", [], { newest: formatVersion }) };
  if (typeof format !== "number" || !Number.isInteger(format) || format < 0) {
    return { problem: problem("format/unknown", ["format"], { found: String(format).slice(0, 40), newest: formatVersion }) };
  }
  if (format > formatVersion) return { problem: problem("format/too-new", ["format"], { found: format, newest: formatVersion }) };
  let document = source;
  for (const step of migrations.slice(format)) document = { ...step.apply(kind, document), format: step.to };
  return { document };
}
