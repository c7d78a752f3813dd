/** Owns taking a criterion out of any list of criteria: of a beat, of a card, of a seat. */
import type { Path } from "../../scenario/problem.ts";
import type { CriterionSource, DialogueSource, StudioDocument } from "../document.ts";
import { dialogueAround } from "../options.ts";
import { valueAt } from "../path.ts";
import { changeReferences } from "../references.ts";
import { removeCriterion } from "./criteria.ts";
import { addedBeats, criterionKeys } from "./dialogue-at.ts";
import { dropGone } from "./drop-gone.ts";
import { nothingGone } from "./gone.ts";

/** `list`: the place of the list. */
export function removeCriterionAt(document: StudioDocument, list: Path, index: number): void {
  const criteria = valueAt(document, list) as CriterionSource[] | undefined;
  const criterion = criteria?.[index];
  const holder = valueAt(document, list.slice(0, -1)) as { id?: string; beat?: string } | undefined;
  const name = holder?.beat ?? holder?.id;
  if (!criteria || !criterion || name === undefined) return;
  if (list[1] === "activities") return removeCriterion(document, Number(list[2]), name, index);
  criteria.splice(index, 1);
  const key = `${name}:${criterion.id}`;
  const dialogue = dialogueAround(document, list);
  if (!dialogue) changeReferences(document, (reference) => (reference.kind === "criterion" && reference.id === key ? undefined : reference.id));
  else if (!isElsewhere(document, dialogue, key)) dropGone(document, dialogue.id, { ...nothingGone, criteria: new Set([key]) });
}

/** Whether the dialogue or another card of it has a criterion of that name. */
function isElsewhere(document: StudioDocument, { id: dialogue, beats }: DialogueSource, key: string): boolean {
  const cards = (document.situation.variants ?? []).filter((one) => one.dialogue === dialogue);
  const added = cards.flatMap(({ changes }) => (changes ?? []).flatMap(({ beat, addCriteria }) => (addCriteria ?? []).map(({ id }) => `${beat}:${id}`)));
  return [...[...beats, ...addedBeats(document, dialogue)].flatMap(criterionKeys), ...added].includes(key);
}
