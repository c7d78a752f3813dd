/** Owns a short text to write: outline, length, saving by itself, and afterwards what was found in it. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { cx } from "../../shared/ui/cx.ts";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { Meanwhile } from "../attempt/meanwhile.tsx";
import { SubmitBar } from "../attempt/submit-bar.tsx";
import { useAutosave } from "../attempt/use-autosave.ts";
import { DocumentFeedback } from "./document-feedback.tsx";
import { useAnswering } from "./use-answering.ts";
import styles from "./document-activity.module.css";

export function DocumentActivity({ activity }: { activity: ActivityViewOf<"document"> }) {
  const { t } = useTranslation("activities");
  const text = useText();
  const { editable, save } = useAnswering(activity);
  const id = useId();
  const { id: attempt } = useAttempt();
  const entry = useAutosave(`${attempt}.${activity.id}.text`, activity.text, (written) => save({ kind: "document", text: written }));
  const length = entry.value.replace(/\s/g, "").length;
  const { minChars, maxChars } = activity;
  const missing = length === 0 ? [t("document.empty")] : length < minChars ? [t("document.tooShort", { min: minChars })] : [];
  const distance = length < minChars ? t("document.short", { count: minChars - length }) : entry.value.length > maxChars ? t("document.long", { count: entry.value.length - maxChars }) : null;
  return (
    <div>
      <div className={styles.columns}>
        {activity.outline.length > 0 && (
          <section aria-labelledby={`${id}-outline`} className={styles.outline}>
            <h3 id={`${id}-outline`}>{t("document.outline")}</h3>
            <ol>
              {activity.outline.map((line, place) => (
                <li key={place}>{text(line)}</li>
              ))}
            </ol>
          </section>
        )}
        <div className={styles.writing}>
          {activity.feedback ? (
            <DocumentFeedback written={activity.text} feedback={activity.feedback} />
          ) : (
            <>
              <label htmlFor={id}>{t("document.text")}</label>
              <Meanwhile entry={entry} />
              <textarea id={id} lang="zh-CN" rows={12} value={entry.value} readOnly={!editable} aria-describedby={`${id}-count`} onChange={(event) => entry.change(event.target.value)} onBlur={entry.flush} />
              <p id={`${id}-count`} className={styles.count}>
                <b className={cx(distance !== null && styles.off)}>{t("document.count", { count: length })}</b>
                <span>{minChars > 0 ? t("document.range", { min: minChars, max: maxChars }) : t("document.max", { max: maxChars })}</span>
                {distance !== null && <span className={styles.off}>{distance}</span>}
              </p>
            </>
          )}
        </div>
      </div>
      <SubmitBar activity={activity} missing={missing} />
    </div>
  );
}
