/** Owns showing what becomes of a script table, beat by beat, before it is taken in. */
import { useTranslation } from "react-i18next";
import { criteriaOf } from "../../../studio/operations/dialogue-at.ts";
import { isStandIn } from "../../../studio/operations/new-parts.ts";
import type { PlannedBeat } from "../../../studio/script-table/beats-of-entries.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import { firstWording } from "./beat-lines.tsx";
import styles from "./import-table.module.css";

export function PlannedBeats({ planned }: { planned: readonly PlannedBeat[] }) {
  const { t } = useTranslation("studio-script-table");
  const text = useText();
  if (planned.length < 2) return null;
  return (
    <section aria-label={t("preview")}>
      <h3 className={styles.heading}>{t("previewCount", { count: planned.length })}</h3>
      {/* A list that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol role="list" className={styles.beats} tabIndex={0} aria-label={t("preview")}>
        {planned.map(({ beat, rows }, index) => (
          <li key={beat.id} className={styles.beat}>
            <p className={styles.beatHead}>
              <b>
                {index + 1} {text(beat.title)}
              </b>
              {rows.length > 0 && <span>{t("rows", { from: rows[0] ?? 0, to: rows[rows.length - 1] ?? 0 })}</span>}
            </p>
            {beat.narration !== undefined && <p>{t("narrator", { words: text(beat.narration) })}</p>}
            {"line" in beat && beat.line !== undefined && <p>{t("customer", { words: firstWording(beat.line, text) })}</p>}
            {beat.kind === "talk" && <p>{t("model", { words: text(beat.model) })}</p>}
            <p className={styles.points}>
              {criteriaOf(beat)
                .filter((criterion) => !isStandIn(criterion))
                .map((criterion) => (
                  <Tag key={criterion.id} tone={criterion.kind === "must-not" ? "bad" : "brand"}>
                    {t(criterion.kind === "must-not" ? "fault" : "point", { title: text(criterion.title), points: criterion.points })}
                  </Tag>
                ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
