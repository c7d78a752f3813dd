/** Owns a written text after handing in: evidence in the words, the points found and missing, and a model to compare with. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import { VerdictTag } from "../../shared/ui/verdict-tag.tsx";
import styles from "./document-activity.module.css";

type Feedback = NonNullable<ActivityViewOf<"document">["feedback"]>;

export function DocumentFeedback({ written, feedback }: { written: string; feedback: Feedback }) {
  const { t } = useTranslation("activities");
  const text = useText();
  const format = useFormat();
  const marks = feedback.points
    .filter(({ state }) => state !== "not-met")
    .flatMap((point) => point.spans.map(({ start, end }) => ({ start, end, id: point.id, label: text(point.title), tone: point.state === "met" ? ("ok" as const) : ("warn" as const) })));
  return (
    <>
      <h3>{t("document.yours")}</h3>
      <p className={styles.written} lang="zh-CN">
        <EvidenceText text={written} marks={marks} />
      </p>
      <h3>{t("document.points")}</h3>
      <ul role="list" className={styles.points}>
        {feedback.points.map((point) => (
          <li key={point.id}>
            <VerdictTag sign="+" state={point.state} title={text(point.title)} points={`${format.points(point.points)}/${format.points(point.max)}`} />
            {point.state !== "met" && <span>{text(point.advice)}</span>}
          </li>
        ))}
      </ul>
      <details className={styles.model}>
        <summary>{t("document.model")}</summary>
        <p lang="zh-CN">{text(feedback.model)}</p>
      </details>
    </>
  );
}
