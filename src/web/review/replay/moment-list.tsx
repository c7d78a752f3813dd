/** Owns the moments of an attempt as a list that follows the replay. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Moment, MomentVerdict, ReplayView } from "../../../protocol/review.ts";
import { MomentLine } from "./moment-line.tsx";
import styles from "./moment-list.module.css";

type Props = {
  replay: ReplayView;
  moments: readonly Moment[];
  current: number | null;
  playing: boolean;
  /** Verdicts that are looked at; null: all. */
  about: ((verdict: MomentVerdict) => boolean) | null;
  onSeek: (at: number) => void;
  onVerdict: (moment: Moment, verdict: MomentVerdict) => void;
  onAdd: (moment: Moment) => void;
};

export function MomentList({ replay, moments, current, playing, about, onSeek, onVerdict, onAdd }: Props) {
  const { t } = useTranslation("review");
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const box = list.current;
    const line = box?.querySelector<HTMLElement>("[aria-current]");
    if (!box || !line) return;
    // Only the list moves, never the page.
    const above = line.offsetTop - box.offsetTop;
    if (above < box.scrollTop || above + line.offsetHeight > box.scrollTop + box.clientHeight) box.scrollTop = Math.max(0, above - box.clientHeight / 3);
  }, [current, moments, playing]);
  if (moments.length === 0) return <p className={styles.none}>{t("replay.none")}</p>;
  return (
    // A list that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol ref={list} role="list" className={styles.list} aria-label={t("replay.moments")} tabIndex={0}>
      {moments.map((moment) => (
        <li key={moment.seq} className={styles.item} aria-current={moment.seq === current ? "step" : undefined} data-missed={replay.misses.includes(moment.seq) || undefined}>
          <MomentLine moment={moment} about={about} onSeek={() => onSeek(moment.at)} onVerdict={(verdict) => onVerdict(moment, verdict)} onAdd={moment.kind === "turn" ? () => onAdd(moment) : null} />
        </li>
      ))}
    </ol>
  );
}
