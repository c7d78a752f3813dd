/** Owns one idea: its words, the heading that it belongs under, and taking it away. */
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { Icon } from "../../../shared/ui/icon.tsx";
import { useAttempt } from "../../attempt/attempt-context.tsx";
import { Meanwhile } from "../../attempt/meanwhile.tsx";
import { useAutosave } from "../../attempt/use-autosave.ts";
import { useDragSource } from "../use-card-drag.ts";
import type { DiscussionProps } from "./discussion-props.ts";
import styles from "./discussion-activity.module.css";

export function IdeaCard({ activity, editable, save, card }: DiscussionProps & { card: ActivityViewOf<"discussion">["cards"][number] }) {
  const { t } = useTranslation("discussion");
  const { id: attempt } = useAttempt();
  const { id, cluster } = card;
  const handle = useRef<HTMLSpanElement>(null);
  const whole = useRef<HTMLLIElement>(null);
  useDragSource(handle, id, editable, whole);
  const write = (text: string) => save({ kind: "discussion", part: "card", id, text, cluster });
  // Emptied by hand, a card stays as it was: taking it away has a button.
  const entry = useAutosave(`${attempt}.${activity.id}.card.${id}`, card.text, (text) => (text.trim() === "" ? Promise.resolve({ ok: true }) : write(text)));
  if (!editable) {
    return (
      <li className={styles.card} lang="zh-CN">
        {card.text}
      </li>
    );
  }
  return (
    <li ref={whole} className={styles.card}>
      <div className={styles.words}>
        <span ref={handle} className={styles.handle} aria-hidden="true" />
        <textarea lang="zh-CN" rows={2} maxLength={200} aria-label={t("card.words")} value={entry.value} onChange={(event) => entry.change(event.target.value)} onBlur={entry.flush} />
        <button type="button" className={styles.gone} aria-label={t("card.remove", { text: card.text })} onClick={() => void write("")}>
          <Icon name="cross" />
        </button>
      </div>
      <Meanwhile entry={entry} />
      {activity.clusters.length > 0 && (
        <select
          className={styles.under}
          aria-label={t("card.under", { text: card.text })}
          value={cluster ?? ""}
          onChange={(event) => void save({ kind: "discussion", part: "card", id, text: entry.value.trim() === "" ? card.text : entry.value, cluster: event.target.value === "" ? null : event.target.value })}
        >
          <option value="">{t("cluster.loose")}</option>
          {activity.clusters.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}
