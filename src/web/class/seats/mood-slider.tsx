/** Owns the customer's own mood: set by hand, sent when the hand lets go, never counted. */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../protocol/attempt.ts";
import { useAttempt } from "../../player/attempt/attempt-context.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { moodInk } from "../../shared/ui/mood-colour.ts";
import { MoodFace } from "../../shared/ui/mood-face.tsx";
import styles from "./mood-slider.module.css";

/** The slider may be moved by keys as well: it is sent after a short rest. */
const REST_MS = 400;

export function MoodSlider({ activity, call, felt }: { activity: string; call: CallView; felt: number }) {
  const { t } = useTranslation("class");
  const text = useText();
  const { send } = useAttempt();
  const [held, setHeld] = useState<number | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const waiting = useRef<(() => void) | null>(null);
  // Who goes elsewhere before the rest is over has let go, too.
  useEffect(() => () => waiting.current?.(), []);
  const value = held ?? felt;
  // The bands go up; the last one begun holds.
  const band = text(call.mood.bands.filter(({ min }) => value >= min).reduce<CallView["mood"]["bands"][number] | null>((last, next) => (last && last.min > next.min ? last : next), null)?.title);
  const change = (next: number) => {
    setHeld(next);
    window.clearTimeout(timer.current);
    waiting.current = () => {
      window.clearTimeout(timer.current);
      waiting.current = null;
      void send({ type: "feel-mood", activity, value: next }).then(() => setHeld((now) => (now === next ? null : now)));
    };
    timer.current = window.setTimeout(waiting.current, REST_MS);
  };
  return (
    <div className={styles.slider}>
      <MoodFace className={styles.face} portrait={call.customer.portrait} mood={value} label={band} />
      <label className={styles.label}>
        <span>
          {t("customer.feel")} <b style={{ color: moodInk(value) }}>{t("customer.feelNow", { band, value })}</b>
        </span>
        <input type="range" min={0} max={100} step={1} value={value} aria-valuetext={t("customer.feelNow", { band, value })} onChange={(event) => change(Number(event.target.value))} />
        <span className={styles.ends} aria-hidden="true">
          <span>{t("customer.calm")}</span>
          <span>{t("customer.furious")}</span>
        </span>
      </label>
    </div>
  );
}
