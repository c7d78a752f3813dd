/** Owns the phases of the lesson as a bar: where the class is, how many groups are elsewhere, a press leads there. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor, MonitorView } from "../../../protocol/classroom.ts";
import { useEnterPhase } from "./use-enter-phase.ts";
import styles from "./phase-bar.module.css";

/** `scope` null: a press concerns the whole class. */
export function PhaseBar({ view, scope }: { view: MonitorView; scope: readonly GroupMonitor[] | null }) {
  const { t } = useTranslation(["monitor", "common"]);
  const enter = useEnterPhase(view);
  const on = view.phases.findIndex(({ id }) => id === view.clock.phase);
  const spread = view.groups.some(({ phase }) => phase !== view.clock.phase);
  return (
    <ol role="list" className={styles.phases} aria-label={t("phase.bar")}>
      {view.phases.map(({ id, minutes }, place) => {
        const here = view.groups.filter(({ phase }) => phase === id).length;
        return (
          <li key={id}>
            <button type="button" className={styles.phase} data-state={place < on ? "done" : place === on ? "on" : "ahead"} aria-current={place === on ? "step" : undefined} disabled={view.status === "ended"} onClick={() => (id !== view.clock.phase || spread) && enter(id, scope)}>
              <span>{t(`common:phase.${id}`)}</span>
              <small>{spread && here > 0 ? t("phase.here", { count: here }) : t("phase.minutes", { count: minutes })}</small>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
