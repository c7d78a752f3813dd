/** Owns the list of a phase's tasks with how far each is. */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { ActivityView, AttemptView } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Icon, type IconName } from "../../shared/ui/icon.tsx";
import { Tag, type Tone } from "../../shared/ui/tag.tsx";
import { beginIcons } from "../../shared/ui/begin-icons.ts";
import { useAttempt } from "./attempt-context.tsx";
import { isWorkable } from "./reach.ts";
import styles from "./activity-list.module.css";

const icons: Record<Exclude<ActivityView["kind"], "dialogue">, IconName> = {
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

/** What a dialogue is called that is no call. */
const spoken = { ring: "dialogue", calls: "dialogue", meets: "meeting", writes: "writing" } as const;

const iconOf = (activity: ActivityView) => (activity.kind === "dialogue" ? beginIcons[activity.begins] : icons[activity.kind]);

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
              <Icon name={closed(status) ? "lock" : iconOf(activity)} />
            </span>
            <span className={styles.words}>
              <b>{text(activity.title)}</b>
              <span className={styles.about}>
                {t(`kind.${activity.kind === "dialogue" ? spoken[activity.begins] : activity.kind}`)}
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
