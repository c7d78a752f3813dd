/** Owns a draft made ready to be played: everything that a host of attempts needs, or nothing while it cannot be played. Must not know the host. */
import { isPlayable } from "../authoring/check-situation.ts";
import type { Lexicon } from "../language/criterion.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import type { StudioDocument } from "./document.ts";
import { readyDocument, type StudioKit } from "./kit.ts";
import { openedAt } from "./opened-at.ts";

/** `version` is no hash: nothing of it is kept. */
export type PlayableContent = { unit: string; situation: Situation; forms: Form[]; lexicon: Lexicon; version: string };

/** `from`: a dialogue and the beat that it begins at instead of its opening. Faults that only cost marks do not matter. */
export function playableContent(document: StudioDocument, kit: StudioKit, from: { activity: string; beat: string } | null = null): PlayableContent | null {
  const { situation, forms, lexicon } = readyDocument(from ? openedAt(document, from.activity, from.beat) : document, kit);
  return situation && isPlayable(situation, forms, lexicon) ? { unit: document.unit, situation, lexicon, forms: [...forms.values()], version: "draft" } : null;
}
