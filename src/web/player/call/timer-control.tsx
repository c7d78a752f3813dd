/** Owns showing a running countdown and stopping it for people who need more time. */
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import type { Countdown } from "./use-countdown.ts";
import styles from "./timer-control.module.css";

export function TimerControl({ countdown, kind, pausable }: { countdown: Countdown; kind: "silence" | "ring"; pausable: boolean }) {
  const { t } = useTranslation("call");
  const words = countdown.paused ? t(kind === "ring" ? "ring.paused" : "timer.silencePaused") : t(kind === "ring" ? "timer.next" : "timer.silence", { count: countdown.left });
  return (
    <div className={styles.timer}>
      <span className={styles.words} data-soon={(!countdown.paused && kind === "silence" && countdown.left <= 10) || undefined}>
        {words}
      </span>
      {pausable && (
        <Button variant="ghost" size="s" icon="clock" onClick={countdown.paused ? countdown.resume : countdown.pause}>
          {t(countdown.paused ? "timer.resume" : "timer.pause")}
        </Button>
      )}
    </div>
  );
}
