/** Owns saying how long a promise still has: minutes while they can be counted, hours when the answer is due another day. */
import { useTranslation } from "react-i18next";

/** Up to here a person counts in minutes. */
const longest = 120;

export function useTimeLeft(): (minutes: number) => string {
  const { t } = useTranslation("call");
  return (minutes) => {
    if (minutes <= 0) return t("clock.dueNow");
    return minutes <= longest ? t("clock.left", { count: minutes }) : t("clock.leftHours", { hours: Math.floor(minutes / 60), count: minutes % 60 });
  };
}
