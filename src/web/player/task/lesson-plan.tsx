/** Owns the overview of the eight phases with their time and activities, and how the marks add up. */
import { useTranslation } from "react-i18next";
import type { TaskCard } from "../../../protocol/catalogue.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Card } from "../../shared/ui/card.tsx";
import styles from "./lesson-plan.module.css";

export function LessonPlan({ card }: { card: TaskCard }) {
  const { t } = useTranslation(["task", "common"]);
  const text = useText();
  const minutes = card.phases.reduce((sum, phase) => sum + phase.minutes, 0);
  return (
    <Card title={t("plan.title")} note={t("plan.note", { minutes })}>
      <ol role="list" className={styles.phases}>
        {card.phases.map((phase, index) => (
          <li key={phase.id} className={styles.phase}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <div className={styles.words}>
              <h3>
                {t(`common:phase.${phase.id}`)} <span className={styles.minutes}>{t("common:time.minutes", { count: phase.minutes })}</span>
              </h3>
              <p>{phase.activities.length === 0 ? t("plan.read") : phase.activities.map((activity) => text(activity.title)).join(t("common:list.semicolon"))}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className={styles.marks}>
        {t("plan.marks")}
        {card.sections.map((section) => t(section.headline ? "plan.headline" : "plan.section", { title: text(section.title), points: section.points })).join(t("common:list.semicolon"))}
        {t("plan.pass", { percent: card.passMark })}
      </p>
    </Card>
  );
}
