/** Owns the bar from calm to furious with the mark at the present mood, its words and the last change. */
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";
import { moodInk } from "./mood-colour.ts";
import styles from "./mood-meter.module.css";

/** `band` is the present band's title; `delta` the change by the last turn (negative: calmer). */
export function MoodMeter({ value, band, delta }: { value: number; band: string; delta: number | null }) {
  const { t } = useTranslation("common");
  const spoken = t("mood.now", { band, value });
  return (
    <div className={styles.meter}>
      <div className={styles.track} role="meter" aria-label={t("mood.title")} aria-valuemin={0} aria-valuemax={100} aria-valuenow={value} aria-valuetext={spoken}>
        <i style={{ left: `${Math.min(100, Math.max(0, value))}%` }} />
      </div>
      <div className={styles.words} aria-hidden="true">
        <span>{t("mood.calm")}</span>
        <b style={{ color: moodInk(value) }}>
          {spoken}
          {delta !== null && delta !== 0 && (
            <span className={styles.delta}>
              <Icon name={delta < 0 ? "down" : "up"} />
              {Math.abs(delta)}
            </span>
          )}
        </b>
        <span>{t("mood.furious")}</span>
      </div>
    </div>
  );
}
