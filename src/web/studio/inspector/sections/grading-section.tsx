/** Owns the grading plan, with the sums of its sections. */
import { useTranslation } from "react-i18next";
import { PartForm } from "../parts/part-form.tsx";
import { SectionHead } from "./section-head.tsx";

export function GradingSection() {
  const { t } = useTranslation(["studio-inspector", "studio"]);
  return (
    <>
      <SectionHead title={t("studio:section.grading")} about={t("section.grading")} />
      <PartForm place={["situation", "grading"]} />
    </>
  );
}
