/** Owns the words that count as a row of chips, to be read at a glance: concepts of the lexicon by their titles, wordings as they stand, figures by kind. */
import { useTranslation } from "react-i18next";
import type { Frame } from "../../../scenario/schema/frame.ts";
import { allParts } from "../../../studio/frame-parts.ts";
import { useOpenDraft, useStudio } from "../studio-context.tsx";
import styles from "./criteria-list.module.css";

const MOST = 6;
const VALUES = ["time", "duration", "money", "number", "phone", "code", "differs"] as const;

export function FramePreview({ frame }: { frame: Frame }) {
  const { t } = useTranslation("studio-inspector");
  const { library } = useOpenDraft();
  const concepts = useStudio(({ history }) => history.document.concepts);
  const known = (library.lexicon as { concepts?: Record<string, { title: string }> } | null)?.concepts ?? {};
  const chips = [...allParts(frame)].flatMap(({ frame: part, path }): { words: string; not: boolean }[] => {
    const not = path.includes("not") || path.includes("unless");
    if (typeof part === "string") return part === "" ? [] : [{ words: t("concept", { title: (concepts?.[part] ?? known[part])?.title ?? t("unnamed") }), not }];
    if ("words" in part) return part.words.slice(0, 3).map((words) => ({ words: plain(words), not }));
    const value = VALUES.find((one) => Object.hasOwn(part, one));
    return value ? [{ words: t(`value.${value}`), not }] : [];
  });
  return (
    <span className={styles.chips}>
      {chips.slice(0, MOST).map(({ words, not }, index) => (
        // A picture of the frame, drawn anew with it.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={styles.chip} data-not={not || undefined}>
          {words}
        </span>
      ))}
      {chips.length > MOST && <span className={styles.moreChips}>{t("moreChips", { count: chips.length - MOST })}</span>}
    </span>
  );
}

/** A wording without its signs: chips with gaps, names of concepts. */
function plain(wording: string): string {
  const first = wording.split("/")[0] ?? wording;
  return first.replaceAll(/@[\w-]+/g, "…").replaceAll(/#\w+/g, "…").replaceAll(/…+\d*/g, "…").replaceAll(/[?|]/g, "").replaceAll(/\s+/g, "");
}
