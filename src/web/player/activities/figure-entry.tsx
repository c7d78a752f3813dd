/** Owns one cell to be filled with a figure. */
import type { CalculationStepView } from "../../../protocol/attempt.ts";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { useAutosave } from "../attempt/use-autosave.ts";
import styles from "./survey-analysis-activity.module.css";

export type Entry = { activity: string; editable: boolean; onTyped: (step: string, value: string) => void; onSave: (step: string, value: string) => Promise<SendResult> };

export function FigureEntry({ step, label, entry }: { step: CalculationStepView; label: string; entry: Entry }) {
  const { id: attempt } = useAttempt();
  const saved = useAutosave(`${attempt}.${entry.activity}.${step.id}`, step.value, (value) => entry.onSave(step.id, value));
  const { feedback } = step;
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      className={styles.entry}
      data-state={feedback ? (feedback.followed ? "followed" : feedback.ok ? "right" : "wrong") : undefined}
      aria-label={label}
      value={saved.value}
      readOnly={!entry.editable}
      onChange={(event) => {
        entry.onTyped(step.id, event.target.value);
        saved.change(event.target.value);
      }}
      onBlur={saved.flush}
    />
  );
}
