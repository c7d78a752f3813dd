/** Owns working out a survey: the returns, tables and figures to fill, and charts of the student's own figures. Must not calculate for the student. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { SubmitBar } from "../attempt/submit-bar.tsx";
import { FigureEntry } from "./figure-entry.tsx";
import { FigureTable } from "./figure-table.tsx";
import { GivenFigures } from "./given-figures.tsx";
import { OwnChart } from "./own-chart.tsx";
import { ownFigure } from "./own-figure.ts";
import { ReturnsTable } from "./returns-table.tsx";
import { StepFeedback } from "./step-feedback.tsx";
import { useAnswering } from "./use-answering.ts";
import styles from "./survey-analysis-activity.module.css";

export function SurveyAnalysisActivity({ activity }: { activity: ActivityViewOf<"survey-analysis"> }) {
  const { t } = useTranslation("survey");
  const text = useText();
  const { editable, save } = useAnswering(activity);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const written = (step: { id: string; value: string }) => typed[step.id] ?? step.value;
  const steps = new Map(activity.steps.map((step) => [step.id, step]));
  const figureOf = (id: string) => {
    const step = steps.get(id);
    return step ? ownFigure(written(step)) : (activity.inputs.find((input) => input.id === id)?.value ?? null);
  };
  const blank = activity.steps.filter((step) => written(step).trim() === "");
  const entry = { activity: activity.id, editable, onTyped: (id: string, value: string) => setTyped((now) => ({ ...now, [id]: value })), onSave: (step: string, value: string) => save({ kind: "calculation", step, value, unit: "" }) };
  return (
    <div className={styles.analysis}>
      {activity.rows.length > 0 && <ReturnsTable columns={activity.columns} rows={activity.rows} />}
      {activity.inputs.length > 0 && <GivenFigures inputs={activity.inputs} />}
      {activity.tables.map((table) => (
        <FigureTable key={table.id} table={table} steps={steps} entry={entry} />
      ))}
      {activity.figures.length > 0 && (
        <section aria-labelledby={`${activity.id}-figures`}>
          <h3 id={`${activity.id}-figures`}>{t("figures")}</h3>
          <ul role="list" className={styles.figures}>
            {activity.figures.map((id) => {
              const step = steps.get(id);
              return (
                step && (
                  <li key={id} data-field={id}>
                    <span className={styles.figure}>
                      <span>{text(step.label)}</span>
                      <FigureEntry step={step} label={text(step.label)} entry={entry} />
                      <span>{text(step.unit)}</span>
                      <small>{step.decimals === 0 ? t("whole") : t("decimals", { count: step.decimals })}</small>
                    </span>
                    {step.feedback && <StepFeedback step={step} feedback={step.feedback} />}
                  </li>
                )
              );
            })}
          </ul>
        </section>
      )}
      {activity.charts.map((chart) => (
        <OwnChart key={chart.id} chart={chart} figureOf={figureOf} />
      ))}
      <SubmitBar activity={activity} missing={blank.length > 0 ? [t("blank", { count: blank.length })] : []} />
    </div>
  );
}
