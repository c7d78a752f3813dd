/** Owns the JSON Schemas that editors complete and validate scenario files with; the zod schemas are their only source. */
import { z } from "zod";
import { documentKinds, type DocumentKind } from "./document-kind.ts";
import { documentSchemas } from "./document-schemas.ts";

/** File name (`situation.schema.json`) → JSON Schema (draft 2020-12) of what an author writes: fields with a default may be absent. */
export function generateSchemas(): Record<string, Record<string, unknown>> {
  return Object.fromEntries(documentKinds.map((kind) => [schemaFile(kind), generateSchema(kind)]));
}

export function schemaFile(kind: DocumentKind): string {
  return `${kind}.schema.json`;
}

function generateSchema(kind: DocumentKind): Record<string, unknown> {
  const schema = z.toJSONSchema(documentSchemas[kind], { io: "input", reused: "ref", cycles: "ref" });
  return { ...schema, title: `Kefu Lab ${kind}` };
}
