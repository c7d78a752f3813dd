/** Owns the next things most worth practising: how much they would bring, how to do better, where to try again. */
import { useTranslation } from "react-i18next";
import type { Report } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import styles from "./next-steps.module.css";
import type { Retry } from "./use-retry.ts";

const SHOWN = 3;

export function NextSteps({ report, retry, allOpen }: { report: Report; retry: Retry; allOpen: boolean }) {
  const { t } = useTranslation("report");
  const text = useText();
  const format = useFormat();
  if (report.next.length === 0) return report.max > 0 && report.total >= report.max ? <Card>{t("next.perfect")}</Card> : null;
  return (
    <Card title={t("next.title")} note={t("next.note")}>
      <ol role="list" className={styles.steps}>
        {report.next.slice(0, SHOWN).map((step, index) => {
          const fault = report.items.find(({ id }) => id === step.item)?.sign === "-";
          const title = fault ? t("next.avoid", { title: text(step.title) }) : text(step.title);
          const start = retry.start(step.retry.activity, step.retry.beat);
          return (
            <li key={step.item} className={styles.step}>
              <p className={styles.head}>
                <span className={styles.number} aria-hidden="true">
                  {index + 1}
                </span>
                <b>{title}</b>
                <Tag tone="ok">{t("next.gain", { gain: format.points(step.gain) })}</Tag>
              </p>
              {step.advice && <p className={styles.advice}>{text(step.advice)}</p>}
              {step.model && (
                <details className={styles.model} key={String(allOpen)} open={allOpen}>
                  <summary>{t("model.show")}</summary>
                  <p>{text(step.model)}</p>
                </details>
              )}
              {start && (
                <Button size="s" icon="retry" busy={retry.busy} onClick={start}>
                  {t(step.retry.beat ? "next.retry" : "next.again")}
                  <span className="visually-hidden">{t("next.retryOf", { title })}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
