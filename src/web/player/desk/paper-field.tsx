/** Owns one field of a paper form: its control by type, saving by itself, and what was said to it after handing in. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { FieldFeedback, FormView } from "../../../protocol/attempt.ts";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { cx } from "../../shared/ui/cx.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { CompanyTags } from "../attempt/company-tags.tsx";
import { Meanwhile } from "../attempt/meanwhile.tsx";
import { useAutosave } from "../attempt/use-autosave.ts";
import { FieldResult } from "./field-result.tsx";
import { PaperControl } from "./paper-control.tsx";
import styles from "./paper-field.module.css";

type PaperFieldProps = {
  activity: string;
  field: FormView["fields"][number];
  value: string;
  feedback: FieldFeedback | null;
  locked: boolean;
  onTyped: (value: string) => void;
  onFill: (value: string) => Promise<SendResult>;
};

export function PaperField({ activity, field, value, feedback, locked, onTyped, onFill }: PaperFieldProps) {
  const { t } = useTranslation("attempt");
  const text = useText();
  const id = useId();
  const { id: attempt } = useAttempt();
  const entry = useAutosave(`${attempt}.${activity}.${field.id}`, value, onFill);
  const described = [field.help !== null && `${id}-help`, feedback && `${id}-result`].filter(Boolean).join(" ") || undefined;
  const change = (typed: string) => {
    onTyped(typed);
    entry.change(typed);
  };
  return (
    <div className={cx(styles.field, (field.type === "long-text" || field.width <= 4) && styles.stacked)} style={{ gridColumn: `span ${field.width}` }} data-field={field.id} data-type={field.type} data-state={feedback?.state}>
      {field.type === "rating" ? (
        <span className={styles.label} id={`${id}-label`}>
          {text(field.label)}
          <CompanyTags activity={activity} field={field.id} />
        </span>
      ) : (
        <label className={styles.label} htmlFor={id}>
          {text(field.label)}
          {field.optional && <span className={styles.aside}>{t("form.optional")}</span>}
          {field.given && <Icon name="lock" className={styles.lock} />}
          {field.given && <span className="visually-hidden">{t("form.given")}</span>}
          <CompanyTags activity={activity} field={field.id} />
        </label>
      )}
      <PaperControl field={field} id={id} value={entry.value} locked={locked} describedBy={described} onChange={change} onBlur={entry.flush} />
      <Meanwhile entry={entry} words={(other) => text(field.options.find((option) => option.id === other)?.text) || other} />
      {field.help !== null && (
        <p id={`${id}-help`} className={styles.help}>
          {text(field.help)}
        </p>
      )}
      {feedback && <FieldResult id={`${id}-result`} feedback={feedback} options={field.options} />}
    </div>
  );
}
