/** Owns giving the chosen groups, or the class, more or less time for the phase that is on. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { Button } from "../../shared/ui/button.tsx";
import { useLessonDesk } from "./lesson-desk.tsx";
import styles from "./time-buttons.module.css";

const MINUTES = [2, 5, -1] as const;

/** `groups` null: the whole class. */
export function TimeButtons({ groups }: { groups: readonly GroupMonitor[] | null }) {
  const { t } = useTranslation("monitor");
  const give = useGiveTime();
  return (
    <div className={styles.time} role="group" aria-label={t("time.title")}>
      <span aria-hidden="true">{t("time.title")}</span>
      {MINUTES.map((minutes) => (
        <Button key={minutes} size="s" aria-label={t(minutes > 0 ? "time.more" : "time.less", { minutes: Math.abs(minutes) })} onClick={() => give(groups, minutes)}>
          {minutes > 0 ? `+${minutes}` : `−${-minutes}`}
        </Button>
      ))}
      <span aria-hidden="true">{t("time.unit")}</span>
    </div>
  );
}

export function useGiveTime(): (groups: readonly GroupMonitor[] | null, minutes: number) => void {
  const { t } = useTranslation("monitor");
  const { act } = useLessonDesk();
  return (groups, minutes) => {
    for (const group of groups ?? [null]) void act({ type: "give-time", group: group?.id ?? null, seconds: minutes * 60 }, minutes > 0 ? t("time.given", { minutes }) : t("time.taken", { minutes: -minutes }));
  };
}
