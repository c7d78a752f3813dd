/** Owns the hints that were sent, newest first, each with how many have read it. */
import { useTranslation } from "react-i18next";
import type { MonitorView } from "../../../protocol/classroom.ts";
import { Card } from "../../shared/ui/card.tsx";
import { Since } from "./since.tsx";
import styles from "./whispers-card.module.css";

const LISTED = 5;

export function WhispersCard({ view }: { view: Pick<MonitorView, "whispers" | "groups"> }) {
  const { t } = useTranslation(["monitor", "common"]);
  if (view.whispers.length === 0) return null;
  const whom = (groups: readonly string[]) =>
    groups.length === view.groups.length && groups.length > 1
      ? t("whispers.all")
      : groups.length > 2
        ? t("whispers.several", { count: groups.length })
        : groups.map((id) => view.groups.find((group) => group.id === id)?.name ?? "").join(t("common:list.comma"));
  return (
    <Card title={t("whispers.title")}>
      <ul role="list" className={styles.whispers}>
        {view.whispers
          .slice(-LISTED)
          .reverse()
          .map(({ id, at, groups, text, answers, readBy, of }) => (
            <li key={id}>
              <p>{text}</p>
              <p className={styles.about}>
                <span>{t(answers ? "whispers.answered" : "whispers.to", { whom: whom(groups) })}</span>
                <Since at={at} />
                <b data-all={readBy >= of}>{t("whispers.read", { count: readBy, of })}</b>
              </p>
            </li>
          ))}
      </ul>
    </Card>
  );
}
