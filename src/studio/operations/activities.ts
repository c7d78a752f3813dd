/** Owns putting activities into phases, taking them out, and moving them. */
import type { Path } from "../../scenario/problem.ts";
import type { FormSource } from "../../scenario/schema/form.ts";
import type { ActivitySource, StudioDocument } from "../document.ts";
import { freeId } from "../new-id.ts";
import { newActivity, type OtherKind } from "../new-activity.ts";
import { dialoguesOf } from "../options.ts";
import { valueAt } from "../path.ts";
import { referencesIn } from "../references.ts";
import { addDialogue } from "./add-dialogue.ts";
import { dropGone } from "./drop-gone.ts";
import { filterInPlace } from "./filter-in-place.ts";
import { nothingGone } from "./gone.ts";
import { removePart } from "./parts.ts";

/** At the end of a phase. `forms`: those of the course. A variant gets a card where its dialogue has none. */
export function addActivity(document: StudioDocument, phase: number, kind: ActivitySource["kind"], forms: readonly FormSource[]): void {
  if (kind === "dialogue") {
    addDialogue(document, phase);
    return;
  }
  const { situation } = document;
  const id = freeId(situation.activities.map((one) => one.id), kind);
  const dialogue = dialoguesOf(document)[0] ?? null;
  const variant = kind === "dialogue-variant" && dialogue ? cardOf(document, dialogue.id) : null;
  const form = [...(document.forms ?? []), ...[...forms].sort((a, b) => a.fields.length - b.fields.length)][0] ?? null;
  situation.activities.push(newActivity(kind as OtherKind, { id, form, dialogue, variant }));
  place(document, phase, id);
}

function cardOf({ situation }: StudioDocument, dialogue: string): string {
  const there = (situation.variants ?? []).find((one) => one.dialogue === dialogue);
  if (there) return there.id;
  const id = freeId((situation.variants ?? []).map((one) => one.id), "card");
  situation.variants = [...(situation.variants ?? []), { id, title: "变式卡", brief: "换一位客户，再练一次。", goal: "和原来一样处理得当。", dialogue }];
  return id;
}

function place({ situation }: StudioDocument, phase: number, id: string, at?: number): void {
  const into = situation.phases[phase];
  if (!into) return;
  const list = into.activities ?? [];
  into.activities = [...list.slice(0, at ?? list.length), id, ...list.slice(at ?? list.length)];
}

/** Into a phase, at its end or at a place there. */
export function moveActivity(document: StudioDocument, id: string, phase: number, at?: number): void {
  takeOut(document, id);
  place(document, phase, id, at);
}

function takeOut({ situation }: StudioDocument, id: string): void {
  for (const phase of situation.phases) if (phase.activities?.includes(id)) phase.activities = phase.activities.filter((one) => one !== id);
}

/** Where else it is named than in its phase. */
export function usesOfActivity(document: StudioDocument, id: string): Path[] {
  const names = [...referencesIn(document)].filter((one) => (one.kind === "activity" || one.kind === "dialogue") && one.id === id);
  return names.flatMap(({ path }) => (path[1] === "phases" ? [] : [path]));
}

/**
 * With the marks that it gave and everything that speaks of it; of a dialogue also its cards, its caps and what plays it once more. The only activity of a situation stays.
 */
export function removeActivity(document: StudioDocument, id: string): void {
  const { situation } = document;
  const gone = situation.activities.find((one) => one.id === id);
  if (!gone || situation.activities.length < 2) return;
  removeOf(document, ["variants"], id);
  removeOf(document, ["grading", "blockers"], id);
  situation.activities.splice(situation.activities.indexOf(gone), 1);
  takeOut(document, id);
  for (const section of situation.grading?.sections ?? []) {
    for (const part of section.parts) {
      part.from = part.from.filter(({ activity }) => activity !== id);
      if (part.withMood === id) delete part.withMood;
    }
    const left = section.parts.filter(({ from }) => from.length > 0);
    // A section must have a part: the last one stays, and the checks ask for its source.
    if (left.length > 0) section.parts = left;
  }
  filterInPlace(document.answers, ({ activity }) => activity !== id);
  for (const other of [...situation.activities]) {
    if (other.kind === "dialogue") dropGone(document, other.id, { ...nothingGone, activities: new Set([id]) });
    if (other.kind === "dialogue-variant" && other.of === id) removeActivity(document, other.id);
  }
}

/** All parts of a list of the situation that belong to a dialogue. */
function removeOf(document: StudioDocument, path: readonly string[], dialogue: string): void {
  const place = ["situation", ...path];
  const parts = (valueAt(document, place) as { dialogue?: string }[] | undefined) ?? [];
  for (let index = parts.length - 1; index >= 0; index -= 1) if (parts[index]?.dialogue === dialogue) removePart(document, { place, path }, index, false);
}
