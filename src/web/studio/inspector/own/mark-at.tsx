/** Owns where a dividing line of a chart stands: at a figure, or at a result that the student works out. */
import { useTranslation } from "react-i18next";
import { FieldGroup } from "../../fields/group.tsx";
import { NumberAt } from "../../fields/number-at.tsx";
import { PickAt } from "../../fields/pick-at.tsx";
import { usePlace } from "../../fields/use-place.ts";
import type { FieldProps } from "../parts/field-context.ts";
import styles from "./own.module.css";

export function MarkAt({ place, label }: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const { value, put, readOnly } = usePlace<string | number>(place);
  const isResult = typeof value === "string";
  return (
    <FieldGroup label={label}>
      <div className={styles.inline}>
        <select aria-label={t("markBy")} value={isResult ? "result" : "figure"} disabled={readOnly} onChange={(event) => put(event.target.value === "figure" ? 0 : "")}>
          <option value="figure">{t("markFigure")}</option>
          <option value="result">{t("markResult")}</option>
        </select>
        {isResult ? <PickAt place={place} target="result" label={label} hideLabel /> : <NumberAt place={place} label={label} hideLabel />}
      </div>
    </FieldGroup>
  );
}
