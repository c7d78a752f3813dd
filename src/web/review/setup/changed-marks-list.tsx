/** Owns showing whose ratings a changed rubric moves. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../shared/i18n/use-format.ts";
import type { ChangedMark } from "./changed-marks.ts";
import styles from "./rubric-editor.module.css";

export function ChangedMarks({ changed }: { changed: readonly ChangedMark[] }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  return (
    <section className={styles.changed} aria-label={t("editor.changed")} role="status">
      <h3>{t("editor.changedOf", { number: changed.length })}</h3>
      <ul role="list">
        {changed.map((mark) => (
          <li key={`${mark.target} ${mark.as}`}>
            <b>{mark.target}</b> {t(`as.${mark.as}`)} {format.points(mark.before)} / {mark.maxBefore} → {format.points(mark.after)} / {mark.max}
          </li>
        ))}
      </ul>
    </section>
  );
}
