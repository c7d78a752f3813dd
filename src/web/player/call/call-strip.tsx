/** Owns the narrow screen's line above the talk: face, mood, clock and promise in one glance. */
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { MoodFace } from "../../shared/ui/mood-face.tsx";
import { moodInk } from "../../shared/ui/mood-colour.ts";
import { clockTime, minutesLeft } from "../attempt/course-clock.ts";
import { useMoodBand } from "./mood-panel.tsx";
import { useTimeLeft } from "./use-time-left.ts";
import styles from "./call-strip.module.css";

export function CallStrip({ call, clock }: { call: CallView; clock: string }) {
  const { t } = useTranslation("call");
  const text = useText();
  const band = useMoodBand(call.mood);
  const promise = call.timers.find((timer) => timer.state === "running");
  const timeLeft = useTimeLeft();
  const left = promise ? minutesLeft(clock, promise.due) : 0;
  return (
    <div className={styles.strip}>
      <MoodFace className={styles.face} portrait={call.customer.portrait} mood={call.mood.value} label={`${text(call.customer.name)}，${band}`} />
      <p className={styles.who}>
        <b>{text(call.customer.name)}</b>
        <span style={{ color: moodInk(call.mood.value) }}>{t("mood.now", { band, value: call.mood.value })}</span>
      </p>
      <p className={styles.time}>
        <b>{clockTime(clock)}</b>
        {promise && (
          <span data-soon={left <= 3 || undefined}>
            <Icon name="clock" /> {timeLeft(left)}
          </span>
        )}
      </p>
      <i className={styles.bar} style={{ width: `${call.mood.value}%`, background: moodInk(call.mood.value) }} />
    </div>
  );
}
