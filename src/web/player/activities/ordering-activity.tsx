/** Owns putting items in order: by dragging, by buttons and by the arrow keys. */
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { announce } from "../../shared/ui/toast.tsx";
import { SubmitBar } from "../attempt/submit-bar.tsx";
import { OrderingFeedback } from "./ordering-feedback.tsx";
import { SortableList } from "./sortable-list.tsx";
import { useAnswering } from "./use-answering.ts";
import { useEcho } from "./use-echo.ts";
import styles from "./ordering-activity.module.css";

export function OrderingActivity({ activity }: { activity: ActivityViewOf<"ordering"> }) {
  const { t } = useTranslation("activities");
  const text = useText();
  const { editable, save } = useAnswering(activity);
  const shown = activity.items.map(({ id }) => id);
  const stored = activity.answer.length > 0 ? activity.answer : shown;
  const [order, setOrder] = useEcho(
    stored,
    useCallback((items: string[]) => save({ kind: "ordering", items }), [save]),
  );
  const [touched, setTouched] = useState(activity.answer.length > 0);
  const titleOf = (id: string) => text(activity.items.find((item) => item.id === id)?.text);

  const move = (id: string, to: number) => {
    const rest = order.filter((other) => other !== id);
    const place = Math.min(Math.max(to, 0), rest.length);
    const next = [...rest.slice(0, place), id, ...rest.slice(place)];
    if (next.join(" ") === order.join(" ")) return;
    setTouched(true);
    setOrder(next);
    announce(t("ordering.moved", { text: titleOf(id), position: place + 1, total: order.length }));
  };

  return (
    <div>
      {editable && <p className={styles.help}>{t("ordering.help")}</p>}
      {activity.feedback ? (
        <OrderingFeedback order={order} feedback={activity.feedback} titleOf={titleOf} />
      ) : (
        <SortableList label={t("ordering.list")} ids={order} titleOf={titleOf} editable={editable} onMove={move} />
      )}
      <SubmitBar
        activity={activity}
        missing={touched ? [] : [t("ordering.untouched")]}
        before={() => (touched ? undefined : save({ kind: "ordering", items: order }))}
      />
    </div>
  );
}
