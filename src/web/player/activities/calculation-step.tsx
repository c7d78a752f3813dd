/** Owns one line of the worksheet: figure and unit as typed, and what was said to them. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { CalculationStepView } from "../../../protocol/attempt.ts";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { cx } from "../../shared/ui/cx.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import { CompanyTags } from "../attempt/company-tags.tsx";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { useAutosave } from "../attempt/use-autosave.ts";
import styles from "./calculation-activity.module.css";

type CalculationStepProps = { activity: string; step: CalculationStepView; number: number; rounding: string | null; editable: boolean; onTyped: (value: string) => void; onSave: (value: string, unit: string) => Promise<SendResult> };

// One saved value holds figure and unit, so that neither overwrites the other.
const separator = "\n";

export function CalculationStep({ activity, step, number, rounding, editable, onTyped, onSave }: CalculationStepProps) {
  const { t } = useTranslation(["activities", "attempt"]);
  const text = useText();
  const format = useFormat();
  const words = useWords("reasons");
  const id = useId();
  const { id: attempt } = useAttempt();
  const entry = useAutosave(`${attempt}.${activity}.${step.id}`, step.value + separator + step.unitValue, (joined) => {
    const [value = "", unit = ""] = joined.split(separator);
    return onSave(value, unit);
  });
  const [value = "", unit = ""] = entry.value.split(separator);
  const change = (nextValue: string, nextUnit: string) => {
    onTyped(nextValue);
    entry.change(nextValue + separator + nextUnit);
  };
  const { feedback } = step;
  return (
    <div className={cx(styles.step, !step.asksUnit && rounding === null && styles.short)} data-field={step.id} data-state={feedback ? (feedback.followed ? "followed" : feedback.ok ? "right" : "wrong") : undefined}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <label htmlFor={id} className={styles.label}>
        {text(step.label)} <CompanyTags activity={activity} field={step.id} />
      </label>
      <span className={styles.entry}>
        <input id={id} type="text" inputMode="decimal" autoComplete="off" value={value} readOnly={!editable} aria-describedby={rounding === null ? undefined : `${id}-decimals`} onChange={(event) => change(event.target.value, unit)} onBlur={entry.flush} />
        {step.asksUnit ? (
          <input type="text" className={styles.unit} autoComplete="off" value={unit} readOnly={!editable} aria-label={`${text(step.label)} ${t("calculation.unit")}`} placeholder={t("calculation.unit")} onChange={(event) => change(value, event.target.value)} onBlur={entry.flush} />
        ) : (
          <span>{text(step.unit)}</span>
        )}
        {rounding !== null && (
          <span id={`${id}-decimals`} className={styles.decimals}>
            {rounding}
          </span>
        )}
      </span>
      {feedback && (
        <div className={styles.feedback}>
          <p>
            <Tag tone={feedback.followed ? "warn" : feedback.ok ? "ok" : "bad"} icon={feedback.followed ? "minus" : feedback.ok ? "check" : "cross"}>
              {t(feedback.followed ? "calculation.followed" : feedback.ok ? "calculation.ok" : "calculation.notOk")}
            </Tag>{" "}
            {t("attempt:points", { points: format.points(feedback.points), max: format.points(feedback.max) })}
          </p>
          {!feedback.ok && <p>{words(feedback.reason)}</p>}
          <p>{text(feedback.explain)}</p>
        </div>
      )}
    </div>
  );
}
