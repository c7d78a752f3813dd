/** Owns what was said to one field after handing in: state, reason, content points, and the model to compare with. */
import { useTranslation } from "react-i18next";
import type { FieldFeedback, ItemView } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { Tag, type Tone } from "../../shared/ui/tag.tsx";
import type { IconName } from "../../shared/ui/icon.tsx";
import { VerdictTag } from "../../shared/ui/verdict-tag.tsx";
import styles from "./field-result.module.css";

const looks: Record<FieldFeedback["state"], { tone: Tone; icon: IconName }> = {
  right: { tone: "ok", icon: "check" },
  part: { tone: "warn", icon: "minus" },
  format: { tone: "warn", icon: "warning" },
  wrong: { tone: "bad", icon: "cross" },
  missing: { tone: "bad", icon: "cross" },
  filled: { tone: "ok", icon: "check" },
  free: { tone: "plain", icon: "minus" },
};

/** Said once, below the sheet. */
export function isOfWholeForm({ reason }: FieldFeedback): boolean {
  return reason?.code === "grading/not-backed";
}

/** `options` are those of a choice: their model is the id of one. */
export function FieldResult({ id, feedback, options }: { id: string; feedback: FieldFeedback; options: ItemView[] }) {
  const { t } = useTranslation("attempt");
  const text = useText();
  const words = useWords("reasons");
  const format = useFormat();
  const look = looks[feedback.state];
  const settled = feedback.state === "right" || feedback.state === "filled";
  const model = options.find((option) => option.id === feedback.model)?.text ?? feedback.model;
  return (
    <div id={id} className={styles.result}>
      <p className={styles.head}>
        <Tag tone={look.tone} icon={look.icon}>
          {t(`form.feedback.${feedback.state}`)}
        </Tag>
        {feedback.max > 0 && <span className={styles.points}>{t("points", { points: format.points(feedback.points), max: format.points(feedback.max) })}</span>}
        {feedback.reason && !settled && !isOfWholeForm(feedback) && <span>{words(feedback.reason)}</span>}
      </p>
      {feedback.content.length > 0 && (
        <ul role="list" className={styles.content}>
          {feedback.content.map((point) => (
            <li key={point.id}>
              <VerdictTag sign="+" state={point.state} title={text(point.title)} />
              {point.state !== "met" && <span>{text(point.advice)}</span>}
            </li>
          ))}
        </ul>
      )}
      {feedback.state !== "right" && (
        <>
          {feedback.advice !== null && <p>{text(feedback.advice)}</p>}
          <p className={styles.model}>
            <b>{t("form.model")}</b> {text(model)}
          </p>
        </>
      )}
    </div>
  );
}
