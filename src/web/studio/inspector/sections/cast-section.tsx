/** Owns who takes part: personas and seats. */
import { useTranslation } from "react-i18next";
import { PartForm } from "../parts/part-form.tsx";
import { SectionHead } from "./section-head.tsx";

export function CastSection() {
  const { t } = useTranslation(["studio-inspector", "studio"]);
  return (
    <>
      <SectionHead title={t("studio:section.cast")} about={t("section.cast")} />
      <PartForm place={["situation", "cast"]} />
    </>
  );
}
