/** Owns telling screen readers politely which groups have begun to need somebody. What was there when the page opened is not told again. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { announce } from "../../shared/ui/toast.tsx";
import { useAlarmReason } from "./use-alarm-reason.ts";

export function useAlarmCalls(groups: readonly GroupMonitor[]): void {
  const { t } = useTranslation("common");
  const reason = useAlarmReason();
  const known = useRef<Map<string, string | undefined> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Map(groups.map(({ id, alarm }) => [id, alarm?.kind]));
    if (!before) return;
    const fresh = groups.filter(({ id, alarm }) => alarm && before.get(id) !== alarm.kind);
    if (fresh.length > 0) announce(fresh.map((group) => `${group.name} ${reason(group)}`).join(t("list.semicolon")));
  }, [groups, reason, t]);
}
