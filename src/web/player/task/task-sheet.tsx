/** Owns the waybill of the task: from whom, to whom, when, what is known, what is to be reached. */
import { useTranslation } from "react-i18next";
import type { TaskCard } from "../../../protocol/catalogue.ts";
import { useFactWords } from "../../shared/i18n/use-fact-words.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { MoodFace } from "../../shared/ui/mood-face.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { Perforation, Waybill } from "../../shared/ui/waybill.tsx";
import styles from "./task-sheet.module.css";

export function TaskSheet({ card }: { card: TaskCard }) {
  const { t } = useTranslation(["task", "common"]);
  const text = useText();
  const words = useFactWords();
  return (
    <Waybill aria-labelledby="task-title">
      <p className={styles.tags}>
        <Tag tone="parcel">{t("card")}</Tag>
        <Tag tone="plain">{card.courseId ?? t("common:own")}</Tag>
      </p>
      <h1 id="task-title" className={styles.title}>
        {text(card.title)}
      </h1>
      <p className={styles.summary}>{text(card.summary)}</p>

      <div className={styles.route}>
        {card.customer && (
          <div className={styles.end}>
            <MoodFace portrait={card.customer.portrait} mood={card.customer.mood} label="" className={styles.face} />
            <p>
              <span className={styles.label}>{t("from")}</span>
              <b>{text(card.customer.name)}</b>
              <span>{text(card.customer.title)}</span>
            </p>
          </div>
        )}
        <span className={styles.line} aria-hidden="true">
          {text(card.channel)}
        </span>
        <div className={styles.end}>
          <MoodFace portrait="colleague" mood={30} label="" className={styles.face} />
          <p>
            <span className={styles.label}>{t(card.customer ? "to" : "role")}</span>
            <b>{t("you")}</b>
            <span>{text(card.role)}</span>
          </p>
        </div>
      </div>

      <Perforation />

      <div className={styles.columns}>
        <section aria-labelledby="task-goals">
          <h2 id="task-goals">{t("goals")}</h2>
          <ul className={styles.goals}>
            {card.goals.map((goal) => (
              <li key={text(goal)}>{text(goal)}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="task-facts">
          <h2 id="task-facts">{t("facts")}</h2>
          <dl className={styles.facts}>
            <div>
              <dt>{t("time")}</dt>
              <dd>{words({ type: "date-time", value: card.start, display: null })}</dd>
            </div>
            <div>
              <dt>{t("channel")}</dt>
              <dd>{text(card.channel)}</dd>
            </div>
            {card.facts.map((fact) => (
              <div key={fact.id}>
                <dt>{text(fact.label)}</dt>
                <dd>{words(fact)}</dd>
              </div>
            ))}
          </dl>
          {card.customer && <p className={styles.note}>{t("factsNote")}</p>}
        </section>
      </div>
    </Waybill>
  );
}
