/** Owns the head of the monitor: phase and time, pausing, more time, the next phase, and what is done once in a lesson. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor, MonitorView } from "../../../protocol/classroom.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { routes } from "../../shared/routes.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import { Countdown } from "./countdown.tsx";
import { useLessonDesk } from "./lesson-desk.tsx";
import { LessonMenu } from "./lesson-menu.tsx";
import { useEnterPhase } from "./use-enter-phase.ts";
import styles from "./lesson-controls.module.css";

/** `scope` null: the whole class. */
export function LessonControls({ view, scope }: { view: MonitorView; scope: readonly GroupMonitor[] | null }) {
  const { t } = useTranslation(["monitor", "common"]);
  const { act } = useLessonDesk();
  const enter = useEnterPhase(view);
  const next = view.phases[view.phases.findIndex(({ id }) => id === view.clock.phase) + 1];
  if (view.status === "ended") {
    return (
      <>
        <Tag tone="plain">{t("status.ended")}</Tag>
        <ButtonLink variant="primary" href={routes.review(view.lesson)}>
          {t("menu.review")}
        </ButtonLink>
        <LessonMenu view={view} scope={scope} />
      </>
    );
  }
  const paused = view.status === "paused";
  return (
    <>
      <p className={styles.now} data-paused={paused || undefined}>
        <span>{t(`common:phase.${view.clock.phase}`)}</span> <Countdown clock={view.clock} />
        {view.clock.next !== null && <small>{t("phase.then", { title: t(`common:phase.${view.clock.next}`) })}</small>}
      </p>
      <Button variant={paused ? "primary" : "secondary"} onClick={() => void act({ type: paused ? "resume" : "pause" })}>
        {t(paused ? "head.resume" : "head.pause")}
      </Button>
      <Button onClick={() => void act({ type: "give-time", group: null, seconds: 120 }, t("time.given", { minutes: 2 }))}>{t("head.moreTime")}</Button>
      {next && (
        <Button variant={paused ? "secondary" : "primary"} onClick={() => enter(next.id, null, true)}>
          {t("head.next")}
        </Button>
      )}
      <LessonMenu view={view} scope={scope} />
    </>
  );
}
