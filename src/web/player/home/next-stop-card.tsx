/** Owns the waybill of the next stop: go on with a running try, or take the call of a new situation or of the weakest. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useAttemptHost } from "../../shared/attempt-host-context.tsx";
import { codeOf } from "../../shared/coded-error.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { MoodFace } from "../../shared/ui/mood-face.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { Perforation, Waybill } from "../../shared/ui/waybill.tsx";
import styles from "./next-stop-card.module.css";
import type { NextStop } from "./progress.ts";
import { takeCall } from "./take-call.ts";
import { beginIcons } from "../../shared/ui/begin-icons.ts";

export function NextStopCard({ stop }: { stop: NextStop | null }) {
  const { t } = useTranslation("home");
  const text = useText();
  if (!stop) {
    return (
      <Waybill>
        <EmptyState title={t("next.none")}>{t("next.noneText")}</EmptyState>
      </Waybill>
    );
  }
  const { situation } = stop;
  return (
    <Waybill className={styles.card} aria-labelledby="next-stop">
      <div className={styles.head}>
        <div className={styles.words}>
          <Tag tone="parcel">{t(`next.${stop.kind}`)}</Tag>
          <h2 id="next-stop" className={styles.title}>
            {text(situation.title)}
          </h2>
          <p className={styles.summary}>{text(situation.summary)}</p>
        </div>
        {situation.customer && (
          <figure className={styles.face}>
            <MoodFace portrait={situation.customer.portrait} mood={situation.customer.mood} label={text(situation.customer.name)} />
            <figcaption>
              <b>{text(situation.customer.name)}</b>
              <span>{text(situation.customer.title)}</span>
            </figcaption>
          </figure>
        )}
      </div>
      <Actions stop={stop} />
      <Perforation />
      <Facts stop={stop} />
    </Waybill>
  );
}

/** `works`: a situation in which nobody is spoken to. */
const startIcons = { ...beginIcons, works: "pen" } as const;

function Actions({ stop: { kind, unit, situation, attempt } }: { stop: NextStop }) {
  const { t } = useTranslation("home");
  const words = useWords("failures");
  const host = useAttemptHost();
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const begins = situation.begins ?? "works";
  const onPhone = begins === "ring" || begins === "calls";
  const answer = async () => {
    setBusy(true);
    try {
      go(await takeCall(host, unit.id, situation.id));
    } catch (error) {
      toast(words(codeOf(error)), "bad");
      setBusy(false);
    }
  };
  return (
    <div className={styles.actions}>
      {kind === "continue" && attempt ? (
        <ButtonLink variant="primary" size="l" icon={startIcons[begins]} href={routes.attempt(attempt.id)}>
          {t("next.go-on")}
        </ButtonLink>
      ) : (
        <Button variant="primary" size="l" icon={startIcons[begins]} busy={busy} onClick={() => void answer()}>
          {t(busy && onPhone ? "next.connecting" : `next.answer.${begins}`)}
        </Button>
      )}
      <ButtonLink size="l" href={routes.task(unit.id, situation.id)}>
        {t(kind === "continue" ? "next.see-task" : "next.task-first")}
      </ButtonLink>
      {kind === "again" && attempt && (
        <ButtonLink size="l" href={routes.report(attempt.id)}>
          {t("next.see-report")}
        </ButtonLink>
      )}
    </div>
  );
}

function Facts({ stop: { unit, situation, attempt, tries } }: { stop: NextStop }) {
  const { t } = useTranslation(["home", "common"]);
  const text = useText();
  const format = useFormat();
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t("next.unit")}</dt>
        <dd>{t("unit", { number: unit.number, title: text(unit.title) })}</dd>
      </div>
      {situation.minutes !== null && (
        <div>
          <dt>{t("next.time")}</dt>
          <dd>{t("common:time.minutes", { count: situation.minutes })}</dd>
        </div>
      )}
      <div>
        <dt>{t("next.tries")}</dt>
        <dd>{tries === 0 ? t("next.first") : t("next.triesCount", { count: tries })}</dd>
      </div>
      {attempt && (
        <div>
          <dt>{t(attempt.finished ? "next.lastScore" : "next.lastUsed")}</dt>
          <dd>{attempt.finished ? `${format.points(attempt.total)} / ${format.points(attempt.max)}` : format.moment(attempt.updatedAt)}</dd>
        </div>
      )}
      {attempt?.finished && attempt.next && (
        <div className={styles.wide}>
          <dt>{t("next.practise")}</dt>
          <dd>{t(attempt.next.fault ? "next.gainAvoid" : "next.gain", { title: text(attempt.next.title), gain: format.points(attempt.next.gain) })}</dd>
        </div>
      )}
    </dl>
  );
}
