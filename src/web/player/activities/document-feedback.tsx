/** Owns a written text after handing in: evidence in the words, the points found and missing, and a model to compare with. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import { ContentPoints, JudgedText } from "./content-points.tsx";
import styles from "./document-activity.module.css";

type Feedback = NonNullable<ActivityViewOf<"document">["feedback"]>;

export function DocumentFeedback({ written, feedback }: { written: string; feedback: Feedback }) {
  const { t } = useTranslation(["activities", "attempt"]);
  const text = useText();
  const format = useFormat();
  const words = useWords("reasons");
  return (
    <>
      <h3>{t("document.yours")}</h3>
      <JudgedText written={written} points={feedback.points} className={styles.written} />
      <h3>{t("document.points")}</h3>
      <ContentPoints points={feedback.points} className={styles.points} />
      {feedback.length && (
        <p className={styles.length}>
          <Tag tone="warn" icon="warning">
            {t("attempt:lost", { points: format.signed(feedback.length.points) })}
          </Tag>{" "}
          {words(feedback.length.reason)}
        </p>
      )}
      <details className={styles.model}>
        <summary>{t("document.model")}</summary>
        <p lang="zh-CN">{text(feedback.model)}</p>
      </details>
    </>
  );
}
