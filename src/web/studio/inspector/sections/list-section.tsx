/** Owns the parts of a situation that are one list. */
import { useTranslation } from "react-i18next";
import { SettingForm } from "../parts/part-form.tsx";
import { SectionHead } from "./section-head.tsx";

export function ListSection({ list }: { list: "steps" | "lookUps" | "references" | "variants" | "events" | "footnotes" }) {
  const { t } = useTranslation(["studio-inspector", "studio"]);
  return (
    <>
      <SectionHead title={t(`studio:section.${list}`)} about={t(`section.${list}`)} />
      <SettingForm place={["situation", list]} />
    </>
  );
}
