/** Owns the clock of the case and the promises that run on it. Must not know real time. */
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { cx } from "../../shared/ui/cx.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { clockDay, clockTime, minutesLeft } from "../attempt/course-clock.ts";
import { useTimeLeft } from "./use-time-left.ts";
import styles from "./course-clock-panel.module.css";

export function CourseClockPanel({ clock, timers }: { clock: string; timers: CallView["timers"] }) {
  const { t } = useTranslation("call");
  const text = useText();
  const timeLeft = useTimeLeft();
  return (
    <div className={styles.panel}>
      <p className={styles.clock}>
        <span className="visually-hidden">{t("clock.title")} </span>
        <time dateTime={clock}>{clockTime(clock)}</time>
        <span className={styles.day}>{clockDay(clock)}</span>
      </p>
      {timers.length > 0 && (
        <ul role="list" className={styles.timers}>
          {timers.map((timer) => {
            const left = minutesLeft(clock, timer.due);
            return (
              <li key={timer.id} className={cx(styles.timer, styles[timer.state], timer.state === "running" && left <= 3 && styles.soon)}>
                <Icon name={timer.state === "kept" ? "check" : timer.state === "running" ? "clock" : "warning"} />
                <span>
                  {text(timer.title)}
                  <b>
                    {timer.state === "running" ? timeLeft(left) : t(`clock.state.${timer.state}`)}
                    <span className={styles.due}> · {t("clock.due", { time: sameDay(clock, timer.due) ? clockTime(timer.due) : `${clockDay(timer.due)} ${clockTime(timer.due)}` })}</span>
                  </b>
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

const sameDay = (one: string, other: string) => clockDay(one) === clockDay(other);
