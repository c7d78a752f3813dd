/** Owns what is read before a call begins: the task, how it works, and the start. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { Waybill } from "../../shared/ui/waybill.tsx";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { isWorkable, maySpeak } from "../attempt/reach.ts";
import { FactSheet } from "../desk/fact-sheet.tsx";
import { beginIcons } from "../../shared/ui/begin-icons.ts";
import styles from "./call-brief.module.css";

export function CallBrief({ activity }: { activity: ActivityViewOf<"dialogue"> }) {
  const { t } = useTranslation(["call", "attempt"]);
  const text = useText();
  const { view, send, lesson } = useAttempt();
  const speaks = maySpeak(view);
  const rules = [t(`call:brief.first.${activity.begins}`), ...(t("call:brief.rules", { returnObjects: true }) as string[])];
  return (
    <div className={styles.brief}>
      <Waybill aria-labelledby="brief-title">
        <h1 id="brief-title" tabIndex={-1} data-page-title>
          {text(activity.title)}
        </h1>
        <p className={styles.task}>{text((speaks ? null : view.seat?.task) ?? activity.task)}</p>
        <div className={styles.columns}>
          <section aria-labelledby="brief-how">
            <h2 id="brief-how">{t("call:brief.how")}</h2>
            {speaks && (
              <ul role="list" className={styles.rules}>
                {rules.map((rule) => (
                  <li key={rule}>
                    <Icon name="check" />
                    <span>{rule}</span>
                  </li>
                ))}
              </ul>
            )}
            {isWorkable(view, activity) ? (
              <Button variant="primary" size="l" icon={beginIcons[activity.begins]} onClick={() => void send({ type: "start-dialogue", activity: activity.id })}>
                {t(`call:brief.start.${activity.begins}`)}
              </Button>
            ) : (
              <p>{t(view.attempt.status !== "running" ? "call:brief.never" : speaks ? "call:brief.notNow" : "call:brief.notYours")}</p>
            )}
          </section>
          {view.seat?.customer ? (
            lesson && <lesson.Desk dialogue={activity} seat={view.seat} />
          ) : (
            <section aria-labelledby="brief-facts">
              <h2 id="brief-facts">{t("attempt:card.facts")}</h2>
              <FactSheet facts={view.facts} />
            </section>
          )}
        </div>
      </Waybill>
    </div>
  );
}
