/** Owns the list of what was not handed in, with what it would have been worth. */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { Card } from "../../shared/ui/card.tsx";
import styles from "./open-activities.module.css";
import type { ActivityResult } from "./read-report.ts";

/** `link` is the attempt where they can still be done, or null. */
export function OpenActivities({ results, link }: { results: ActivityResult[]; link: string | null }) {
  const { t } = useTranslation(["report", "common"]);
  const text = useText();
  const format = useFormat();
  if (results.length === 0) return null;
  return (
    <Card title={t("activity.open")} note={t("activity.openNote")}>
      <ul role="list" className={styles.list}>
        {results.map(({ activity, max }) => (
          <li key={activity.id}>
            {link !== null && activity.status !== "locked" ? <Link href={routes.attempt(link, activity.id)}>{text(activity.title)}</Link> : <span>{text(activity.title)}</span>}
            <span className={styles.points}>0 / {format.points(max)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
