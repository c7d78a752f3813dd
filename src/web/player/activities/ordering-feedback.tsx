/** Owns an order after handing in: which items stood well, a right order beside it, and what goes wrong otherwise. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import styles from "./ordering-activity.module.css";

type Feedback = NonNullable<ActivityViewOf<"ordering">["feedback"]>;

export function OrderingFeedback({ order, feedback, titleOf }: { order: string[]; feedback: Feedback; titleOf: (id: string) => string }) {
  const { t } = useTranslation("activities");
  const text = useText();
  return (
    <>
      <h3>{t("ordering.yourOrder")}</h3>
      <ol role="list" className={styles.list}>
        {order.map((id, place) => {
          const ok = feedback.inPlace.includes(id);
          return (
            <li key={id} className={styles.row} data-state={ok ? "right" : "wrong"}>
              <span className={styles.place}>{place + 1}</span>
              <span className={styles.text}>{titleOf(id)}</span>
              <Tag tone={ok ? "ok" : "warn"} icon={ok ? "check" : "minus"}>
                {ok ? t("ordering.inPlace") : t("ordering.shouldBe", { position: feedback.order.indexOf(id) + 1 })}
              </Tag>
            </li>
          );
        })}
      </ol>
      <p className={styles.explain}>
        <b>{t("explain")}</b> {text(feedback.explain)}
      </p>
      {feedback.mistakes.length > 0 && (
        <div className={styles.explain}>
          <b>{t("ordering.mistakes")}</b>
          <ul>
            {feedback.mistakes.map((mistake, number) => (
              <li key={number}>{text(mistake)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
