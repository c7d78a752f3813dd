/** Owns the line that says what a group waits for: the alarm with its reason, else whose turn it is. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Icon, type IconName } from "../../shared/ui/icon.tsx";
import { Since } from "./since.tsx";
import { useAlarmReason } from "./use-alarm-reason.ts";
import { useSeatLabel } from "./use-seat-label.ts";
import styles from "./group-attention.module.css";

const SIGNS: Record<NonNullable<GroupMonitor["alarm"]>["kind"], IconName> = { angry: "phone", hand: "hand", offline: "warning", again: "retry", silent: "clock", unseated: "user" };

export function GroupAttention({ group }: { group: GroupMonitor }) {
  const { t } = useTranslation(["monitor", "common"]);
  const text = useText();
  const reason = useAlarmReason();
  const label = useSeatLabel();
  if (group.alarm) {
    return (
      <p className={styles.alarm} data-alarm={group.alarm.kind}>
        <Icon name={SIGNS[group.alarm.kind]} />
        <span>
          {reason(group)} · <Since at={group.alarm.since} />
          {group.handUp && group.alarm.kind !== "hand" && <> · {t("card.hand")}</>}
        </span>
      </p>
    );
  }
  const waits = group.waitsFor;
  if (!waits || waits.script) return group.activity ? <p className={styles.calm}>{t("card.at", { title: text(group.activity.title) })}</p> : null;
  const seat = group.seats.find((holding) => holding.seat === waits.seat);
  return (
    <p className={styles.calm}>
      <Icon name="clock" />
      <span>
        {t("card.waits", { names: waits.names.join(t("common:list.comma")) || (seat ? label(seat) : t("role.agent")) })} · <Since at={waits.since} />
      </span>
    </p>
  );
}
