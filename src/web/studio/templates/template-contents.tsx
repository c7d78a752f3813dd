/** Owns what a template holds, counted from the document itself. */
import { useTranslation } from "react-i18next";
import type { StudioDocument } from "../../../studio/document.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import styles from "./templates.module.css";

export function TemplateContents({ document: { situation, forms } }: { document: StudioDocument }) {
  const { t } = useTranslation("studio-templates");
  const text = useText();
  const dialogue = situation.activities.find((activity) => activity.kind === "dialogue");
  const beats = dialogue?.kind === "dialogue" ? dialogue.beats : [];
  const criteria = beats.reduce((sum, beat) => sum + ("criteria" in beat ? (beat.criteria?.length ?? 0) : 0), 0);
  const minutes = situation.phases.reduce((sum, phase) => sum + (typeof phase.minutes === "number" ? phase.minutes : 0), 0);
  return (
    <div className={styles.contents}>
      <p>{text(situation.summary)}</p>
      <ul>
        <li>{t("holds.phases", { count: situation.phases.length, minutes })}</li>
        <li>{t("holds.beats", { count: beats.length, criteria })}</li>
        {forms.map((form) => (
          <li key={form.id}>{t("holds.form", { title: text(form.title) })}</li>
        ))}
        {(situation.variants ?? []).map((variant) => (
          <li key={variant.id}>{t("holds.variant", { title: text(variant.title) })}</li>
        ))}
        {(situation.events ?? []).map((event) => (
          <li key={event.id}>{t("holds.event", { title: text(event.title) })}</li>
        ))}
        <li>{t("holds.grading", { count: (situation.grading.blockers ?? []).length })}</li>
      </ul>
      <ol className={styles.beats} aria-label={t("beats")}>
        {beats.map((beat) => (
          <li key={beat.id}>{text(beat.title)}</li>
        ))}
      </ol>
    </div>
  );
}
