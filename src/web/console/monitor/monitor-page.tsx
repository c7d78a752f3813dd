/** Owns opening a lesson's monitor: waiting, failing with a way on, and the monitor itself, kept up to date. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { LessonCommand, MonitorView } from "../../../protocol/classroom.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import type { Live } from "../../shared/live/live.ts";
import { LiveProvider, useLive, useLiveDocument } from "../../shared/live/live-context.tsx";
import { sitesFor } from "../../shared/room-address.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Skeleton } from "../../shared/ui/skeleton.tsx";
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
  const { t } = useTranslation(["monitor", "common"]);
  const words = useServerWords();
  const opened = useLiveDocument("monitor", lesson);
  switch (opened.state) {
    case "loading":
      return (
        <Page title={t("loading")} crumbs={[{ title: t("back"), href: routes.teach }, { title: t("loading") }]}>
          <Skeleton lines={8} label={t("common:page.loading")} />
        </Page>
      );
    case "failed":
      return (
        <Page title={t("failed")} crumbs={[{ title: t("back"), href: routes.teach }, { title: t("failed") }]}>
          <ErrorState
            as="h1"
            title={t("failed")}
            code={opened.rejection.code}
            actions={
              <>
                <Button variant="primary" onClick={opened.retry}>
                  {t("common:retry")}
                </Button>
                <ButtonLink href={routes.teach}>{t("back")}</ButtonLink>
              </>
            }
          >
            {words(opened.rejection)}
          </ErrorState>
        </Page>
      );
    default:
      return <LiveMonitor view={opened.value} stale={opened.state === "stale"} />;
  }
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
