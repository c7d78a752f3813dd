/** Owns letting course time pass without waiting. */
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import styles from "./advance-time.module.css";

const choices = [1, 2, 5];

export function AdvanceTime({ onAdvance }: { onAdvance: (seconds: number) => void }) {
  const { t } = useTranslation("call");
  return (
    <div className={styles.advance} role="group" aria-label={t("clock.advance")}>
      <span className={styles.label}>{t("clock.advance")}</span>
      {choices.map((minutes) => (
        <Button key={minutes} size="s" icon="clock" onClick={() => onAdvance(minutes * 60)}>
          {t("clock.minutes", { count: minutes })}
        </Button>
      ))}
      <span className={styles.help}>{t("clock.advanceHelp")}</span>
    </div>
  );
}
