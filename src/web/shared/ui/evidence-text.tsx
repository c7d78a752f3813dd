/** Owns showing the student's own words with the evidence marked in them. */
import { useTranslation } from "react-i18next";
import { markSegments, type Mark, type MarkTone, type Segment } from "../text/mark-segments.ts";
import { cx } from "./cx.ts";
import styles from "./evidence-text.module.css";

/** `active` is the id of the mark whose explanation is open; its words stand out. */
export function EvidenceText({ text, marks, active }: { text: string; marks: Mark[]; active?: string | null }) {
  const { t } = useTranslation("common");
  const segments = markSegments(text, marks);
  return (
    <span className={styles.text}>
      {segments.map((segment, index) => {
        if (segment.marks.length === 0) return <span key={segment.start}>{segment.text}</span>;
        const ending = segment.marks.filter((mark) => !segments[index + 1]?.marks.some((next) => next.id === mark.id));
        return (
          <mark key={segment.start} className={cx(styles.mark, styles[toneOf(segment)], segment.marks.some((mark) => mark.id === active) && styles.active)} title={segment.marks.map((mark) => mark.label).join(" · ")}>
            {segment.text}
            {ending.length > 0 && <span className="visually-hidden">{t("evidence.mark", { label: ending.map((mark) => mark.label).join(t("list.comma")) })}</span>}
          </mark>
        );
      })}
    </span>
  );
}

// Where a fault and a credit lie on the same words, the fault must not be overlooked.
function toneOf({ marks }: Segment): MarkTone {
  return (["bad", "warn", "ok"] as const).find((tone) => marks.some((mark) => mark.tone === tone)) ?? "ok";
}
