/** Owns the page of one activity that is not a call: task, hints, the work itself, and the desk beside it. */
import { useTranslation } from "react-i18next";
import type { ActivityView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Waiting } from "../../shared/ui/waiting.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { Desk } from "../desk/desk.tsx";
import { useAttempt } from "./attempt-context.tsx";
import { CompanyTags } from "./company-tags.tsx";
import { Footnotes } from "./footnotes.tsx";
import { HintButton } from "./hint-button.tsx";
import { followingActivity } from "./following-activity.ts";
import { isWorkable } from "./reach.ts";
import { later } from "../../shared/later.tsx";
import styles from "./activity-page.module.css";

/** Fetched with the first activity: a call needs nothing of it. */
const ActivityBody = later(() => import("../activities/activity-body.tsx"), ({ ActivityBody }) => ActivityBody);

export function ActivityPage({ activity }: { activity: Exclude<ActivityView, { kind: "dialogue" }> }) {
  const { t } = useTranslation(["attempt", "common"]);
  const text = useText();
  const { href, view, send } = useAttempt();
  const following = followingActivity(view, activity.id);
  // A hint helps while one works; afterwards only those that were taken are of interest.
  const hints = activity.hints.filter((hint) => hint.text !== null || isWorkable(view, activity));
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <header>
          <p className={styles.over}>
            <Tag>{t(`kind.${activity.kind}`)}</Tag>
            {activity.minutes !== null && <span>{t("minutes", { count: activity.minutes })}</span>}
            <CompanyTags activity={activity.id} field={null} />
          </p>
          <h1 tabIndex={-1} data-page-title className={styles.title}>
            {text(activity.title)}
          </h1>
          <p className={styles.task}>{text(activity.task)}</p>
        </header>
        {hints.length > 0 && (
          <section className={styles.hints} aria-label={t("hints.title")}>
            {hints.map((hint, place) => (
              <HintButton
                key={hint.index}
                hint={hint}
                label={t(hint.cost > 0 ? "hints.take" : "hints.takeFree", { number: place + 1, cost: hint.cost })}
                onTake={(taken) => void send({ type: "take-hint", activity: activity.id, hint: taken })}
              />
            ))}
          </section>
        )}
        <Card className={styles.work} data-activity={activity.id}>
          <h2 className="visually-hidden">{t("work")}</h2>
          {/* Keyed: what is typed into one activity must never show in another. */}
          <Waiting key={activity.id}>
            <ActivityBody activity={activity} />
          </Waiting>
        </Card>
        {activity.status === "submitted" && <Footnotes ids={activity.footnotes} />}
        <p className={styles.on}>
          <ButtonLink href={href()} icon="back">
            {t("backToPhase", { phase: t(`common:phase.${activity.phase}`) })}
          </ButtonLink>
          {activity.status === "submitted" && following && (
            <ButtonLink href={href(following.id)} variant="primary" icon="chevron">
              {t("next", { title: text(following.title) })}
            </ButtonLink>
          )}
        </p>
      </div>
      <aside className={styles.side} aria-label={t("desk.title")}>
        <h2 className="visually-hidden">{t("desk.title")}</h2>
        <Desk forms={[]} />
      </aside>
    </div>
  );
}
