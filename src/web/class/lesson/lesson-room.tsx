/** Owns which page of a lesson is shown: loading, gone, before a group, the work of the group, or what stands after the end. */
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { LessonView } from "../../../protocol/classroom.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useLiveDocument } from "../../shared/live/live-context.tsx";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Skeleton } from "../../shared/ui/skeleton.tsx";
import { LedAttempt } from "./led-attempt.tsx";
import { LessonContext, useLesson } from "./lesson-context.ts";
import { LessonOver } from "./lesson-over.tsx";
import { LessonStrip } from "./lesson-strip.tsx";
import { SignOutButton } from "./sign-out-button.tsx";

/** `room` and `guest` are those of whoever is signed in; `onOver`: told whether the lesson has ended, so that the next one may be looked for. */
export function LessonRoom({ lesson, room, guest, activity, onOver }: { lesson: string; room: string; guest: boolean; activity: string | null; onOver: (over: boolean) => void }) {
  const { t } = useTranslation(["class", "common"]);
  const words = useServerWords();
  const document = useLiveDocument("lesson", lesson);
  const view = document.state === "there" || document.state === "stale" ? document.value : null;
  const ended = view?.status === "ended";
  useEffect(() => onOver(ended), [ended, onOver]);
  const stale = document.state === "stale";
  const known = useMemo(() => (view ? { view, stale, room, guest } : null), [view, stale, room, guest]);
  if (known) {
    return (
      <LessonContext value={known}>
        <Room view={known.view} activity={activity} />
      </LessonContext>
    );
  }
  return (
    <Page title={t("lesson.title")}>
      {document.state === "failed" ? (
        <Card>
          <ErrorState
            as="h1"
            title={t("lesson.closed")}
            code={document.rejection.code}
            actions={
              <>
                <ButtonLink variant="primary" href={routes.join()}>
                  {t("lesson.comeInAgain")}
                </ButtonLink>
                <Button onClick={document.retry}>{t("common:retry")}</Button>
              </>
            }
          >
            {words(document.rejection)}
          </ErrorState>
        </Card>
      ) : (
        <Skeleton label={t("common:page.loading")} lines={8} />
      )}
    </Page>
  );
}

function Room({ view, activity }: { view: LessonView; activity: string | null }) {
  const { t } = useTranslation("class");
  const text = useText();
  const { guest } = useLesson();
  if (view.status === "ended") return <LessonOver view={view} activity={activity} />;
  if (view.group && view.me.seat) return <LedAttempt key={view.group.attempt} attempt={view.group.attempt} student={view.me.student} activity={activity} />;
  return (
    <Page title={text(view.title)} actions={<SignOutButton />}>
      <LessonStrip />
      <Card>
        <EmptyState as="h1" title={t(view.group ? "lesson.noSeat" : guest ? "lesson.guest" : "lesson.noGroup", { name: view.me.name })}>{t(guest && !view.group ? "lesson.guestText" : "lesson.noGroupText")}</EmptyState>
      </Card>
    </Page>
  );
}
