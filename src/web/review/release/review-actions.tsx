/** Owns the head of the review: how far it is, whether all is stored, undo and redo by name, files, releasing. */
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewView } from "../../../protocol/review.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { useReviewDesk } from "../review-desk.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { ReleaseMenu } from "./release-menu.tsx";
import styles from "./review-actions.module.css";

export function ReviewActions({ view }: { view: ReviewView }) {
  const { t } = useTranslation("review");
  const { act, saved } = useReviewDesk();
  const { undo, redo } = view;
  const stepName = (type: string) => t([`step.${type}`, "step.other"]);
  const take = (step: ReviewView["undo"], done: string) => step && void act({ type: "undo", undoes: step.seq }, done);
  const undoNow = () => take(undo, undo ? t("undo.done", { step: stepName(undo.type) }) : "");
  const redoNow = () => take(redo, redo ? t("redo.done", { step: stepName(redo.type) }) : "");
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      // In a field the browser takes back letters; a window is finished first.
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z" || target.closest("input, textarea, dialog")) return;
      event.preventDefault();
      if (event.shiftKey) redoNow();
      else undoNow();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
  const done = view.groups.filter(({ standing }) => standing === "confirmed" || standing === "released").length;
  return (
    <>
      <p className={styles.state}>
        <span>{t("head.done", { done, all: view.groups.length })}</span>
        <span role="status" data-saved={saved}>
          <Icon name={saved === "saved" ? "check" : saved === "saving" ? "clock" : "warning"} /> {t(`head.${saved}`)}
        </span>
      </p>
      <div className={styles.steps} role="group" aria-label={t("undo.label")}>
        <Button size="s" icon="undo" className={styles.step} aria-disabled={!undo} title={t("undo.keys")} onClick={undoNow}>
          <span className={styles.name}>{undo ? t("undo.named", { step: stepName(undo.type) }) : t("undo.none")}</span>
        </Button>
        <Button size="s" icon="retry" className={styles.step} aria-disabled={!redo} title={t("redo.keys")} onClick={redoNow}>
          <span className={redo ? styles.name : "visually-hidden"}>{redo ? t("redo.named", { step: stepName(redo.type) }) : t("redo.none")}</span>
        </Button>
      </div>
      <ExportMenu view={view} />
      <ReleaseMenu view={view} />
    </>
  );
}
