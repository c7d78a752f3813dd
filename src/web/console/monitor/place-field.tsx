/** Owns putting one person into a group, or out of all. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { SelectField } from "../../shared/ui/field.tsx";
import { useLessonDesk } from "./lesson-desk.tsx";

/** `from` null: in no group yet. */
export function PlaceField({ student, name, from, groups }: { student: string; name: string; from: string | null; groups: readonly Pick<GroupMonitor, "id" | "name">[] }) {
  const { t } = useTranslation("monitor");
  const { act } = useLessonDesk();
  const place = (group: string | null) => act({ type: "place-member", student, group }, t(group === null ? "people.out" : "people.placed", { name, group: groups.find(({ id }) => id === group)?.name }));
  return (
    <SelectField label={t("people.groupOf", { name })} hideLabel value={from ?? ""} onChange={(event) => void place(event.target.value || null)}>
      <option value="">{t(from === null ? "people.choose" : "people.none")}</option>
      {groups.map(({ id, name: title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </SelectField>
  );
}
