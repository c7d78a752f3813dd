/** Owns putting activities into phases, taking them out, and moving them. */
import type { FormSource } from "../../scenario/schema/form.ts";
import type { ActivitySource, StudioDocument } from "../document.ts";
import { freeId } from "../new-id.ts";
import { newActivity, type OtherKind } from "../new-activity.ts";
import { dialoguesOf } from "../options.ts";
import { addDialogue } from "./add-dialogue.ts";

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

/** With the marks that it gave. The only activity of a situation stays. */
export function removeActivity(document: StudioDocument, id: string): void {
  const { situation } = document;
  const index = situation.activities.findIndex((one) => one.id === id);
  if (index < 0 || situation.activities.length < 2) return;
  situation.activities.splice(index, 1);
  takeOut(document, id);
  for (const section of situation.grading?.sections ?? []) {
    for (const part of section.parts) part.from = part.from.filter(({ activity }) => activity !== id);
    const left = section.parts.filter(({ from }) => from.length > 0);
    // A section must have a part: the last one stays, and the checks ask for its source.
    if (left.length > 0) section.parts = left;
  }
}
