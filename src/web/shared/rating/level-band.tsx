/** Owns giving points for one item: levels as bands to press, and the exact points beside them. Items without levels have the points alone; faults are counted. */
import { useTranslation } from "react-i18next";
import type { Rubric, RubricItem } from "../../../protocol/review.ts";
import { useText } from "../i18n/use-text.ts";
import styles from "./level-band.module.css";
import { PointsField } from "./points-field.tsx";

const MOST_TIMES = 20;

/** A level's name; what it asks for stands behind the colon and in its title. */
const shortOf = (title: string) => title.split(/[：:]/)[0] ?? title;

/** `scope` tells the same item of several targets on one page apart. */
type Props = { rubric: Rubric; item: RubricItem; scope?: string; value: number | undefined; disabled: boolean; onGive: (value: number | null) => void };

export function LevelBand({ rubric, item, scope = "", value, disabled, onGive }: Props) {
  const { t } = useTranslation("rating");
  const text = useText();
  const title = text(item.title);
  const levels = [...item.levels].sort((a, b) => a.from - b.from);
  const most = rubric.method === "deduct" ? MOST_TIMES : item.points;
  if (item.capAt !== null) {
    return (
      <div className={styles.row}>
        <label className={styles.cap}>
          <input type="checkbox" checked={(value ?? 0) > 0} disabled={disabled} onChange={(event) => onGive(event.target.checked ? 1 : null)} />
          <span>
            {title} <small>{t("capAt", { points: item.capAt })}</small>
          </span>
        </label>
      </div>
    );
  }
  return (
    <div className={styles.row}>
      <div className={styles.title}>
        {title}
        {rubric.method === "deduct" && <small>{t("each", { points: item.points })}</small>}
        {item.note !== null && <small className={styles.note}>{text(item.note)}</small>}
      </div>
      {levels.length > 0 && (
        <div role="radiogroup" aria-label={title} className={styles.levels}>
          {levels.map(({ from, to, title: name }) => {
            const on = value !== undefined && value >= from && value <= to;
            return (
              <label key={from} className={styles.level} title={text(name)}>
                <input type="radio" name={`${rubric.id}.${item.id}.${scope}`} checked={on} disabled={disabled} onChange={() => onGive(Math.round((from + to) / 2))} />
                <span>
                  {from === to ? from : `${from}–${to}`}
                  <small>{shortOf(text(name))}</small>
                </span>
              </label>
            );
          })}
        </div>
      )}
      <PointsField label={t("points", { title })} value={value} most={most} disabled={disabled} onGive={onGive} />
      <span className={styles.of} aria-hidden="true">
        {rubric.method === "deduct" ? t("times") : `/ ${most}`}
      </span>
    </div>
  );
}
