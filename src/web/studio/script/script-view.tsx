/** The script of a dialogue: speaker, line, what a good agent does, then. Read like a play, written without leaving the keyboard. */
import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BeatSource, DialogueSource } from "../../../studio/document.ts";
import { expectedMoods } from "../../../studio/expected-mood.ts";
import { isWithin } from "../../../studio/path.ts";
import { useWritten } from "../fields/use-written.ts";
import { useConditionWords } from "../fields/condition-words.ts";
import { useDialogueNames } from "../fields/dialogue-names.ts";
import { useBeatProblems } from "../graph/use-beat-problems.ts";
import { useAt, useStudio } from "../studio-context.tsx";
import { BeatBlock } from "./beat-block.tsx";
import { ScriptTools } from "./script-tools.tsx";
import { useCaret } from "./use-caret.ts";
import { useScriptEdits, type Focus } from "./use-script-edits.ts";
import styles from "./script.module.css";

/** `activity`: index of the dialogue among the situation's activities. */
export function ScriptView({ activity }: { activity: number }) {
  const dialogue = useAt<DialogueSource>(["situation", "activities", activity]);
  return dialogue ? <Script activity={activity} dialogue={dialogue} /> : null;
}

function Script({ activity, dialogue }: { activity: number; dialogue: DialogueSource }) {
  const { t } = useTranslation("studio-script");
  const text = useWritten();
  const readOnly = useStudio((state) => state.readOnly !== null);
  const chosen = useStudio(({ selection }) => (isWithin(selection, ["situation", "activities", activity, "beats"]) && typeof selection[4] === "number" ? selection.slice(4).join("/") : null));
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [words, setWords] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<Focus | null>(null);
  const [, draw] = useState(0);
  const onFocus = useCallback((focus: Focus) => {
    wanted.current = focus;
    draw((count) => count + 1);
  }, []);
  const edits = useScriptEdits(activity, onFocus);
  const names = useDialogueNames(activity);
  const say = useConditionWords(names);
  const problems = useBeatProblems(activity);
  const moods = useMoods(dialogue);
  const lines = dialogue.mood?.lines;
  const bands = useMemo(() => (lines ?? []).map(({ id, title, min }) => ({ id, title: text(title), min })), [lines, text]);
  const found = useFound(dialogue.beats, words);
  const marked = useMemo(() => new Set(found), [found]);
  const onFold = useCallback((id: string) => setFolded((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id])), []);
  useCaret(list, wanted);

  const current = chosen === null ? null : Number(chosen.split("/")[0]);
  const rest = chosen?.slice(String(current).length + 1) ?? "";
  useLayoutEffect(() => {
    if (current === null) return;
    const block = list.current?.querySelector(`[data-beat="${current}"]`);
    // Whoever writes in it sees it already.
    if (block && !block.contains(document.activeElement)) block.scrollIntoView({ block: "nearest" });
  }, [current]);

  const { beats } = dialogue;
  return (
    <div className={styles.script} data-tour="script">
      <ScriptTools readOnly={readOnly} allFolded={folded.size >= beats.length} onFoldAll={() => setFolded(folded.size >= beats.length ? new Set() : new Set(beats.map(({ id }) => id)))} words={words} found={found} onWords={setWords} onGo={(beat) => edits.select(beat)} />
      <ol ref={list} role="list" className={styles.list} aria-label={t("script")}>
        {beats.map((beat, index) => (
          <BeatBlock
            key={beat.id}
            beat={beat}
            index={index}
            length={beats.length}
            chosen={index === current ? rest : null}
            folded={folded.has(beat.id) && index !== current}
            found={marked.has(index)}
            readOnly={readOnly}
            mood={moods.get(beat.id) ?? null}
            errors={problems.get(index)?.errors ?? 0}
            warnings={problems.get(index)?.warnings ?? 0}
            bands={bands}
            names={names}
            say={say}
            edits={edits}
            onFold={onFold}
          />
        ))}
      </ol>
      {!readOnly && (
        <button type="button" className={styles.more} onClick={() => edits.addBeat("talk", beats.length === 0 ? null : lastWay(beats))}>
          {t("addLast")}
        </button>
      )}
    </div>
  );
}

/** Before the closing end, or behind the last beat. */
function lastWay(beats: readonly BeatSource[]): number {
  const firstEnd = beats.findIndex(({ kind }) => kind === "end");
  return firstEnd > 0 ? firstEnd - 1 : beats.length - 1;
}

/** While somebody types, the moods of before will do. */
function useMoods(dialogue: DialogueSource): ReadonlyMap<string, number> {
  const settled = useDeferredValue(dialogue);
  return useMemo(() => expectedMoods(settled), [settled]);
}

const NONE: readonly number[] = [];

/** Places of the beats whose JSON holds the words: everything that is said, told, asked for and done stands in it. */
function useFound(beats: readonly BeatSource[], words: string): readonly number[] {
  const wanted = words.trim().toLowerCase();
  return useMemo(() => (wanted === "" ? NONE : beats.flatMap((beat, index) => (textsOf(beat).toLowerCase().includes(wanted) ? [index] : []))), [beats, wanted]);
}

/** What is written in a beat, without its keys and ids. */
function textsOf(value: unknown, key = ""): string {
  if (typeof value === "string") return key === "id" || key === "kind" || key === "to" ? "" : `${value}\n`;
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value).map(([name, child]) => textsOf(child, Array.isArray(value) ? key : name)).join("");
}
