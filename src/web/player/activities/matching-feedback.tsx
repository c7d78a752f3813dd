/** Owns pairs after handing in: what was chosen, what belongs there, and why. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import styles from "./matching-activity.module.css";

export function MatchingFeedback({ activity, pairs }: { activity: ActivityViewOf<"matching">; pairs: { left: string; right: string }[] }) {
  const { t } = useTranslation("activities");
  const text = useText();
  const rightText = (id: string) => text(activity.right.find((item) => item.id === id)?.text);
  return (
    <>
      <ul role="list" className={styles.items}>
        {activity.left.map((item) => {
          const feedback = activity.feedback?.find(({ left }) => left === item.id);
          const chosen = pairs.find((pair) => pair.left === item.id)?.right;
          if (!feedback) return null;
          return (
            <li key={item.id} className={styles.checked} data-state={feedback.ok ? "right" : "wrong"}>
              <b>{text(item.text)}</b>
              <span>{chosen === undefined ? t("matching.unpaired") : rightText(chosen)}</span>
              <Tag tone={feedback.ok ? "ok" : "bad"} icon={feedback.ok ? "check" : "cross"}>
                {t(feedback.ok ? "matching.ok" : "matching.notOk")}
              </Tag>
              {!feedback.ok && <span className={styles.should}>{t("matching.should", { text: feedback.right.map(rightText).join(" / ") })}</span>}
              {feedback.why !== null && <span className={styles.should}>{text(feedback.why)}</span>}
            </li>
          );
        })}
      </ul>
      {activity.explain !== null && (
        <p className={styles.explain}>
          <b>{t("explain")}</b> {text(activity.explain)}
        </p>
      )}
    </>
  );
}
