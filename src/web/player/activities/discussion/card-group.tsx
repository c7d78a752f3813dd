/** Owns the cards under one heading, or the loose ones: dropped here, or sent here by their own list of headings. */
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { cx } from "../../../shared/ui/cx.ts";
import { Icon } from "../../../shared/ui/icon.tsx";
import { useAttempt } from "../../attempt/attempt-context.tsx";
import { Meanwhile } from "../../attempt/meanwhile.tsx";
import { useAutosave } from "../../attempt/use-autosave.ts";
import { useDropZone } from "../use-card-drag.ts";
import type { DiscussionProps } from "./discussion-props.ts";
import { IdeaCard } from "./idea-card.tsx";
import styles from "./discussion-activity.module.css";

type View = ActivityViewOf<"discussion">;

export function CardGroup({ activity, editable, save, cluster, cards }: DiscussionProps & { cluster: View["clusters"][number] | null; cards: View["cards"] }) {
  const { t } = useTranslation("discussion");
  const zone = useRef<HTMLElement>(null);
  useDropZone(zone, editable, (id) => {
    const card = activity.cards.find((one) => one.id === id);
    const to = cluster?.id ?? null;
    if (card && card.cluster !== to) void save({ kind: "discussion", part: "card", ...card, cluster: to });
  });
  const name = cluster?.name ?? t("cluster.loose");
  return (
    <section ref={zone} aria-label={t("cluster.cards", { name, count: cards.length })} className={cx(styles.group, cluster === null && styles.loose)}>
      {cluster === null || !editable ? <h3 lang="zh-CN">{name}</h3> : <ClusterName {...{ activity, editable, save }} cluster={cluster} />}
      {cards.length === 0 && <p className={styles.empty}>{t(cluster === null ? (activity.cards.length === 0 ? "card.none" : "card.allGathered") : "cluster.empty")}</p>}
      <ul role="list" className={styles.cards}>
        {cards.map((card) => (
          <IdeaCard key={card.id} {...{ activity, editable, save, card }} />
        ))}
      </ul>
    </section>
  );
}

function ClusterName({ activity, save, cluster }: DiscussionProps & { cluster: View["clusters"][number] }) {
  const { t } = useTranslation("discussion");
  const { id: attempt } = useAttempt();
  const entry = useAutosave(`${attempt}.${activity.id}.cluster.${cluster.id}`, cluster.name, (name) => (name.trim() === "" ? Promise.resolve({ ok: true }) : save({ kind: "discussion", part: "cluster", id: cluster.id, name })));
  return (
    <div className={styles.name}>
      <input type="text" lang="zh-CN" maxLength={200} aria-label={t("cluster.name", { name: cluster.name })} value={entry.value} onChange={(event) => entry.change(event.target.value)} onBlur={entry.flush} />
      <button type="button" className={styles.gone} aria-label={t("cluster.remove", { name: cluster.name })} onClick={() => void save({ kind: "discussion", part: "cluster", id: cluster.id, name: "" })}>
        <Icon name="cross" />
      </button>
      <Meanwhile entry={entry} />
    </div>
  );
}
