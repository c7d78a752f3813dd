/** Owns the JSON Schemas that editors complete and validate scenario files with; the zod schemas are their only source. */
import { z } from "zod";
import { documentKinds, type DocumentKind } from "./document-kind.ts";
import { documentSchemas } from "./document-schemas.ts";

/** One JSON Schema (draft 2020-12) per kind of document, of what an author writes: fields with a default may be absent. */
export function generateSchemas(): Record<DocumentKind, Record<string, unknown>> {
  const entries = documentKinds.map((kind) => [kind, generateSchema(kind)] as const);
  return Object.fromEntries(entries) as Record<DocumentKind, Record<string, unknown>>;
}

function generateSchema(kind: DocumentKind): Record<string, unknown> {
  const schema = z.toJSONSchema(documentSchemas[kind], { io: "input", reused: "ref", cycles: "ref" });
  return { ...schema, title: `Kefu Lab ${kind}` };
}
