/** Owns where the criterion with a key `beat:criterion` stands in a dialogue. */
import type { Path } from "../../../scenario/problem.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { criteriaOfBeat } from "../../../studio/heard.ts";

/** `index`: of the dialogue among the activities. */
export function placeOfCriterion({ situation }: StudioDocument, index: number, key: string): Path | null {
  const dialogue = situation.activities[index];
  if (dialogue?.kind !== "dialogue") return null;
  const [owner, id] = key.split(":");
  const at = dialogue.beats.findIndex((beat) => beat.id === owner);
  const beat = dialogue.beats[at];
  const position = beat ? criteriaOfBeat(beat).findIndex((one) => one.id === id) : -1;
  return position < 0 ? null : ["situation", "activities", index, "beats", at, "criteria", position];
}
