/** Owns how a beat is drawn as a card: kind, title, first words of its line, what it holds. */
import { Handle, Position, type NodeProps } from "@xyflow/react";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useWritten } from "../fields/use-written.ts";
import { cx } from "../../shared/ui/cx.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { firstWords } from "./first-words.ts";
import { useGraphActions } from "./graph-actions.tsx";
import type { CardNode } from "./items.ts";
import styles from "./graph.module.css";

export const BeatCard = memo(function BeatCard({ data, isConnectable }: NodeProps<CardNode>) {
  const { t } = useTranslation("studio-graph");
  const text = useWritten();
  const { toggleFold } = useGraphActions();
  const { beat, index, opening, heat, ways, again, resume, folded, foldable, selected, editing, problems } = data;
  const criteria = "criteria" in beat ? (beat.criteria?.length ?? 0) : 0;
  const line = firstWords(beat, text);
  const ending = beat.kind === "end" ? beat.ending : undefined;
  return (
    <div className={styles.card} data-kind={beat.kind} data-ending={ending} data-heat={heat ?? undefined} data-selected={selected || undefined} data-opening={opening || undefined}>
      <Handle type="target" position={Position.Left} isConnectable={isConnectable} className={cx(styles.handle, styles.into)} />
      <div className={styles.head}>
        <span className={styles.kind}>{ending ? t(`ending.${ending}`) : t(`kind.${beat.kind}`)}</span>
        {opening && <span className={styles.mark}>{t("opening")}</span>}
        {again && (
          <span className={styles.mark}>
            <Icon name="retry" />
            {t("again")}
          </span>
        )}
        {resume && (
          <span className={styles.mark}>
            <Icon name="undo" />
            {t("resume")}
          </span>
        )}
        <span className={styles.number}>{index + 1}</span>
        {problems && <span className={styles.problems} data-errors={problems.errors > 0 || undefined} title={t("problems", { count: problems.errors + problems.warnings })} />}
      </div>
      {editing ? <TitleField value={text(beat.title)} index={index} /> : <b className={styles.title}>{text(beat.title) || t("untitled")}</b>}
      <p className={styles.line}>{line || (beat.kind === "talk" ? t("wordless") : " ")}</p>
      <p className={styles.foot}>
        {criteria > 0 && <span>{t("criteria", { count: criteria })}</span>}
        {beat.kind !== "end" && <span data-missing={(ways === 0 && !again && !resume) || undefined}>{ways > 0 ? t("ways", { count: ways }) : again || resume ? "" : t("nowhere")}</span>}
        {foldable && (
          <button
            type="button"
            tabIndex={-1}
            className={cx(styles.fold, "nodrag")}
            aria-label={folded === null ? t("fold") : t("unfold", { count: folded })}
            title={folded === null ? t("fold") : t("unfold", { count: folded })}
            onClick={(event) => {
              event.stopPropagation();
              toggleFold(beat.id);
            }}
          >
            {folded === null ? "−" : `+${folded}`}
          </button>
        )}
      </p>
      {beat.kind !== "end" && <Handle type="source" position={Position.Right} isConnectable={isConnectable} className={styles.handle} />}
    </div>
  );
});

function TitleField({ value, index }: { value: string; index: number }) {
  const { t } = useTranslation("studio-graph");
  const { rename, stopEditing } = useGraphActions();
  const [title, setTitle] = useState(value);
  return (
    <input
      // The field opens because somebody asked to write in it.
      ref={(field) => field?.focus()}
      className={cx(styles.titleField, "nodrag", "nopan")}
      aria-label={t("title")}
      data-own-undo
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => {
        rename(index, title);
        stopEditing();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") event.currentTarget.blur();
        else if (event.key === "Escape") stopEditing();
      }}
    />
  );
}
