/** Owns the bar of the procedure's steps: done, on, ahead, passed over. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import styles from "./steps-bar.module.css";

export function StepsBar({ steps }: { steps: GroupMonitor["steps"] }) {
  const { t } = useTranslation("monitor");
  const text = useText();
  if (steps.length === 0) return null;
  const current = steps.findIndex(({ state }) => state === "current");
  const done = steps.filter(({ state }) => state === "done").length;
  const step = steps[current];
  return (
    <div className={styles.steps}>
      <span className="visually-hidden">{step ? t("card.step", { at: current + 1, of: steps.length, title: text(step.title) }) : t("card.stepsDone", { done, of: steps.length })}</span>
      {steps.map(({ id, state, title }) => (
        <i key={id} data-state={state} title={text(title)} />
      ))}
    </div>
  );
}
