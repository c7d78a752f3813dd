/** Owns who may look into the volume, and how far. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../shared/i18n/use-text.ts";
import { SelectField } from "../../../shared/ui/field.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import { useEcho } from "../use-echo.ts";
import type { ArchiveProps } from "./archive-props.ts";
import styles from "./archive-activity.module.css";

export function AccessTable(props: ArchiveProps) {
  const { t } = useTranslation("archive");
  const { id, access } = props.activity;
  return (
    <section aria-labelledby={`${id}-access`}>
      <h3 id={`${id}-access`}>{t("access.title")}</h3>
      <ul role="list" className={styles.labels}>
        {access.map((who) => (
          <Who key={who.id} {...props} who={who} />
        ))}
      </ul>
    </section>
  );
}

function Who({ activity, editable, save, who }: ArchiveProps & { who: ArchiveProps["activity"]["access"][number] }) {
  const { t } = useTranslation("archive");
  const text = useText();
  const { id } = who;
  const [level, choose] = useEcho(
    activity.filed.access[id] ?? "",
    useCallback((next: string) => save({ kind: "archive", part: "access", who: id, level: next === "" ? null : next }), [save, id]),
  );
  const levelText = (of: string) => text(activity.levels.find((one) => one.id === of)?.text);
  const said = activity.feedback?.access.find((one) => one.id === id);
  return (
    <li>
      <SelectField label={text(who.text)} value={level} disabled={!editable} onChange={(event) => void choose(event.target.value)}>
        <option value="">{t("choose")}</option>
        {activity.levels.map((one) => (
          <option key={one.id} value={one.id}>
            {text(one.text)}
          </option>
        ))}
      </SelectField>
      {said && (
        <p className={styles.said}>
          <Tag tone={said.ok ? "ok" : "bad"} icon={said.ok ? "check" : "cross"}>
            {said.ok ? t("ok") : t("should", { text: levelText(said.level) })}
          </Tag>{" "}
          {text(said.why)}
        </p>
      )}
    </li>
  );
}
