/** Owns the waybill of the next stop: go on with a running try, begin a new situation, or repeat the weakest. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { MoodFace } from "../../shared/ui/mood-face.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { Perforation, Waybill } from "../../shared/ui/waybill.tsx";
import styles from "./next-stop-card.module.css";
import type { NextStop } from "./progress.ts";

/** How angry the face on the card is: the case as it stands before anybody has helped. */
const UNHELPED = 74;

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
            <MoodFace portrait={situation.customer.portrait} mood={UNHELPED} label={text(situation.customer.name)} />
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

function Actions({ stop: { kind, unit, situation, attempt } }: { stop: NextStop }) {
  const { t } = useTranslation("home");
  const task = routes.task(unit.id, situation.id);
  return (
    <div className={styles.actions}>
      {kind === "continue" && attempt && (
        <ButtonLink variant="primary" size="l" icon="phone" href={routes.attempt(attempt.id)}>
          {t("next.go-on")}
        </ButtonLink>
      )}
      <ButtonLink variant={kind === "continue" ? "secondary" : "primary"} size="l" icon={kind === "continue" ? undefined : "document"} href={task}>
        {t(kind === "again" ? "next.try-again" : kind === "start" ? "next.open-task" : "next.see-task")}
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
