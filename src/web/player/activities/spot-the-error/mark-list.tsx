/** Owns what is said about the places that were marked on one paper. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { SelectField } from "../../../shared/ui/field.tsx";
import styles from "./spot-the-error.module.css";

type View = ActivityViewOf<"spot-the-error">;
type Mark = View["marks"][number];

type MarkListProps = { activity: View; marks: readonly Mark[]; editable: boolean; fieldText: (field: string) => string; onChange: (mark: Mark) => void; onRemove: (field: string) => void };

export function MarkList({ activity, marks, editable, fieldText, onChange, onRemove }: MarkListProps) {
  const { t } = useTranslation("spot-the-error");
  if (marks.length === 0) return <p className={styles.none}>{t("noMark")}</p>;
  return (
    <ul role="list" className={styles.marks} aria-label={t("marks")}>
      {marks.map((mark) => {
        const place = fieldText(mark.field);
        return (
          <li key={mark.field}>
            <p className={styles.place}>
              <b>{place}</b>
              {editable && <Button size="s" variant="ghost" icon="cross" aria-label={t("remove", { text: place })} onClick={() => onRemove(mark.field)} />}
            </p>
            <div className={styles.choices}>
              <Choose label={t("reason")} of={place} list={activity.reasons} value={mark.reason} editable={editable} onChange={(reason) => onChange({ ...mark, reason })} />
              {activity.corrections.length > 0 && <Choose label={t("correction")} of={place} list={activity.corrections} value={mark.correction} editable={editable} onChange={(correction) => onChange({ ...mark, correction })} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

type ChooseProps = { label: string; of: string; list: View["reasons"]; value: string | null; editable: boolean; onChange: (id: string | null) => void };

function Choose({ label, of, list, value, editable, onChange }: ChooseProps) {
  const { t } = useTranslation("spot-the-error");
  const text = useText();
  const groups = [...new Set(list.map(({ group }) => text(group)))];
  const options = (group: string) =>
    list
      .filter((item) => text(item.group) === group)
      .map((item) => (
        <option key={item.id} value={item.id}>
          {text(item.text)}
        </option>
      ));
  return (
    <SelectField label={label} aria-label={t("choiceOf", { label, text: of })} value={value ?? ""} disabled={!editable} onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}>
      <option value="">{t("choose")}</option>
      {groups.map((group) =>
        group === "" ? (
          options(group)
        ) : (
          <optgroup key={group} label={group}>
            {options(group)}
          </optgroup>
        ),
      )}
    </SelectField>
  );
}
