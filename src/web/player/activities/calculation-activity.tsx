/** Owns the worksheet: what is given, and a line for each step with its unit. Must not calculate. */
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { SubmitBar } from "../attempt/submit-bar.tsx";
import { CalculationStep } from "./calculation-step.tsx";
import { useAnswering } from "./use-answering.ts";
import { GivenFigures } from "./given-figures.tsx";
import styles from "./calculation-activity.module.css";

export function CalculationActivity({ activity }: { activity: ActivityViewOf<"calculation"> }) {
  const { t } = useTranslation("activities");
  const text = useText();
  const { editable, save } = useAnswering(activity);
  const [typed, setTyped] = useState<Record<string, string>>({});
  // What holds for every line is said once.
  const first = activity.steps[0]?.decimals ?? 0;
  const alike = activity.steps.length > 1 && activity.steps.every(({ decimals }) => decimals === first);
  const missing = activity.steps.filter((step) => (typed[step.id] ?? step.value).trim() === "").map((step) => t("calculation.missing", { label: text(step.label) }));
  return (
    <div>
      <section aria-labelledby={`${activity.id}-inputs`} className={styles.inputs}>
        <h3 id={`${activity.id}-inputs`}>{t("calculation.inputs")}</h3>
        <GivenFigures inputs={activity.inputs} />
      </section>
      <section aria-labelledby={`${activity.id}-steps`}>
        <h3 id={`${activity.id}-steps`}>{t("calculation.steps")}</h3>
        {alike && <p className={styles.alike}>{t("calculation.alike", { rounding: roundingWords(t, first) })}</p>}
        <ol role="list" className={styles.steps}>
          {activity.steps.map((step, place) => (
            <li key={step.id}>
              <CalculationStep
                activity={activity.id}
                step={step}
                number={place + 1}
                rounding={alike ? null : roundingWords(t, step.decimals)}
                editable={editable}
                onTyped={(value) => setTyped((now) => ({ ...now, [step.id]: value }))}
                onSave={(value, unit) => save({ kind: "calculation", step: step.id, value, unit })}
              />
            </li>
          ))}
        </ol>
      </section>
      <SubmitBar activity={activity} missing={missing} />
    </div>
  );
}

function roundingWords(t: TFunction<"activities">, decimals: number): string {
  return decimals === 0 ? t("calculation.whole") : t("calculation.decimals", { count: decimals });
}
