/** Owns beginning: go on with what is running, or choose practice or exam and start. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { TaskCard } from "../../../protocol/catalogue.ts";
import { useAttemptHost } from "../../shared/attempt-host-context.tsx";
import type { AttemptSummary } from "../../shared/attempt-connection.ts";
import { codeOf } from "../../shared/coded-error.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { OptionList } from "../../shared/ui/option-list.tsx";
import styles from "./start-card.module.css";

const modes = ["practice", "exam"] as const;

export function StartCard({ card, tries }: { card: TaskCard; tries: AttemptSummary[] }) {
  const { t } = useTranslation(["task", "common"]);
  const format = useFormat();
  const words = useWords("failures");
  const host = useAttemptHost();
  const [, go] = useLocation();
  const [mode, setMode] = useState<(typeof modes)[number]>("practice");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const running = tries.filter((attempt) => !attempt.finished).sort((a, b) => b.updatedAt - a.updatedAt)[0];

  const icon = card.customer ? "phone" : "pen";

  const start = async () => {
    setBusy(true);
    setFault(null);
    try {
      go(routes.attempt(await host.create(card.unit.id, card.id, mode)));
    } catch (error) {
      setFault(words(codeOf(error)));
      setBusy(false);
    }
  };

  if (!card.openPractice) return <Card title={t("start.title")}>{t("start.closed")}</Card>;
  return (
    <Card title={t("start.title")} note={t("start.minutes", { count: card.minutes })}>
      {running && (
        <div className={styles.running}>
          <p>{t("start.running", { mode: t(`common:mode.${running.mode}`), when: format.moment(running.updatedAt) })}</p>
          <ButtonLink variant="primary" size="l" icon={icon} className={styles.go} href={routes.attempt(running.id)}>
            {t("start.go-on")}
          </ButtonLink>
          <p className={styles.or}>{t("start.or")}</p>
        </div>
      )}
      <OptionList
        legend={t("start.mode")}
        value={mode}
        onChange={setMode}
        options={modes.map((id) => ({
          id,
          title: t(`start.${id}`),
          text: (
            <ul role="list" className={styles.about}>
              {[1, 2, 3].map((line) => (
                <li key={line}>
                  <Icon name={id === "practice" ? "bulb" : "lock"} />
                  {t(id === "practice" && line === 1 && !card.customer ? "start.practiceWork" : `start.${id}${line}`)}
                </li>
              ))}
            </ul>
          ),
        }))}
      />
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <Button variant={running ? "secondary" : "primary"} size="l" icon={running ? undefined : icon} busy={busy} className={styles.go} onClick={() => void start()}>
        {t(mode === "practice" ? "start.startPractice" : "start.startExam")}
      </Button>
    </Card>
  );
}
