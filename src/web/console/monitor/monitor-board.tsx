/** Owns the teacher's monitor of one lesson as a picture of its view: head, phases, groups, and the panel for the chosen ones. Must not know where the view comes from. */
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MonitorView } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { ActionPanel } from "./action-panel.tsx";
import { ActionDialog, type OpenAction } from "./action-dialog.tsx";
import { inCall } from "./group-facts.ts";
import { GridBar } from "./grid-bar.tsx";
import { GroupGrid } from "./group-grid.tsx";
import { HandsQueue } from "./hands-queue.tsx";
import { JoinCard } from "./join-card.tsx";
import { KeyLegend } from "./key-legend.tsx";
import { LessonControls } from "./lesson-controls.tsx";
import { LessonNotices } from "./lesson-notices.tsx";
import { MissesCard } from "./misses-card.tsx";
import { isSameClock, useOverTime } from "./over-time.ts";
import { PeopleCard } from "./people-card.tsx";
import { PhaseBar } from "./phase-bar.tsx";
import { isForEver, type Shortcut } from "./shortcuts.ts";
import { useGiveTime } from "./time-buttons.tsx";
import { useAlarmCalls } from "./use-alarm-calls.ts";
import { useGroupOrder } from "./use-group-order.ts";
import { useProjecting } from "./use-projecting.ts";
import { useSelection } from "./use-selection.ts";
import { WhispersCard } from "./whispers-card.tsx";
import styles from "./monitor-board.module.css";

/** `stale`: the line is cut. `site` is the address students reach the server at. */
export function MonitorBoard({ view, stale, site }: { view: MonitorView; stale: boolean; site: string }) {
  const { t } = useTranslation(["monitor", "common"]);
  const text = useText();
  const { order, setOrder, shown, touched } = useGroupOrder(view.groups);
  const selection = useSelection(view.groups);
  const [open, setOpen] = useState<OpenAction | null>(null);
  const projecting = useProjecting(view);
  const giveTime = useGiveTime();
  useAlarmCalls(view.groups);
  const overTime = useOverTime(view);

  const chosen = useMemo(() => view.groups.filter(({ id }) => selection.chosen.has(id)), [view.groups, selection.chosen]);
  const ownPace = view.pace === "group";
  // A lesson that the teacher leads goes on as a whole.
  const phaseScope = ownPace && chosen.length > 0 ? chosen : null;
  const ended = view.status === "ended";
  // While the class is coming in, how to come in matters most.
  const arriving = view.online.now * 2 < view.online.of;
  const join = !ended && <JoinCard code={view.class.code} online={view.online} site={site} />;

  const onShortcut = (shortcut: Shortcut, ids: readonly string[]) => {
    const groups = view.groups.filter(({ id }) => ids.includes(id));
    const [group] = groups;
    if (!group || (ended && !isForEver(shortcut))) return;
    if (shortcut === "time") return giveTime(groups, 2);
    if (shortcut === "project") return view.projected.group === group.id ? projecting.takeDown() : projecting.show(group.id, view.projected.names);
    if (shortcut === "answer" && !group.handUp) return;
    if ((shortcut === "mood" || shortcut === "card") && !groups.some(inCall)) return;
    setOpen({ action: shortcut, groups: ids, whole: groups.length === view.groups.length && groups.length > 1 });
  };

  return (
    <Page
      wide
      title={text(view.title)}
      crumbs={[{ title: view.class.name, href: routes.class(view.class.id) }, { title: text(view.title) }]}
      actions={<LessonControls view={view} scope={chosen.length > 0 ? chosen : null} />}
    >
      <h1 className="visually-hidden">{t("title", { title: text(view.title), name: view.class.name })}</h1>
      <LessonNotices view={view} stale={stale} />
      <div className={styles.board} data-ended={ended || undefined}>
        <div className={styles.main}>
          <PhaseBar view={view} scope={phaseScope} />
          {view.groups.length === 0 ? (
            <EmptyState title={t("grid.empty")} actions={<ButtonLink href={routes.class(view.class.id, "groups")}>{t("grid.toGroups")}</ButtonLink>} />
          ) : (
            <>
              <GridBar groups={view.groups} ended={ended} overTime={overTime} order={order} onOrder={setOrder} selection={selection} />
              <GroupGrid groups={shown} selection={selection} projected={view.projected.group} ownClocks={ownPace || view.groups.some(({ clock }) => !isSameClock(clock, view.clock))} onTouch={touched} onShortcut={onShortcut} />
              <KeyLegend ended={ended} />
            </>
          )}
        </div>
        <aside className={styles.side} aria-label={t("panel.label")}>
          {arriving && join}
          {!ended && <HandsQueue groups={view.groups} onChoose={selection.only} />}
          {view.groups.length > 0 && <ActionPanel view={view} groups={chosen.length > 0 ? chosen : view.groups} whole={chosen.length === 0} onShortcut={onShortcut} onClear={() => selection.set([])} />}
          <PeopleCard view={view} />
          <MissesCard view={view} />
          <WhispersCard view={view} />
          {!arriving && join}
        </aside>
      </div>
      {chosen.length > 0 && (
        <div className={styles.jump}>
          <Button variant="primary" onClick={() => document.getElementById("actions")?.scrollIntoView({ block: "start" })}>
            {chosen[0] && chosen.length === 1 ? t("panel.group", { name: chosen[0].name }) : t("panel.groups", { count: chosen.length })}
          </Button>
        </div>
      )}
      {open && <ActionDialog key={open.groups.join()} open={open} view={view} onClose={() => setOpen(null)} />}
    </Page>
  );
}
