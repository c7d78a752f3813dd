/** Owns showing what is left of a phase. */
import { useTranslation } from "react-i18next";
import type { ClockView } from "../../../protocol/classroom.ts";
import { clockFace, leftOf } from "./clock-face.ts";
import { useTicking } from "./ticking.tsx";
import styles from "./countdown.module.css";

/** In the last minute and over time it stands out. */
export function Countdown({ clock }: { clock: ClockView }) {
  const { t } = useTranslation("monitor");
  const face = useTicking((now) => clockFace(leftOf(clock, now)));
  const state = useTicking((now) => stateOf(leftOf(clock, now)));
  return (
    <span className={styles.countdown} data-state={state} role="timer">
      {state === "over" && <span className={styles.up}>{t("time.up")} </span>}
      {face}
    </span>
  );
}

function stateOf(left: number): "over" | "short" | "enough" {
  if (left <= 0) return "over";
  return left <= 60_000 ? "short" : "enough";
}
