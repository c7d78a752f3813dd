/** Owns the curve of the mood over an attempt with what happened on it: good and missed turns, hints, cards, interventions; and the slider that leads through it. */
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { ReplayView } from "../../../protocol/review.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { asClock } from "./clock.ts";
import { missLabels } from "./miss-labels.ts";
import { moodPoints, verdictsOf } from "./moments.ts";
import styles from "./mood-timeline.module.css";

const WIDTH = 1000;
const HEIGHT = 120;
const TOP = 26;
const FOOT = 22;

type Props = { replay: ReplayView; at: number; onSeek: (at: number) => void };

export function MoodTimeline({ replay, at, onSeek }: Props) {
  const { t } = useTranslation("review");
  const text = useText();
  const { length, moments, misses } = replay;
  const x = (when: number) => (length > 0 ? (when / length) * WIDTH : 0);
  // Furious is at the top.
  const y = (value: number) => TOP + ((100 - value) * (HEIGHT - TOP - FOOT)) / 100;
  const points = moodPoints(replay);
  const turns = moments.filter(({ kind, mood }) => kind === "turn" && mood !== null);
  // What the system did by itself is in the list only.
  const marks = moments.filter(({ kind, actor }) => kind === "hint" || kind === "card" || (kind === "intervention" && actor.name !== ""));
  return (
    <div className={styles.timeline}>
      <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <line className={styles.base} x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} vectorEffect="non-scaling-stroke" />
        {points.length > 0 && <polyline className={styles.curve} points={points.map(({ at: when, value }) => `${x(when).toFixed(1)},${y(value).toFixed(1)}`).join(" ")} vectorEffect="non-scaling-stroke" />}
        <line className={styles.now} x1={x(at)} x2={x(at)} y1={TOP - 8} y2={HEIGHT - FOOT} vectorEffect="non-scaling-stroke" />
      </svg>
      {/* Dots and words keep their shape however wide the picture is. */}
      <div className={styles.dots} aria-hidden="true">
        {turns.map((turn) => {
          const missed = misses.includes(turn.seq);
          const good = !missed && verdictsOf(turn).some(({ sign, state }) => sign === "+" && state === "met");
          return <i key={turn.seq} className={styles.dot} data-tone={missed ? "bad" : good ? "ok" : "plain"} style={{ left: `${(x(turn.at) / WIDTH) * 100}%`, top: `${(y(turn.mood ?? 0) / HEIGHT) * 100}%` }} />;
        })}
        {/* Names stand above the curve, each with a line down to its mark. */}
        {missLabels(turns, misses, length).map(({ moment, title, left, room }) => (
          <Fragment key={moment.seq}>
            <span className={styles.label} style={{ left: `${left}%`, maxWidth: `min(${room}%, 12em)` }}>
              {text(title)}
            </span>
            <i className={styles.stem} style={{ left: `${(x(moment.at) / WIDTH) * 100}%`, height: `calc(${(y(moment.mood ?? 0) / HEIGHT) * 100}% - 1rem)` }} />
          </Fragment>
        ))}
        {marks.map((mark) => (
          <b key={mark.seq} className={styles.mark} data-kind={mark.kind} style={{ left: `${(x(mark.at) / WIDTH) * 100}%` }}>
            {t(`replay.sign.${mark.kind}`)}
          </b>
        ))}
      </div>
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={Math.max(1, length)}
        step={1000}
        value={Math.round(at)}
        aria-label={t("replay.place")}
        aria-valuetext={t("replay.placeOf", { at: asClock(at), of: asClock(length) })}
        onChange={(event) => onSeek(event.target.valueAsNumber)}
      />
    </div>
  );
}
