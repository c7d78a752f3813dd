/** Owns which groups are over time, and telling screen readers once when the time of one is up. */
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ClockView, MonitorView } from "../../../protocol/classroom.ts";
import { announce } from "../../shared/ui/toast.tsx";
import { leftOf } from "./clock-face.ts";
import { useTicking } from "./ticking.tsx";

/** How many groups are over time now; none once the lesson has ended. */
export function useOverTime({ groups, status }: Pick<MonitorView, "groups" | "status">): number {
  const { t } = useTranslation(["monitor", "common"]);
  // Read as one text, so that a second in which nobody's time is up changes nothing.
  const places = useTicking((now) => (status === "ended" ? "" : groups.flatMap(({ clock }, place) => (leftOf(clock, now) <= 0 ? [place] : [])).join(" ")));
  const names = useMemo(() => (places === "" ? [] : places.split(" ").map((place) => groups[Number(place)]?.name ?? "")), [places, groups]);
  const before = useRef(names);
  useEffect(() => {
    const fresh = names.filter((name) => !before.current.includes(name));
    before.current = names;
    if (fresh.length > 0) announce(fresh.length === groups.length ? t("grid.overAll") : t("time.upOf", { names: fresh.join(t("common:list.comma")) }));
  }, [names, groups.length, t]);
  return names.length;
}

/** Of phase and time. */
export function isSameClock(one: ClockView, other: ClockView): boolean {
  return one.phase === other.phase && one.endsAt === other.endsAt && one.leftMs === other.leftMs;
}
