/** Owns what a situation is as a whole: title, summary, goals, time, and the unit it belongs to. */
import { useTranslation } from "react-i18next";
import { useText } from "../../../shared/i18n/use-text.ts";
import { ChoiceAt } from "../../fields/choice-at.tsx";
import { useOpenDraft } from "../../studio-context.tsx";
import { PartForm } from "../parts/part-form.tsx";
import { SectionHead } from "./section-head.tsx";
import styles from "../section-editor.module.css";

const SETTINGS = ["title", "summary", "minutes", "channel", "role", "goals", "start", "openPractice"];

export function AboutSection() {
  const { t } = useTranslation(["studio-inspector", "studio"]);
  const text = useText();
  const { library } = useOpenDraft();
  return (
    <>
      <SectionHead title={t("studio:section.about")} about={t("about")} />
      <PartForm place={["situation"]} only={SETTINGS} />
      <div className={styles.block}>
        <ChoiceAt place={["unit"]} label={t("unit")} options={library.units.map(({ id, title }) => ({ value: id, title: text(title) }))} />
      </div>
    </>
  );
}
