/** Owns the buttons of a replay: play and stand, speed, misses, groups beside. */
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { asClock } from "./clock.ts";
import styles from "./transport.module.css";
import { speeds, type Playback } from "./use-playback.ts";

type Props = { playback: Playback; length: number; misses: number; onMiss: (way: 1 | -1) => void };

export function Transport({ playback, length, misses, onMiss }: Props) {
  const { t } = useTranslation("review");
  const { at, playing, speed, toggle, setSpeed } = playback;
  return (
    <div className={styles.transport} role="group" aria-label={t("replay.transport")}>
      <Button size="s" variant="primary" className={styles.play} onClick={toggle}>
        <span aria-hidden="true">{playing ? "❚❚" : "▶"}</span> {t(playing ? "replay.pause" : "replay.play")}
      </Button>
      <div role="radiogroup" aria-label={t("replay.speed")} className={styles.speeds}>
        {speeds.map((one) => (
          <label key={one} className={styles.speed}>
            <input type="radio" name="speed" checked={speed === one} onChange={() => setSpeed(one)} />
            <span>{t("replay.times", { number: one })}</span>
          </label>
        ))}
      </div>
      <Button size="s" aria-disabled={misses === 0} onClick={() => onMiss(-1)}>
        {t("replay.missBefore")}
      </Button>
      <Button size="s" aria-disabled={misses === 0} onClick={() => onMiss(1)}>
        {t("replay.missNext", { number: misses })}
      </Button>
      <p className={styles.clock}>
        {asClock(at)} / {asClock(length)}
      </p>
    </div>
  );
}
