/** Owns the queue of raised hands: the longest waiting first; a press chooses the group. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { Card } from "../../shared/ui/card.tsx";
import { Since } from "./since.tsx";
import styles from "./hands-queue.module.css";

export function HandsQueue({ groups, onChoose }: { groups: readonly GroupMonitor[]; onChoose: (group: string) => void }) {
  const { t } = useTranslation("monitor");
  const waiting = groups.flatMap((group) => (group.handUp ? [{ id: group.id, group: group.name, ...group.handUp }] : [])).sort((a, b) => a.at - b.at);
  if (waiting.length === 0) return null;
  return (
    <Card title={t("hands.title", { count: waiting.length })}>
      <ol className={styles.hands} role="list">
        {waiting.map(({ id, group, name, at }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              <b>{group}</b> <span>{name}</span>
              <span>
                <Since at={at} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Card>
  );
}
