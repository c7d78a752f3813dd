/** Owns the card that reminds of the case: role, channel, time, and the facts known so far. */
import { useTranslation } from "react-i18next";
import { useText } from "../../shared/i18n/use-text.ts";
import { Perforation, Waybill } from "../../shared/ui/waybill.tsx";
import { FactSheet } from "../desk/fact-sheet.tsx";
import { useAttempt } from "./attempt-context.tsx";
import { clockDay, clockTime } from "./course-clock.ts";
import styles from "./task-card.module.css";

/** More facts than these would push the page away from its tasks. */
const MOST_OPEN = 12;

export function TaskCard() {
  const { t } = useTranslation("attempt");
  const text = useText();
  const { view } = useAttempt();
  const { situation } = view;
  return (
    <aside className={styles.side} aria-labelledby="task-card">
      <Waybill className={styles.card}>
        <p className={styles.number}>{situation.courseId ?? t("common:own")}</p>
        <h2 id="task-card">{text(situation.title)}</h2>
        <p className={styles.summary}>{text(situation.summary)}</p>
        <dl className={styles.rows}>
          <div>
            <dt>{t("card.role")}</dt>
            <dd>{text(view.seat?.title ?? situation.role)}</dd>
          </div>
          <div>
            <dt>{t("card.channel")}</dt>
            <dd>{text(situation.channel)}</dd>
          </div>
          <div>
            <dt>{t("card.time")}</dt>
            <dd>
              {clockDay(view.clock)} {clockTime(view.clock)}
            </dd>
          </div>
        </dl>
        <Perforation />
        <details className={styles.facts} open={view.facts.length <= MOST_OPEN}>
          <summary>
            <h3>{t("card.facts")}</h3> <span>{t("card.count", { count: view.facts.length })}</span>
          </summary>
          <FactSheet facts={view.facts} />
        </details>
      </Waybill>
    </aside>
  );
}
