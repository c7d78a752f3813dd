/** Owns what the big screen shows: one group, or the points for the debriefing, never both. */
import { useTranslation } from "react-i18next";
import type { MonitorView } from "../../../protocol/classroom.ts";
import { useLessonDesk } from "./lesson-desk.tsx";

export function useProjecting(view: MonitorView): { show(group: string, names: boolean): void; takeDown(): void; debrief(keys: string[]): void } {
  const { t } = useTranslation("monitor");
  const { act } = useLessonDesk();
  const project = (group: string | null, names: boolean, done?: string) => act({ type: "project", group, names }, done);
  return {
    show: (group, names) => {
      if (view.debrief.length > 0) void act({ type: "debrief", keys: [] });
      void project(group, names, view.projected.group === group ? undefined : t(names ? "project.shown" : "project.shownHidden"));
    },
    takeDown: () => void project(null, view.projected.names),
    debrief: (keys) => {
      if (keys.length > 0 && view.projected.group !== null) void project(null, view.projected.names);
      void act({ type: "debrief", keys }, keys.length > 0 ? t("misses.shown") : undefined);
    },
  };
}
