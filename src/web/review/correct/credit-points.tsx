/** Owns setting the points of a mark that comes from no verdict: why the engine gave what it gave, and a field on the mark's own scale. */
import { useTranslation } from "react-i18next";
import type { CreditItem } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { TextField } from "../../shared/ui/field.tsx";
import styles from "./credit-points.module.css";

/** A teacher gave these points. */
export const isCorrected = ({ reason }: CreditItem): boolean => reason.code === "grading/corrected-points";

/** What a student who is right about the mark is due: all of it, or what a teacher gave already. */
export const pointsDue = (item: CreditItem): number => (isCorrected(item) ? item.points : rangeOf(item)[1]);

/** Many marks are thirds or sevenths of points; people see and type one decimal. */
export const asTyped = (points: number): string => String(Math.round(points * 10) / 10);

/** What was typed as points, the mark's own values exactly; null where it is no number within the mark's range. */
export function pointsFrom(typed: string, item: CreditItem): number | null {
  const [least, most] = rangeOf(item);
  const given = Number(typed);
  if (typed.trim() === "" || !Number.isFinite(given)) return null;
  const own = [most, least, item.points].find((points) => asTyped(points) === asTyped(given) && asTyped(given) === String(given));
  if (own !== undefined) return own;
  return given >= least && given <= most ? given : null;
}

export function CreditPoints({ item, typed, onType }: { item: CreditItem; typed: string; onType: (typed: string) => void }) {
  const { t } = useTranslation("review");
  const text = useText();
  const format = useFormat();
  const reasons = useWords("reasons");
  const [least, most] = rangeOf(item);
  return (
    <div className={styles.points}>
      <dl className={styles.facts}>
        <dt>{t("credit.why")}</dt>
        <dd>{reasons(item.reason)}</dd>
        {item.given !== null && (
          <>
            <dt>{t("credit.given")}</dt>
            <dd>{text(item.given)}</dd>
          </>
        )}
        {item.expected !== null && (
          <>
            <dt>{t("credit.expected")}</dt>
            <dd>{text(item.expected)}</dd>
          </>
        )}
      </dl>
      <TextField
        label={t("credit.pointsOf", { most: format.points(most) })}
        inputMode="decimal"
        value={typed}
        fault={pointsFrom(typed, item) === null ? t("credit.range", { least: format.points(least), most: format.points(most) }) : undefined}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}

function rangeOf({ sign, points, max }: CreditItem): [least: number, most: number] {
  return [Math.min(points, 0), sign === "-" ? 0 : max];
}
