/** Owns what was said to a figure: right, right by the student's own earlier figure, or why not. */
import { useTranslation } from "react-i18next";
import type { CalculationStepView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import styles from "./survey-analysis-activity.module.css";

type StepFeedbackProps = { step: Pick<CalculationStepView, "label" | "value">; feedback: NonNullable<CalculationStepView["feedback"]>; named?: boolean };

export function StepFeedback({ step, feedback, named = false }: StepFeedbackProps) {
  const { t } = useTranslation("survey");
  const text = useText();
  const words = useWords("reasons");
  const why = feedback.ok && !feedback.followed ? null : feedback.reason;
  /** Some reasons say themselves what the figure is. */
  const tell = !feedback.ok && !(why && "expected" in why.params);
  return (
    <p className={styles.said}>
      {named && <b>{text(step.label)} </b>}
      <Tag tone={feedback.followed ? "warn" : feedback.ok ? "ok" : "bad"} icon={feedback.followed ? "minus" : feedback.ok ? "check" : "cross"}>
        {t(feedback.followed ? "followed" : feedback.ok ? "right" : "wrong")}
      </Tag>{" "}
      {why && t("why", { why: words(why) })} {tell && t("shouldBe", { value: feedback.expected })} {text(feedback.explain)}
    </p>
  );
}
