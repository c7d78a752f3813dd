/** Owns the chat log of a call: all lines in order, read out politely as they come. Must not know how a line is judged. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { LineView } from "../../../protocol/attempt.ts";
import { clockDay } from "../attempt/course-clock.ts";
import { TranscriptLine, UnderwayLine } from "./transcript-line.tsx";
import styles from "./transcript.module.css";

/** `underway`: words of one's own that have not arrived yet; null: none. */
export function Transcript({ lines, underway }: { lines: LineView[]; underway: { who: "agent" | "customer"; text: string } | null }) {
  const { t } = useTranslation("call");
  const box = useRef<HTMLDivElement>(null);
  const last = lines[lines.length - 1];

  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [last?.seq, last?.index, underway?.text]);

  return (
    // Reachable by keyboard so that it can be scrolled.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={box} className={styles.log} role="log" aria-live="polite" aria-label={t("transcript")} tabIndex={0}>
      <div className={styles.lines}>
        {lines.map((line, place) => {
          const before = lines[place - 1];
          const day = before && clockDay(before.clock) !== clockDay(line.clock) ? clockDay(line.clock) : null;
          return (
            <div key={`${line.seq}.${line.index}`} className={styles.entry}>
              {day && <p className={styles.day}>{day}</p>}
              <TranscriptLine line={line} />
            </div>
          );
        })}
        {underway && <UnderwayLine {...underway} />}
      </div>
    </div>
  );
}
