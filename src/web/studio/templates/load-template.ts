/** Owns fetching a template when an author asks for it: a document that can be played and waits to be written. */
import type { StudioDocument } from "../../../studio/document.ts";

const files = import.meta.glob<{ default: unknown }>("../../../studio/templates/*.json");

export const templateIds = ["complaint-phone", "complaint-counter", "reception", "call-back", "inquiry", "key-account-meeting"] as const;
export type TemplateId = (typeof templateIds)[number];

export async function loadTemplate(id: TemplateId): Promise<StudioDocument> {
  const file = await files[`../../../studio/templates/${id}.json`]?.();
  if (!file) throw new Error(`No template ${id}`);
  return file.default as StudioDocument;
}
