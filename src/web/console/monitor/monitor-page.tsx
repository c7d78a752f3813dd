/** Owns opening a lesson's monitor: waiting, failing with a way on, and the monitor itself, kept up to date. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { LessonCommand, MonitorView } from "../../../protocol/classroom.ts";
import type { Live } from "../../shared/live/live.ts";
import { LiveProvider, useLive } from "../../shared/live/live-context.tsx";
import { OpenedDocument } from "../../shared/live/opened-document.tsx";
import { sitesFor } from "../../shared/room-address.ts";
import { useTeacher } from "../teacher-context.tsx";
import { LessonDeskProvider } from "./lesson-desk.tsx";
import { MonitorBoard } from "./monitor-board.tsx";
import { ServerClockProvider } from "./ticking.tsx";

/** `connect` is another line in tests. */
export function MonitorPage({ lesson, connect }: { lesson: string; connect?: () => Live }) {
  return (
    <LiveProvider {...(connect ? { connect } : {})}>
      <OpenedMonitor lesson={lesson} />
    </LiveProvider>
  );
}

function OpenedMonitor({ lesson }: { lesson: string }) {
  const { t } = useTranslation("monitor");
  return (
    <OpenedDocument kind="monitor" id={lesson} words={{ loading: t("loading"), failed: t("failed"), back: t("back") }}>
      {(view, stale) => <LiveMonitor view={view} stale={stale} />}
    </OpenedDocument>
  );
}

function LiveMonitor({ view, stale }: { view: MonitorView; stale: boolean }) {
  const live = useLive();
  const { site } = useTeacher();
  const { lesson } = view;
  const send = useCallback((command: LessonCommand) => live.sendLesson(lesson, command), [live, lesson]);
  return (
    <ServerClockProvider value={live.serverNow}>
      <LessonDeskProvider send={send}>
        <MonitorBoard view={view} stale={stale} site={sitesFor(window.location, site.addresses)[0] ?? ""} />
      </LessonDeskProvider>
    </ServerClockProvider>
  );
}
