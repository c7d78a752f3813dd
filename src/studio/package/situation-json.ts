/** Owns one situation by itself, as other tools read it: `public/schema/situation.schema.json`. */
import type { StudioDocument } from "../document.ts";

export function situationJson({ situation }: StudioDocument): string {
  return `${JSON.stringify(situation, null, 2)}\n`;
}
