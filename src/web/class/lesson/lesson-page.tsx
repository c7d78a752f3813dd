/** Owns the student's page of a lesson: who is signed in here, waiting for a lesson, and the line to the live server once there is one. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Redirect } from "wouter";
import type { Me } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { LiveProvider } from "../../shared/live/live-context.tsx";
import { routes } from "../../shared/routes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Skeleton } from "../../shared/ui/skeleton.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { LessonRoom } from "./lesson-room.tsx";
import { WaitingRoom } from "./waiting-room.tsx";

const ASK_AGAIN_MS = 4000;

type Student = Extract<Me, { kind: "student" }>;

export function LessonPage({ activity }: { activity: string | null }) {
  const { t } = useTranslation(["class", "common", "server-failures"]);
  const api = useApi();
  const words = useServerWords();
  const site = useLoaded(() => api.site(), "site");
  if (site.state === "loading") {
    return (
      <Page title={t("lesson.title")}>
        <Skeleton label={t("common:page.loading")} lines={6} />
      </Page>
    );
  }
  if (site.state === "failed") {
    return (
      <Page title={t("lesson.title")}>
        <Card>
          <ErrorState as="h1" title={t("lesson.noServer")} code={site.rejection.code} actions={<Button variant="primary" onClick={site.reload}>{t("common:retry")}</Button>}>
            {words(site.rejection)}
          </ErrorState>
        </Card>
      </Page>
    );
  }
  const { me } = site.value;
  return me?.kind === "student" ? <StudentsLesson first={me} activity={activity} /> : <Redirect to={routes.join()} />;
}

/** Asks now and then which lesson is on, so that the next one opens by itself; a lesson that is shown tells its own news. */
function StudentsLesson({ first, activity }: { first: Student; activity: string | null }) {
  const api = useApi();
  const [me, setMe] = useState(first);
  const [over, setOver] = useState(false);
  const waiting = me.lesson === null || over;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => {
      // A line that is cut says so itself; here the next try is soon enough.
      api.site().then(({ me: now }) => now?.kind === "student" && now.lesson !== me.lesson && (setMe(now), setOver(false)), () => undefined);
    }, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [api, waiting, me.lesson]);
  if (me.lesson === null) return <WaitingRoom me={me} />;
  return (
    <LiveProvider>
      <LessonRoom key={me.lesson} lesson={me.lesson} room={me.class.code} guest={me.guest} activity={activity} onOver={setOver} />
    </LiveProvider>
  );
}
