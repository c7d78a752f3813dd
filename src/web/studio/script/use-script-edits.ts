/** Owns what can be changed from the script, each a named change, and where writing goes on after it. */
import { useMemo, type SyntheticEvent } from "react";
import type { ChangeCode } from "../../../studio/change-codes.ts";
import type { BeatSource, DialogueSource, StudioDocument } from "../../../studio/document.ts";
import type { Path } from "../../../scenario/problem.ts";
import type { Text } from "../../../scenario/text.ts";
import { addBeat, indexAfter } from "../../../studio/operations/add-beat.ts";
import { connect, disconnect, moveBranch, newBranchIndex } from "../../../studio/operations/branches.ts";
import { addCriterion, moveCriterion, newCriterionIndex, removeCriterion } from "../../../studio/operations/criteria.ts";
import { dialogueAt } from "../../../studio/operations/dialogue-at.ts";
import { duplicateBeat } from "../../../studio/operations/duplicate-beat.ts";
import { isFirstText } from "../../../studio/operations/new-parts.ts";
import { moveBeat } from "../../../studio/operations/move-beat.ts";
import { removeBeat } from "../../../studio/operations/remove-beat.ts";
import { putAt, samePath, valueAt, writeAt } from "../../../studio/path.ts";
import { englishOf, textOf } from "../../../studio/text-edit.ts";
import { typedCriterion } from "../../../studio/typed-criterion.ts";
import { useOpenDraft } from "../studio-context.tsx";

/** Parts of a block that can be written in. */
const parts = ["title", "narration", "line", "criterion", "model", "reply", "says", "ways"] as const;
export type Part = (typeof parts)[number];

/** Beats by their place in the script; paths begin in the beat. */
export type ScriptEdits = {
  write(beat: number, path: Path, chinese: string, required: boolean): void;
  /** `select`: a path in the beat that is selected with it. */
  put(code: ChangeCode, beat: number, path: Path, value: unknown, select?: Path): void;
  addBeat(kind: BeatSource["kind"], after: number | null, instead?: boolean): void;
  removeBeat(beat: number): void;
  duplicateBeat(beat: number): void;
  moveBeat(from: number, to: number): void;
  addCriterion(beat: number, typed: string): boolean;
  removeCriterion(beat: number, index: number): void;
  moveCriterion(beat: number, from: number, to: number): void;
  connect(beat: number, to: string): void;
  disconnect(beat: number, index: number): void;
  moveBranch(beat: number, from: number, to: number): void;
  retarget(beat: number, path: Path, to: string): void;
  select(beat: number, path?: Path): void;
  /** What is selected with the caret, so that its settings stand beside it. The whole beat is not told of it. */
  selectIn(event: Pick<SyntheticEvent, "stopPropagation">, beat: number, path: Path): void;
  /** Where to write when the block is drawn: the caret goes there. */
  focus(beat: number, part: Part, which?: Which): void;
};

/** `last`: of several. `within`: only what stands in that place of the beat, joined by “/”. */
type Which = { last?: boolean; within?: string };
export type Focus = { beat: number; part: Part } & Which;

/** Stable: what it needs of the document it reads when it is asked. `onFocus`: a block is to take the caret. */
export function useScriptEdits(activity: number, onFocus: (focus: Focus) => void): ScriptEdits {
  const { studio } = useOpenDraft();
  return useMemo((): ScriptEdits => {
    const place = (beat: number, path: Path = []): Path => ["situation", "activities", activity, "beats", beat, ...path];
    const dialogue = (): DialogueSource => dialogueAt(studio.getState().history.document, activity) ?? ({ beats: [] } as unknown as DialogueSource);
    const beatAt = (index: number) => dialogue().beats[index];
    const change = (code: ChangeCode, recipe: (document: StudioDocument) => void, select?: Path) => studio.getState().change({ code }, recipe, select ? { select } : {});
    const focus = (beat: number, part: Part, which: Which = {}) => onFocus({ beat, part, ...which });
    const select = (beat: number, path?: Path) => {
      const wanted = place(beat, path);
      if (!samePath(studio.getState().selection, wanted)) studio.getState().select(wanted);
    };
    const first = (kind: BeatSource["kind"] | undefined): Part => (kind === "scene" || kind === "ring" ? "narration" : kind === "inquire" ? "title" : "line");
    return {
      write: (beat, path, chinese, required) => {
        const whole = place(beat, path);
        const before = valueAt(studio.getState().history.document, whole) as Text | undefined;
        const text = textOf(chinese, englishOf(before)) ?? (required || typeof path[path.length - 1] === "number" ? "" : undefined);
        studio.getState().change({ code: "edit-text" }, (document) => writeAt(document, whole, text), { merge: whole.join("/") });
      },
      put: (code, beat, path, value, selected) => change(code, (document) => writeAt(document, place(beat, path), value), selected && place(beat, selected)),
      addBeat: (kind, after, instead = false) => {
        const before = after === null ? null : (beatAt(after)?.id ?? null);
        const index = indexAfter(dialogue(), before) - (instead ? 1 : 0);
        change(
          "add-beat",
          (document) => {
            addBeat(document, activity, { kind, after: before });
            if (instead && before !== null) removeBeat(document, activity, before);
          },
          place(index),
        );
        focus(index, first(kind));
      },
      removeBeat: (beat) => {
        const id = beatAt(beat)?.id;
        if (id === undefined || dialogue().beats.length < 2) return;
        const beside = beat === 0 ? 0 : beat - 1;
        change("remove-beat", (document) => removeBeat(document, activity, id), place(beside));
        focus(beside, first(beatAt(beside)?.kind), { last: true });
      },
      duplicateBeat: (beat) => {
        const id = beatAt(beat)?.id;
        if (id === undefined) return;
        change("duplicate-beat", (document) => duplicateBeat(document, activity, id), place(beat + 1));
        focus(beat + 1, "title");
      },
      moveBeat: (from, to) => {
        if (to < 0 || to >= dialogue().beats.length || from === to) return;
        change("move-beat", (document) => moveBeat(document, activity, from, to), place(to));
        const { part } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
        focus(to, parts.find((one) => one === part) ?? "title");
      },
      addCriterion: (beat, typed) => {
        const found = beatAt(beat);
        const meant = typedCriterion(typed);
        if (!found || !meant) return false;
        const { title, kind, points } = meant;
        change("add-criterion", (document) => {
          addCriterion(document, activity, found.id, { title, kind, ...(points === null ? {} : { points }) });
          // A beat that has no title of its own is called after what is done in it.
          if (typeof found.title === "string" && isFirstText(found.title)) putAt(document, place(beat, ["title"]), title);
        }, place(beat, ["criteria", newCriterionIndex(found)]));
        return true;
      },
      removeCriterion: (beat, index) => {
        const id = beatAt(beat)?.id;
        if (id !== undefined) change("remove-criterion", (document) => removeCriterion(document, activity, id, index), place(beat));
      },
      moveCriterion: (beat, from, to) => {
        const id = beatAt(beat)?.id;
        if (id !== undefined) change("move-criterion", (document) => moveCriterion(document, activity, { beat: id, index: from }, { beat: id, index: to }), place(beat, ["criteria", to]));
      },
      connect: (beat, to) => {
        const found = beatAt(beat);
        if (found) change("connect", (document) => connect(document, activity, found.id, to), place(beat, ["next", newBranchIndex(found)]));
      },
      disconnect: (beat, index) => {
        const id = beatAt(beat)?.id;
        if (id !== undefined) change("disconnect", (document) => disconnect(document, activity, id, index), place(beat));
      },
      moveBranch: (beat, from, to) => {
        const id = beatAt(beat)?.id;
        if (id !== undefined) change("change-way", (document) => moveBranch(document, activity, id, from, to), place(beat, ["next", to]));
      },
      retarget: (beat, path, to) => change("change-way", (document) => putAt(document, place(beat, [...path, "to"]), to), place(beat, path)),
      select,
      selectIn: (event, beat, path) => {
        event.stopPropagation();
        select(beat, path);
      },
      focus,
    };
  }, [activity, studio, onFocus]);
}
