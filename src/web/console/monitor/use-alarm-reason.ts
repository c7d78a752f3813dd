/** Owns why somebody should look at a group, in words. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { membersOf } from "./group-facts.ts";

/** Names belong to two of the reasons: who has gone, and whose turn it is. */
export function useAlarmReason(): (group: GroupMonitor) => string {
  const { t } = useTranslation(["monitor", "common"]);
  return (group) => {
    if (!group.alarm) return "";
    const gone = membersOf(group).filter(({ online }) => !online);
    const names = (group.alarm.kind === "offline" ? gone.map(({ name }) => name) : (group.waitsFor?.names ?? [])).join(t("common:list.comma"));
    if (group.alarm.kind === "hand") return t("alarm.hand", { name: group.handUp?.name ?? "" });
    if (group.alarm.kind === "silent") return names ? t("alarm.silent", { names }) : t("alarm.silentGroup");
    return t(`alarm.${group.alarm.kind}`, { names, count: group.unseated.length });
  };
}
