/** Owns a phase: what students read, its goals and cards, and its activities in their order. */
import { useTranslation } from "react-i18next";
import type { PhaseId } from "../../../../scenario/phase-id.ts";
import { useAt } from "../../studio-context.tsx";
import { PartForm } from "../parts/part-form.tsx";
import { PhaseActivities } from "./phase-activities.tsx";
import { SectionHead } from "./section-head.tsx";

export function PhaseSection({ index }: { index: number }) {
  const { t } = useTranslation(["common"]);
  const place = ["situation", "phases", index];
  const phase = useAt<PhaseId>([...place, "id"]);
  if (phase === undefined) return null;
  return (
    <>
      <SectionHead title={t(`common:phase.${phase}`)} />
      <PartForm place={place} without={["activities"]} />
      <PhaseActivities index={index} />
    </>
  );
}
