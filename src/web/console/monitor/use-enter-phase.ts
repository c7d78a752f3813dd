/** Owns going to another phase: for the class or for the chosen groups, and asking first, because a talk that is on stops there. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor, MonitorView } from "../../../protocol/classroom.ts";
import type { PhaseId } from "../../../protocol/attempt.ts";
import { inCall } from "./group-facts.ts";
import { useLessonDesk } from "./lesson-desk.tsx";

/** `scope` null: the whole class. `sure`: without a question where no talk is on. */
export function useEnterPhase(view: MonitorView): (phase: PhaseId, scope: readonly GroupMonitor[] | null, sure?: boolean) => void {
  const { t } = useTranslation(["monitor", "common"]);
  const { act, ask } = useLessonDesk();
  return (phase, scope, sure = false) => {
    const calls = (scope ?? view.groups).filter(inCall).length;
    const title = t(`common:phase.${phase}`);
    const go = () => {
      for (const group of scope ?? [null]) void act({ type: "enter-phase", group: group?.id ?? null, phase });
    };
    if (sure && calls === 0) return go();
    ask({
      question: scope ? t("phase.askGroups", { count: scope.length, title }) : t("phase.askClass", { title }),
      detail: calls > 0 ? t("phase.stops", { count: calls }) : t("phase.kept"),
      yes: t("phase.go"),
      act: go,
    });
  };
}
