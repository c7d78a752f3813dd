/** Owns the facts of the case as a table, and the order in which they happened. */
import { useTranslation } from "react-i18next";
import { SettingForm } from "../parts/part-form.tsx";
import { SectionHead } from "./section-head.tsx";
import styles from "../section-editor.module.css";

export function FactsSection() {
  const { t } = useTranslation(["studio-inspector", "studio"]);
  return (
    <>
      <SectionHead title={t("studio:section.facts")} about={t("section.facts")} />
      <SettingForm place={["situation", "facts"]} />
      <div className={styles.block}>
        <SettingForm place={["situation", "timeline"]} />
      </div>
    </>
  );
}
