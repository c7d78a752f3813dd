/** Owns one round of a drill: question after question, and what was missed in the end. */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AttemptProvider, useAttempt } from "../player/attempt/attempt-context.tsx";
import { useText } from "../shared/i18n/use-text.ts";
import type { Drill } from "../shared/knowledge-host.ts";
import { routes } from "../shared/routes.ts";
import { Button, ButtonLink } from "../shared/ui/button.tsx";
import { Card } from "../shared/ui/card.tsx";
import { Tag } from "../shared/ui/tag.tsx";
import { Perforation, Waybill } from "../shared/ui/waybill.tsx";
import { LazyActivityBody } from "./lazy-activity-body.tsx";
import { RoundProgress } from "./round-progress.tsx";
import styles from "./drill-round.module.css";

type DrillRoundProps = { drill: Drill; /** Another round: with these questions, else with what is due. */ onAgain: (ids?: readonly string[]) => void };

export function DrillRound({ drill, onAgain }: DrillRoundProps) {
  const [at, setAt] = useState(0);
  return (
    <AttemptProvider connection={drill.connection}>
      {at < drill.asked.length ? <Question key={at} drill={drill} at={at} onNext={() => setAt(at + 1)} /> : <Outcome drill={drill} onAgain={onAgain} />}
    </AttemptProvider>
  );
}

function Question({ drill, at, onNext }: { drill: Drill; at: number; onNext: () => void }) {
  const { t } = useTranslation("knowledge");
  const text = useText();
  const { view } = useAttempt();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at > 0) head.current?.focus();
  }, [at]);
  const activity = view.activities.find(({ id }) => id === drill.asked[at]?.id);
  if (!activity || activity.kind === "dialogue") return null;
  const all = drill.asked.length;
  const progress = t("progress", { at: at + 1, all });
  return (
    <div className={styles.round}>
      <RoundProgress words={progress} value={at + (activity.status === "submitted" ? 1 : 0)} max={all} />
      <Card className={styles.question} data-activity={activity.id}>
        <h2 ref={head} tabIndex={-1} className={activity.kind === "choice" ? "visually-hidden" : styles.title}>
          {activity.kind === "choice" ? progress : text(activity.title)}
        </h2>
        <p className={styles.task}>{text(activity.task)}</p>
        <LazyActivityBody activity={activity} />
      </Card>
      <p className={styles.next}>
        {activity.status === "submitted" ? (
          <Button variant="primary" size="l" onClick={onNext}>
            {t(at + 1 < all ? "next" : "finish")}
          </Button>
        ) : (
          <Button variant="ghost" onClick={onNext}>
            {t("skip")}
          </Button>
        )}
      </p>
    </div>
  );
}

function Outcome({ drill, onAgain }: DrillRoundProps) {
  const { t } = useTranslation("knowledge");
  const text = useText();
  const { view } = useAttempt();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const results = drill.asked.map(({ id, title }) => {
    const activity = view.activities.find((one) => one.id === id);
    const result = activity?.status === "submitted" ? activity.result : null;
    return { id, title, state: !result ? ("skipped" as const) : result.points >= result.max ? ("right" as const) : result.points > 0 ? ("part" as const) : ("wrong" as const) };
  });
  const missed = results.filter(({ state }) => state !== "right");
  const tones = { right: "ok", part: "warn", wrong: "bad", skipped: "plain" } as const;
  return (
    <Waybill>
      <div className={styles.outcome}>
        <h2 ref={head} tabIndex={-1}>
          {t(missed.length === 0 ? "allRight" : "done", { right: results.length - missed.length, all: results.length })}
        </h2>
        <p>{t(missed.length === 0 ? "allRightText" : "doneText", { count: missed.length })}</p>
      </div>
      <Perforation />
      <ol className={styles.list}>
        {results.map(({ id, title, state }) => (
          <li key={id}>
            <span>{text(title)}</span> <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
          </li>
        ))}
      </ol>
      <p className={styles.next}>
        {missed.length > 0 && (
          <Button variant="primary" icon="retry" onClick={() => onAgain(missed.map(({ id }) => id))}>
            {t("missedAgain")}
          </Button>
        )}
        <Button variant={missed.length > 0 ? "secondary" : "primary"} onClick={() => onAgain()}>
          {t("another")}
        </Button>
        <ButtonLink href={routes.knowledge}>{t("back")}</ButtonLink>
      </p>
    </Waybill>
  );
}
