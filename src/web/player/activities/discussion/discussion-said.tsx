/** Owns what is said of a discussion after handing in: what the cards cover, in their own words, and what a good group thought of. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useFormat } from "../../../shared/i18n/use-format.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { EvidenceText } from "../../../shared/ui/evidence-text.tsx";
import { VerdictTag } from "../../../shared/ui/verdict-tag.tsx";
import styles from "./discussion-activity.module.css";

export function DiscussionSaid({ feedback }: { feedback: NonNullable<ActivityViewOf<"discussion">["feedback"]> }) {
  const { t } = useTranslation("discussion");
  const text = useText();
  const format = useFormat();
  const marks = feedback.points
    .filter(({ state }) => state !== "not-met")
    .flatMap((point) => point.spans.map(({ start, end }) => ({ start, end, id: point.id, label: text(point.title), tone: point.state === "met" ? ("ok" as const) : ("warn" as const) })));
  return (
    <section className={styles.saidBox} aria-label={t("said.title")}>
      <h3>{t("said.title")}</h3>
      {feedback.text !== "" && (
        <p className={styles.written} lang="zh-CN">
          <EvidenceText text={feedback.text} marks={marks} />
        </p>
      )}
      <ul role="list" className={styles.points}>
        {feedback.points.map((point) => (
          <li key={point.id}>
            <VerdictTag sign="+" state={point.state} title={text(point.title)} points={`${format.points(point.points)}/${format.points(point.max)}`} /> {point.state !== "met" && <span>{text(point.advice)}</span>}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t("said.model")}</summary>
        <p className={styles.written} lang="zh-CN">
          {text(feedback.model)}
        </p>
      </details>
    </section>
  );
}
