/** Owns a paper form that belongs to this situation alone: its fields, and how it looks. */
import { useTranslation } from "react-i18next";
import { PartForm } from "../parts/part-form.tsx";
import { PaperPreview } from "./paper-preview.tsx";
import { SectionHead } from "./section-head.tsx";

export function FormSection({ index }: { index: number }) {
  const { t } = useTranslation("studio-inspector");
  return (
    <>
      <SectionHead title={t("ownForm")} about={t("ownFormAbout")} />
      <PartForm place={["forms", index]} />
      <PaperPreview place={["forms", index]} />
    </>
  );
}
