/** Owns what is said of a discussion after handing in: what the cards cover, in their own words, and what a good group thought of. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { ContentPoints, JudgedText } from "../content-points.tsx";
import styles from "./discussion-activity.module.css";

export function DiscussionSaid({ feedback }: { feedback: NonNullable<ActivityViewOf<"discussion">["feedback"]> }) {
  const { t } = useTranslation("discussion");
  const text = useText();
  return (
    <section className={styles.saidBox} aria-label={t("said.title")}>
      <h3>{t("said.title")}</h3>
      {feedback.text !== "" && (
        <JudgedText written={feedback.text} points={feedback.points} className={styles.written} />
      )}
      <ContentPoints points={feedback.points} className={styles.points} />
      <details>
        <summary>{t("said.model")}</summary>
        <p className={styles.written} lang="zh-CN">
          {text(feedback.model)}
        </p>
      </details>
    </section>
  );
}
