/** Owns what a good agent does in a beat: its criteria as chips, and the line in which one more is typed. */
import { memo, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { BeatSource } from "../../../studio/document.ts";
import { criteriaOf } from "../../../studio/operations/dialogue-at.ts";
import { isStandIn } from "../../../studio/operations/new-parts.ts";
import { useWritten } from "../fields/use-written.ts";
import type { OnKey } from "./script-text.tsx";
import type { ScriptEdits } from "./use-script-edits.ts";
import styles from "./script.module.css";
import { isComposing } from "../../shared/ui/is-composing.ts";

type CriteriaProps = { beat: BeatSource; index: number; chosen: string | null; readOnly: boolean; edits: ScriptEdits; onKey: OnKey };

export const BeatCriteria = memo(function BeatCriteria({ beat, index, chosen, readOnly, edits, onKey }: CriteriaProps) {
  const { t } = useTranslation("studio-script");
  const text = useWritten();
  const [typed, setTyped] = useState("");
  const criteria = criteriaOf(beat);
  const pressed = (event: KeyboardEvent<HTMLButtonElement>, at: number) => {
    if (readOnly) return;
    if (event.key === "Delete" || event.key === "Backspace") {
      edits.removeCriterion(index, at);
      edits.focus(index, "criterion");
    } else if (event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      edits.moveCriterion(index, at, at + (event.key === "ArrowLeft" ? -1 : 1));
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const entryKey: OnKey = (event, value) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && value.trim() !== "") {
      if (edits.addCriterion(index, value)) setTyped("");
      return true;
    }
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      edits.focus(index, beat.kind === "talk" ? "model" : "ways");
      return true;
    }
    if (event.key === "Backspace" && value === "") {
      edits.focus(index, "line", { last: true });
      return true;
    }
    return onKey(event, value);
  };
  return (
    <div className={styles.speech}>
      <span className={styles.speaker}>{t("agentShould")}</span>
      <div className={styles.chips} data-tour="criteria" role="group" aria-label={t("criteriaOf", { number: index + 1 })}>
        {criteria.map((criterion, at) =>
          isStandIn(criterion) && !readOnly ? (
            <span key={criterion.id} className={styles.standIn}>
              {t("noCriteria")}
            </span>
          ) : (
            <button
              key={criterion.id}
              type="button"
              className={styles.chip}
              data-fault={criterion.kind === "must-not" || undefined}
              data-chosen={chosen === `criteria/${at}` || undefined}
              title={t(readOnly ? "openCriterion" : "chipHelp")}
              onClick={() => edits.select(index, ["criteria", at])}
              onKeyDown={(event) => pressed(event, at)}
            >
              {text(criterion.title) || t("untitled")}
              <b>{t(criterion.kind === "must-not" ? "pointsOff" : "points", { points: criterion.points })}</b>
            </button>
          ),
        )}
        {!readOnly && <Entry number={index + 1} typed={typed} onType={setTyped} onKey={entryKey} />}
      </div>
    </div>
  );
});

function Entry({ number, typed, onType, onKey }: { number: number; typed: string; onType: (text: string) => void; onKey: OnKey }) {
  const { t } = useTranslation("studio-script");
  return (
    <span className={styles.entry} data-value={typed}>
      <textarea
        rows={1}
        data-part="criterion"
        data-own-undo
        aria-label={t("newCriterion", { number })}
        placeholder={t("criterionPlaceholder")}
        value={typed}
        onChange={(event) => onType(event.target.value.replaceAll("\n", ""))}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (onKey(event, typed)) event.preventDefault();
        }}
      />
    </span>
  );
}
