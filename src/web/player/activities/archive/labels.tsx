/** Owns what is written on the volume and in the register: file number, total of pages, period of keeping. */
import { useTranslation } from "react-i18next";
import { useText } from "../../../shared/i18n/use-text.ts";
import { SelectField, TextField } from "../../../shared/ui/field.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import { useAttempt } from "../../attempt/attempt-context.tsx";
import { Meanwhile } from "../../attempt/meanwhile.tsx";
import { useAutosave } from "../../attempt/use-autosave.ts";
import type { ArchiveProps } from "./archive-props.ts";
import styles from "./archive-activity.module.css";

export function Labels(props: ArchiveProps) {
  const { t } = useTranslation("archive");
  const { id, labels } = props.activity;
  return (
    <section aria-labelledby={`${id}-labels`}>
      <h3 id={`${id}-labels`}>{t("labels.title")}</h3>
      <div className={styles.labels}>
        {labels.map((label) => (
          <Label key={label.id} {...props} label={label} />
        ))}
      </div>
    </section>
  );
}

function Label({ activity, editable, save, label }: ArchiveProps & { label: ArchiveProps["activity"]["labels"][number] }) {
  const { t } = useTranslation("archive");
  const text = useText();
  const { id: attempt } = useAttempt();
  const entry = useAutosave(`${attempt}.${activity.id}.label.${label.id}`, activity.filed.labels[label.id] ?? "", (typed) => save({ kind: "archive", part: "label", label: label.id, text: typed }));
  const said = activity.feedback?.labels.find(({ id }) => id === label.id);
  const title = text(label.label);
  return (
    <div>
      {label.options.length > 0 ? (
        <SelectField
          label={title}
          value={entry.value}
          disabled={!editable}
          onChange={(event) => {
            entry.change(event.target.value);
            entry.flush();
          }}
        >
          <option value="">{t("choose")}</option>
          {label.options.map((option) => (
            <option key={option.id} value={option.id}>
              {text(option.text)}
            </option>
          ))}
        </SelectField>
      ) : (
        <TextField label={title} lang="zh-CN" maxLength={60} value={entry.value} readOnly={!editable} onChange={(event) => entry.change(event.target.value)} onBlur={entry.flush} />
      )}
      <Meanwhile entry={entry} words={(value) => text(label.options.find(({ id }) => id === value)?.text) || value} />
      {said && (
        <p className={styles.said}>
          <Tag tone={said.ok ? "ok" : "bad"} icon={said.ok ? "check" : "cross"}>
            {said.ok ? t("ok") : t("should", { text: text(said.expected) })}
          </Tag>{" "}
          {!said.ok && text(said.why)}
        </p>
      )}
    </div>
  );
}
