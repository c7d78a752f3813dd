/** Owns what is seldom changed. */
import { useTranslation } from "react-i18next";
import { Stepper } from "../stepper.tsx";
import type { PlanPart } from "./plan-draft.ts";
import styles from "./start.module.css";

export function MoreChoices({ plan, onChange }: PlanPart) {
  const { t } = useTranslation("console");
  return (
    <details className={styles.more}>
      <summary>{t("start.more")}</summary>
      <Stepper label={t("start.grace")} value={plan.graceSeconds} min={5} max={600} step={5} unit={t("start.seconds")} onChange={(graceSeconds) => onChange({ graceSeconds })} />
      <p className={styles.note}>{t("start.graceText")}</p>
    </details>
  );
}
