/** Owns one beat of the script: its heading, what is told and said, what a good agent does, where it leads. Drawn anew only when something of it changes. */
import { memo, useCallback, useState, type DragEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { BeatSource } from "../../../studio/document.ts";
import { chineseOf } from "../../../studio/text-edit.ts";
import { isTypedCriterion } from "../../../studio/typed-criterion.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { moodTone } from "../../shared/ui/mood-colour.ts";
import { useWritten } from "../fields/use-written.ts";
import type { SayCondition } from "../fields/condition-words.ts";
import type { DialogueNames } from "../fields/dialogue-names.ts";
import { BeatChoices } from "./beat-choices.tsx";
import { BeatCriteria } from "./beat-criteria.tsx";
import { BeatLines, firstWording } from "./beat-lines.tsx";
import { BeatReplies } from "./beat-replies.tsx";
import { BeatTools } from "./beat-tools.tsx";
import { BeatWays } from "./beat-ways.tsx";
import { InsertMenu, type Insert } from "./insert-menu.tsx";
import type { Band } from "./line-rows.tsx";
import { ScriptText, type OnKey } from "./script-text.tsx";
import { useNear } from "./use-near.ts";
import type { ScriptEdits } from "./use-script-edits.ts";
import styles from "./script.module.css";

export type BlockProps = {
  beat: BeatSource;
  index: number;
  /** How many there are. */
  length: number;
  /** What of the beat is selected, as a path joined by “/”; null where the selection is elsewhere. */
  chosen: string | null;
  folded: boolean;
  found: boolean;
  readOnly: boolean;
  mood: number | null;
  errors: number;
  warnings: number;
  bands: readonly Band[];
  names: DialogueNames;
  say: SayCondition;
  edits: ScriptEdits;
  onFold: (id: string) => void;
};

export const BeatBlock = memo(function BeatBlock(props: BlockProps) {
  const { beat, index, chosen, folded, found, readOnly, mood, errors, warnings, edits } = props;
  const { t } = useTranslation("studio-script");
  const text = useWritten();
  const selected = chosen !== null;
  const [ref, near] = useNear(selected);
  const [menu, setMenu] = useState(false);
  const [dropping, setDropping] = useState(false);
  const keys = useBlockKeys(props);
  const insert = (what: Insert) => {
    setMenu(false);
    if (what === "narration") {
      edits.put("edit-text", index, ["narration"], "");
      edits.focus(index, "narration");
    } else {
      edits.addBeat(what, index, isEmpty(beat) && what !== "talk");
    }
  };
  const drop = (event: DragEvent) => {
    setDropping(false);
    const from = Number(event.dataTransfer.getData(DRAGGED) || -1);
    if (from >= 0) edits.moveBeat(from, index);
  };
  const title = text(beat.title) || t("untitled");
  const number = index + 1;
  return (
    // Its keys and its drop are beside those of the fields in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={ref}
      className={styles.block}
      data-beat={index}
      data-kind={beat.kind}
      data-chosen={selected || undefined}
      data-found={found || undefined}
      data-mood={mood === null ? undefined : moodTone(mood)}
      data-dropping={dropping || undefined}
      // What is taken to be dragged must not move under the pointer.
      onFocus={({ target }) => chosen === null && !target.draggable && edits.select(index)}
      onKeyDown={keys.onBlock}
      onDragOver={(event) => {
        if (readOnly || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={drop}
    >
      <header className={styles.head}>
        <button type="button" className={styles.number} draggable={!readOnly} aria-expanded={!folded} aria-label={t(folded ? "unfold" : "fold", { number, title })} title={t(readOnly ? "foldHelp" : "dragHelp")} onClick={() => props.onFold(beat.id)} onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(index))}>
          {number}
        </button>
        <span className={styles.kind}>{beat.kind === "end" ? t(`ending.${beat.ending}`) : t(`kind.${beat.kind}`)}</span>
        {near && !folded ? (
          <h3 className={styles.title}>
            {readOnly ? title : <ScriptText value={chineseOf(beat.title)} label={t("titleOf", { number })} part="title" placeholder={t("titlePlaceholder")} readOnly={false} onWrite={(words) => edits.write(index, ["title"], words, true)} onKey={keys.onTitle} />}
          </h3>
        ) : (
          <h3 className={styles.title}>{title}</h3>
        )}
        {(errors > 0 || warnings > 0) && (
          <span className={styles.problems} data-errors={errors > 0 || undefined} title={t("problems", { count: errors + warnings })}>
            <Icon name="warning" />
            {errors + warnings}
          </span>
        )}
        {mood !== null && beat.kind !== "ring" && <span className={styles.mood}>{t("moodAbout", { mood: Math.round(mood) })}</span>}
        {selected && !readOnly && <BeatTools index={index} length={props.length} title={title} edits={edits} onMenu={() => setMenu(true)} />}
      </header>
      {menu && <InsertMenu narration={beat.narration === undefined} onInsert={insert} onClose={() => setMenu(false)} />}
      {folded || !near ? <p className={styles.summary}>{"line" in beat ? firstWording(beat.line, text) : text(beat.narration)}</p> : <Body {...props} selected={selected} onKey={keys.onText} onMenu={() => setMenu(true)} />}
    </li>
  );
});

const DRAGGED = "application/x-kefu-beat";

function Body({ beat, index, chosen, readOnly, bands, names, say, edits, selected, onKey, onMenu }: BlockProps & { selected: boolean; onKey: OnKey; onMenu: () => void }) {
  const { t } = useTranslation("studio-script");
  const text = useWritten();
  const [narrated] = useState(beat.narration !== undefined);
  const narrates = beat.narration !== undefined || (narrated && !readOnly) || beat.kind === "scene";
  const model = beat.kind === "talk" ? beat.model : undefined;
  const narratorKey: OnKey = (event, value) => {
    if (event.key === "Backspace" && value === "" && beat.kind !== "scene") {
      edits.put("edit-text", index, ["narration"], undefined);
      edits.focus(index, "line");
      return true;
    }
    if (event.key === "/" && value === "") {
      onMenu();
      return true;
    }
    return onKey(event, value);
  };
  return (
    <div className={styles.body}>
      {narrates && (
        <div className={styles.speech}>
          <span className={styles.speaker}>{t("narrator")}</span>
          <ScriptText className={styles.narration} value={chineseOf(beat.narration)} label={t("narrationOf", { number: index + 1 })} part="narration" placeholder={t("narrationPlaceholder")} readOnly={readOnly} onWrite={(words) => edits.write(index, ["narration"], words, false)} onKey={narratorKey} />
        </div>
      )}
      <BeatLines {...{ beat, index, bands, readOnly, selected, edits, onKey, onMenu }} />
      <BeatChoices {...{ beat, index, readOnly, edits, onKey }} />
      {beat.kind !== "scene" && beat.kind !== "end" && (beat.kind !== "ring" || (beat.criteria ?? []).length > 0 || selected) && <BeatCriteria {...{ beat, index, chosen, readOnly, edits, onKey }} />}
      {model !== undefined && (
        <div className={styles.speech}>
          <span className={styles.speaker}>{t("model")}</span>
          {readOnly ? <p className={styles.plain}>{text(model)}</p> : <ScriptText className={styles.modelText} value={chineseOf(model)} label={t("modelOf", { number: index + 1 })} part="model" placeholder={t("modelPlaceholder")} readOnly={false} onWrite={(words) => edits.write(index, ["model"], words, true)} onKey={onKey} />}
        </div>
      )}
      <BeatReplies {...{ beat, index, chosen, bands, say, readOnly, edits, onKey }} />
      <BeatWays {...{ beat, index, chosen, bands, names, say, readOnly, selected, edits, onKey }} />
    </div>
  );
}

/** Nothing is written in it yet. */
function isEmpty(beat: BeatSource): boolean {
  return beat.kind === "talk" && beat.line === undefined && beat.narration === undefined && (beat.criteria ?? []).every((criterion) => "when" in criterion);
}

/** The keys of writing a play. */
function useBlockKeys({ beat, index, length, readOnly, edits }: BlockProps) {
  const onText = useCallback<OnKey>(
    (event, value) => {
      const part = event.currentTarget.dataset["part"];
      if (event.key === "Backspace" && value === "" && part === "line" && isEmpty(beat) && length > 1) {
        edits.removeBeat(index);
        return true;
      }
      if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey) return false;
      if (part === "line" && isTypedCriterion(value) && edits.addCriterion(index, value)) {
        edits.put("edit-text", index, ["line"], undefined);
        edits.focus(index, "criterion");
      } else if (part === "narration") edits.focus(index, "line");
      else if (part === "line" && beat.kind !== "end" && beat.kind !== "scene") edits.focus(index, "criterion");
      else if (index + 1 < length && part !== "model") edits.focus(index + 1, "line");
      else edits.addBeat("talk", index);
      return true;
    },
    [beat, index, length, edits],
  );
  const onTitle = useCallback<OnKey>(
    (event) => {
      if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return false;
      edits.focus(index, beat.kind === "scene" || beat.kind === "ring" ? "narration" : beat.kind === "inquire" ? "criterion" : "line");
      return true;
    },
    [beat.kind, index, edits],
  );
  const onBlock = useCallback(
    (event: KeyboardEvent<HTMLLIElement>) => {
      if (readOnly || event.nativeEvent.isComposing || event.defaultPrevented) return;
      const arrow = event.altKey && { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (arrow) edits.moveBeat(index, index + arrow);
      else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) edits.addBeat("talk", index);
      else return;
      event.preventDefault();
    },
    [readOnly, index, edits],
  );
  return { onText, onTitle, onBlock };
}
