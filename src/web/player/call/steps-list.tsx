/** Owns the list of steps of the procedure with how far each is. Must not know beats. */
import { useTranslation } from "react-i18next";
import type { AttemptView, CallView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { cx } from "../../shared/ui/cx.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./steps-list.module.css";

type Step = AttemptView["situation"]["steps"][number];

export function StepsList({ steps, progress }: { steps: Step[]; progress: CallView["steps"] }) {
  const { t } = useTranslation("call");
  const text = useText();
  const shown = progress.flatMap(({ id, state }) => {
    const step = steps.find((candidate) => candidate.id === id);
    return step ? [{ ...step, state }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section className={styles.steps} aria-labelledby="call-steps">
      <h3 id="call-steps">{t("steps.title")}</h3>
      <ol role="list">
        {shown.map((step, place) => (
          <li key={step.id} className={cx(styles.step, styles[step.state])} aria-current={step.state === "current" ? "step" : undefined}>
            <span className={styles.sign} aria-hidden="true">
              {step.state === "done" ? <Icon name="check" /> : step.state === "missed" ? <Icon name="minus" /> : place + 1}
            </span>
            <span>
              {text(step.title)}
              <span className="visually-hidden"> {t(`steps.${step.state}`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
