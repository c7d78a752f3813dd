/** Owns a raised hand in the panel: who, since when, answering it in writing or having been there. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { Button } from "../../shared/ui/button.tsx";
import { useLessonDesk } from "./lesson-desk.tsx";
import { Since } from "./since.tsx";
import styles from "./hand-call.module.css";

export function HandCall({ group, onAnswer }: { group: GroupMonitor; onAnswer: () => void }) {
  const { t } = useTranslation("monitor");
  const { act } = useLessonDesk();
  if (!group.handUp) return null;
  return (
    <div className={styles.call}>
      <p>
        <b>{t("hand.up", { name: group.handUp.name })}</b> <Since at={group.handUp.at} />
      </p>
      <div className={styles.ways}>
        <Button size="s" variant="primary" onClick={onAnswer}>
          {t("hand.answer")}
        </Button>
        <Button size="s" onClick={() => void act({ type: "close-help", group: group.id }, t("hand.closed"))}>
          {t("hand.close")}
        </Button>
      </div>
    </div>
  );
}
