/** Owns the list of a phase's tasks with how far each is. */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { ActivityView, AttemptView } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Icon, type IconName } from "../../shared/ui/icon.tsx";
import { Tag, type Tone } from "../../shared/ui/tag.tsx";
import { useAttempt } from "./attempt-context.tsx";
import { isWorkable } from "./reach.ts";
import styles from "./activity-list.module.css";

const icons: Record<ActivityView["kind"], IconName> = {
  dialogue: "phone",
  form: "document",
  choice: "question",
  ordering: "up",
  matching: "chevron",
  calculation: "minus",
  liability: "user",
  document: "document",
  classification: "down",
  archive: "copy",
  discussion: "pen",
  survey: "question",
  "survey-analysis": "document",
  flowchart: "move",
  "spot-the-error": "search",
};

/** `left`: its phase, or the attempt, is over, and it was not handed in. */
type Standing = ActivityView["status"] | "left";

const tones: Record<Standing, Tone> = { locked: "plain", left: "plain", open: "plain", running: "parcel", submitted: "ok" };

const meets = (activity: ActivityView) => activity.kind === "dialogue" && activity.begins === "meets";

const closed = (status: Standing) => status === "locked" || status === "left";

function standing(view: AttemptView, activity: ActivityView): Standing {
  if (activity.status !== "locked") return activity.status;
  if (isWorkable(view, activity)) return "open";
  const over = view.attempt.status === "finished" || view.phases.find(({ id }) => id === activity.phase)?.status === "done";
  return over ? "left" : "locked";
}

export function ActivityList({ activities }: { activities: ActivityView[] }) {
  const { t } = useTranslation("attempt");
  const text = useText();
  const format = useFormat();
  const { href, view } = useAttempt();
  return (
    <ul role="list" className={styles.list}>
      {activities.map((activity) => {
        const status = standing(view, activity);
        const body = (
          <>
            <span className={styles.sign} data-kind={activity.kind}>
              <Icon name={closed(status) ? "lock" : meets(activity) ? "user" : icons[activity.kind]} />
            </span>
            <span className={styles.words}>
              <b>{text(activity.title)}</b>
              <span className={styles.about}>
                {t(meets(activity) ? "kind.meeting" : `kind.${activity.kind}`)}
                {activity.minutes !== null && ` · ${t("minutes", { count: activity.minutes })}`}
              </span>
            </span>
            {activity.result && <b className={styles.points}>{t("points", { points: format.points(activity.result.points), max: format.points(activity.result.max) })}</b>}
            <Tag tone={tones[status]} icon={status === "submitted" ? "check" : undefined}>
              {t(`activityStatus.${status}`)}
            </Tag>
          </>
        );
        return (
          <li key={activity.id}>
            {closed(status) ? (
              <div className={styles.row} data-locked>
                {body}
              </div>
            ) : (
              <Link href={href(activity.id)} className={styles.row}>
                {body}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
