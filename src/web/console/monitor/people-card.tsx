/** Owns the people of the class who are in no group yet: late ones, guests, absent ones. Who is there comes first. */
import { useTranslation } from "react-i18next";
import type { MonitorView } from "../../../protocol/classroom.ts";
import { Card } from "../../shared/ui/card.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { PersonDot } from "./person-dot.tsx";
import { PlaceField } from "./place-field.tsx";
import styles from "./people-card.module.css";

export function PeopleCard({ view }: { view: Pick<MonitorView, "ungrouped" | "groups" | "status"> }) {
  const { t } = useTranslation("monitor");
  if (view.ungrouped.length === 0 || view.status === "ended") return null;
  const people = [...view.ungrouped].sort((a, b) => Number(b.online) - Number(a.online));
  return (
    <Card title={t("people.title", { count: people.length })} note={t("people.note")}>
      <ul role="list" className={styles.people}>
        {people.map(({ student, name, online, absent }) => (
          <li key={student}>
            <span className={styles.person}>
              <PersonDot name={name} online={online} />
              {absent && <Tag tone="plain">{t("card.absent")}</Tag>}
            </span>
            <PlaceField student={student} name={name} from={null} groups={view.groups} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
