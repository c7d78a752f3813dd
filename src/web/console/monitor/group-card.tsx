/** Owns one group at a glance. As an option of the grid it holds nothing to press inside; what can be done to it stands in the panel. */
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { Sparkline } from "../../shared/ui/sparkline.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { Countdown } from "./countdown.tsx";
import { GroupAttention } from "./group-attention.tsx";
import { isUnseated } from "./group-facts.ts";
import { GroupSeats } from "./group-seats.tsx";
import { MoodTag } from "./mood-tag.tsx";
import { StepsBar } from "./steps-bar.tsx";
import styles from "./group-card.module.css";

type GroupCardProps = {
  group: GroupMonitor;
  selected: boolean;
  /** The one that Tab leads to. */
  tabStop: boolean;
  projected: boolean;
  /** Phase and clock are not the same for all groups. */
  ownClock: boolean;
  onFocus: (group: string) => void;
};

/** A group that did not change is the same object, so its card is not drawn again. */
export const GroupCard = memo(function GroupCard({ group, selected, tabStop, projected, ownClock, onFocus }: GroupCardProps) {
  const { t } = useTranslation(["monitor", "common"]);
  const text = useText();
  const { points } = useFormat();
  const waiting = isUnseated(group);
  return (
    <div role="option" aria-selected={selected} data-group={group.id} data-alarm={group.alarm?.kind} data-empty={waiting || undefined} className={styles.card} tabIndex={tabStop ? 0 : -1} onFocus={() => onFocus(group.id)}>
      <div className={styles.head}>
        <span className={styles.tick} data-tick aria-hidden="true">
          {selected && <Icon name="check" />}
        </span>
        <b className={styles.name}>{group.name}</b>
        {projected && <Tag tone="parcel">{t("card.projected")}</Tag>}
        {group.mood ? <MoodTag mood={group.mood} /> : group.activity && <Tag>{text(group.activity.title)}</Tag>}
      </div>
      {ownClock && (
        <p className={styles.row}>
          <span>{t(`common:phase.${group.phase}`)}</span>
          <Countdown clock={group.clock} />
        </p>
      )}
      {waiting ? (
        <>
          <p className={styles.waiting}>{t(group.unseated.length > 0 ? "card.unseated" : "card.nobody", { count: group.unseated.length })}</p>
          <GroupSeats seats={[]} unseated={group.unseated} absent={group.absent} />
        </>
      ) : (
        <>
          <StepsBar steps={group.steps} />
          <GroupSeats seats={group.seats} unseated={group.unseated} absent={group.absent} />
          <GroupAttention group={group} />
        </>
      )}
      {group.mood && <Sparkline values={group.mood.history} />}
      {group.lastLine && (
        <p className={styles.last} data-who={group.lastLine.who} lang="zh-CN">
          {group.lastLine.who === "narrator" ? text(group.lastLine.text) : t("card.said", { words: text(group.lastLine.text) })}
        </p>
      )}
      <p className={styles.foot}>
        {group.form && <span>{t("card.form", { title: text(group.form.title), filled: group.form.filled, of: group.form.of })}</span>}
        {group.submitted.of > 0 && <span>{t("card.submitted", { done: group.submitted.done, of: group.submitted.of })}</span>}
        {group.points && <span>{t("card.points", { total: points(group.points.total), max: points(group.points.max) })}</span>}
        {group.pastes > 0 && <span className={styles.pastes}>{t("card.pastes", { count: group.pastes })}</span>}
        {group.round > 1 && <span>{t("card.round", { round: group.round })}</span>}
      </p>
    </div>
  );
});
