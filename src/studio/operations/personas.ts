/** Owns who may be at the other end of a dialogue. */
import type { PersonaSource, StudioDocument } from "../document.ts";
import { freeId } from "../new-id.ts";
import { removePart } from "./parts.ts";

export function addPersona(document: StudioDocument, persona?: Partial<Omit<PersonaSource, "id">>): void {
  const { personas } = document.situation.cast;
  personas.push({ name: "新角色", title: "客户", ...persona, id: freeId(personas.map(({ id }) => id), "persona") });
}

/** With everything that names it. The only one stays. */
export function removePersona(document: StudioDocument, id: string): void {
  const { personas } = document.situation.cast;
  const index = personas.findIndex((persona) => persona.id === id);
  if (index >= 0 && personas.length > 1) removePart(document, { place: ["situation", "cast", "personas"], path: ["cast", "personas"] }, index, false);
}
