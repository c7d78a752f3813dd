/** Owns the bar of the eight phases: where the lesson stands and what may be looked at. */
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { PhaseId } from "../../../protocol/attempt.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { useAttempt } from "./attempt-context.tsx";
import { phaseProgress } from "./phase-progress.ts";
import styles from "./lesson-bar.module.css";

/** `linked`: an activity is open, so choosing a phase also goes back to the phase page. */
export function LessonBar({ shown, onShow, linked }: { shown: PhaseId; onShow: (phase: PhaseId) => void; linked: boolean }) {
  const { t } = useTranslation(["attempt", "common"]);
  const { href, view } = useAttempt();
  const [, goTo] = useLocation();
  return (
    <nav className={styles.bar} aria-label={t("phases")}>
      <ol role="list">
        {view.phases.map((phase, place) => {
          const progress = phaseProgress(view, phase);
          return (
            <li key={phase.id} data-status={progress}>
              <button
                type="button"
                aria-current={phase.id === shown ? "page" : undefined}
                onClick={() => {
                  onShow(phase.id);
                  if (linked) goTo(href());
                }}
              >
                <span className={styles.sign} aria-hidden="true">
                  {progress === "done" ? <Icon name="check" /> : progress === "locked" ? <Icon name="lock" /> : place + 1}
                </span>
                <span className={styles.name}>{t(`common:phase.${phase.id}`)}</span>
                <span className="visually-hidden">{t(`phaseStatus.${progress}`)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
