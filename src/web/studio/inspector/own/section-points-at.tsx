/** Owns the points of a section of the marks, with what its parts add up to. */
import { useTranslation } from "react-i18next";
import { NumberAt } from "../../fields/number-at.tsx";
import { useAt } from "../../studio-context.tsx";
import type { FieldProps } from "../parts/field-context.ts";
import styles from "./own.module.css";

export function SectionPointsAt({ place, label }: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const points = useAt<number>(place);
  const parts = useAt<{ points?: number }[]>([...place.slice(0, -1), "parts"]) ?? [];
  const sum = Math.round(parts.reduce((total, part) => total + (part.points ?? 0), 0) * 100) / 100;
  return (
    <>
      <NumberAt place={place} label={label} min={0} />
      <p className={sum === points ? styles.used : styles.warn}>{t(sum === points ? "sumRight" : "sumDiffers", { sum })}</p>
    </>
  );
}
