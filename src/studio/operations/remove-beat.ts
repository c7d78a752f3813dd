/** Owns taking a beat out of a dialogue so that the call goes on without it. */
import type { StudioDocument } from "../document.ts";
import { changeReferences } from "../references.ts";
import { beatIn, criteriaOf, dialogueAt, successorOf } from "./dialogue-at.ts";
import { dropGone } from "./drop-gone.ts";
import { nothingGone } from "./gone.ts";

/** What can be left out when there is nowhere to go on to. */
const LEFT_OUT = new Set<string | number | undefined>(["brokenOff", "until"]);

/**
 * Every way that led to it leads to its successor. Without one, what may be left out is; the other ways stay as they are, and the checks say where they lead nowhere.
 * What speaks of the beat or its criteria is taken back. The only beat of a dialogue stays.
 */
export function removeBeat(document: StudioDocument, activity: number, id: string): void {
  const dialogue = dialogueAt(document, activity);
  const beat = dialogue && beatIn(dialogue, id);
  if (!dialogue || !beat || dialogue.beats.length < 2) return;
  const index = dialogue.beats.indexOf(beat);
  const successor = successorOf(dialogue, id);
  const beside = dialogue.beats[index + 1] ?? dialogue.beats[index - 1];
  const criteria = new Set(criteriaOf(beat).map((criterion) => `${id}:${criterion.id}`));
  const contacts = new Set(beat.kind === "inquire" ? (beat.contacts ?? []).map((contact) => contact.id) : []);
  dialogue.beats.splice(index, 1);
  changeReferences(document, ({ kind, id: name, dialogue: where, path }) => {
    if (kind !== "way" || name !== id || where !== dialogue.id) return name;
    if (successor !== null) return successor;
    const [list, key] = [path[path.length - 3], path[path.length - 1]];
    if (key === "opening") return beside?.id;
    return LEFT_OUT.has(key) || list === "options" || list === "actions" ? undefined : name;
  });
  dropGone(document, dialogue.id, { ...nothingGone, beats: new Set([id]), criteria, contacts });
}
