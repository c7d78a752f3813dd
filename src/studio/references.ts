/** Owns finding and changing every id that a document uses. Must not know why one is changed. */
import type { Path } from "../scenario/problem.ts";
import type { StudioDocument } from "./document.ts";
import { putAt, valueAt } from "./path.ts";
import { activityPlaces, documentPlaces, type Place, type ReferenceKind } from "./reference-places.ts";

/** `dialogue`: where beats, criteria, timers and contacts of that name are meant; null where any dialogue's may be. `path`: where it is written; of a record's key, `isKey`, with the key as its last step. */
export type Reference = { kind: ReferenceKind; id: string; dialogue: string | null; path: Path; isKey: boolean };

/** In the order of the document. */
export function* referencesIn(document: StudioDocument): Generator<Reference> {
  yield* within(document, documentPlaces, [], null, dialoguesOf(document));
}

/** Each id as `choose` says: another one in its place, or undefined to take it away (out of its list, its key from its object). Reads the document before it changes anything. */
export function changeReferences(document: StudioDocument, choose: (reference: Reference) => string | undefined): void {
  // From the back, so that what is taken out of a list moves nothing that is still to be changed.
  for (const reference of [...referencesIn(document)].reverse()) {
    const wanted = choose(reference);
    if (wanted === reference.id) continue;
    if (reference.isKey) renameKey(document, reference, wanted);
    else putAt(document, reference.path, wanted);
  }
}

/** The order of the keys stays. */
function renameKey(document: StudioDocument, { path, id }: Reference, wanted: string | undefined): void {
  const place = path.slice(0, -1);
  const record = valueAt(document, place);
  if (typeof record !== "object" || record === null) return;
  const entries = Object.entries(record).flatMap(([key, value]) => (key !== id ? [[key, value] as const] : wanted === undefined ? [] : [[wanted, value] as const]));
  putAt(document, place, Object.fromEntries(entries));
}

/** Of an activity that plays a dialogue, that dialogue: itself, or the one that its cards change. */
function dialoguesOf({ situation }: StudioDocument): ReadonlyMap<string, string> {
  return new Map((situation.activities ?? []).flatMap((one) => (one.kind === "dialogue" ? [[one.id, one.id]] : one.kind === "dialogue-variant" ? [[one.id, one.of]] : [])));
}

function* within(value: unknown, place: Place, path: Path, dialogue: string | null, dialogues: ReadonlyMap<string, string>): Generator<Reference> {
  if (value === undefined || value === null) return;
  if (typeof place === "string") {
    if (typeof value === "string" && !(place === "way" && (value === "again" || value === "resume"))) yield { kind: place, id: value, dialogue, path, isKey: false };
    return;
  }
  if (isList(place)) {
    if (!Array.isArray(value)) return;
    const isActivities = path.length === 2 && path[1] === "activities";
    for (const [index, item] of value.entries()) yield* within(item, isActivities ? activityPlaces((item as { kind?: unknown }).kind) : place[0], [...path, index], dialogue, dialogues);
    return;
  }
  if (typeof value === "string" && place.itself) yield { kind: place.itself, id: value, dialogue, path, isKey: false };
  if (typeof value !== "object") return;
  const inside = place.dialogue ? named(value, place.dialogue, dialogues) : dialogue;
  if (place.keys) for (const key of Object.keys(value)) yield { kind: place.keys, id: key, dialogue: inside, path: [...path, key], isKey: true };
  for (const [key, child] of Object.entries(place.at ?? {})) yield* within((value as Record<string, unknown>)[key], child, [...path, key], inside, dialogues);
}

function named(value: object, key: string, dialogues: ReadonlyMap<string, string>): string | null {
  const id = (value as Record<string, unknown>)[key];
  return typeof id === "string" ? (dialogues.get(id) ?? id) : null;
}

function isList(place: Place): place is readonly [Place] {
  return Array.isArray(place);
}
