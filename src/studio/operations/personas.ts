/** Owns who may be at the other end of a dialogue. */
import type { PersonaSource, StudioDocument } from "../document.ts";
import { freeId } from "../new-id.ts";
import { changeReferences } from "../references.ts";
import { filterInPlace } from "./filter-in-place.ts";

export function addPersona(document: StudioDocument, persona?: Partial<Omit<PersonaSource, "id">>): void {
  const { personas } = document.situation.cast;
  personas.push({ name: "新角色", title: "客户", ...persona, id: freeId(personas.map(({ id }) => id), "persona") });
}

/** Dialogues get the first persona that is left as their customer; elsewhere nobody in particular speaks. The only one stays. */
export function removePersona(document: StudioDocument, id: string): void {
  const { personas } = document.situation.cast;
  const other = personas.find((persona) => persona.id !== id);
  if (!other || !personas.some((persona) => persona.id === id)) return;
  filterInPlace(personas, (persona) => persona.id !== id);
  changeReferences(document, ({ kind, id: name, path }) => {
    if (kind !== "persona" || name !== id) return name;
    return path.length === 4 && path[1] === "activities" && path[3] === "customer" ? other.id : undefined;
  });
}
