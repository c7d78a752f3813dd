/** Owns the group's attempt on the student's screens: the connection to it, and what each seat has in place of the agent's parts. */
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Command, Rejection, StudentView } from "../../../protocol/attempt.ts";
import type { LessonView } from "../../../protocol/classroom.ts";
import AttemptScreen from "../../player/attempt/attempt-screen.tsx";
import type { LessonParts } from "../../player/attempt/lesson-parts.ts";
import type { AttemptConnection } from "../../shared/attempt-connection.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { createLiveConnection } from "../../shared/live/live-connection.ts";
import { useLive, useLiveDocument } from "../../shared/live/live-context.tsx";
import { routes } from "../../shared/routes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Skeleton } from "../../shared/ui/skeleton.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { LookedAt } from "../seats/looked-at.tsx";
import { SeatDesk } from "../seats/seat-desk.tsx";
import { SeatFoot } from "../seats/seat-foot.tsx";
import { GroupFollower } from "./group-follower.tsx";
import { useLesson } from "./lesson-context.ts";
import { LessonStrip } from "./lesson-strip.tsx";
import { plannedPhases } from "./planned-phases.ts";
import { useSaidBy } from "./said-by.ts";
import { SignOutButton } from "./sign-out-button.tsx";
import { LineContext } from "./unsent.ts";

/** Longest piece of what was not stored that is told with it. */
const MOST_TOLD = 40;

export function LedAttempt({ attempt, student, activity }: { attempt: string; student: string; activity: string | null }) {
  const { t } = useTranslation(["class", "common"]);
  const words = useServerWords();
  const document = useLiveDocument("attempt", attempt);
  const shown = document.state === "there" || document.state === "stale";
  const view = shown ? (document.value as StudentView) : null;
  const { phases, status } = useLesson().view;
  const connection = useLiveConnection(attempt, student, view, phases);
  // After the end it is the talk that is read again.
  const talk = status === "ended" ? view?.activities.find((of) => of.kind === "dialogue" && of.call !== null)?.id : undefined;
  const saidBy = useSaidBy();
  const parts = useMemo<LessonParts>(
    () => ({
      href: (of) => routes.lesson(of),
      strip: <LessonStrip />,
      wayOut: <SignOutButton />,
      elsewhere: (progress) => t(`elsewhere.${progress}`),
      Follower: GroupFollower,
      Desk: SeatDesk,
      deskTitle: ({ customer, role }) => (customer ? t("desk.customer") : role === "observer" ? t("desk.observer") : null),
      saidBy,
      LookedAt,
      Foot: SeatFoot,
    }),
    [t, saidBy],
  );
  if (connection && document.state !== "failed") {
    return (
      <LineContext value={connection}>
        <AttemptScreen connection={connection} activity={activity ?? talk ?? null} lesson={parts} />
      </LineContext>
    );
  }
  return (
    <Page title={t("lesson.title")} actions={<SignOutButton />}>
      <LessonStrip />
      {document.state === "failed" ? (
        <Card>
          <ErrorState as="h1" title={t("lesson.attemptClosed")} code={document.rejection.code} actions={<Button onClick={document.retry}>{t("common:retry")}</Button>}>
            {words(document.rejection)}
          </ErrorState>
        </Card>
      ) : (
        <Skeleton label={t("common:page.loading")} lines={8} />
      )}
    </Page>
  );
}

/** What somebody wrote in a command, so that it is known again; null: nothing. */
function writtenIn(command: Command): string | null {
  const written = "text" in command ? command.text : command.type === "fill-field" ? command.value : command.type === "answer" && "text" in command.answer ? command.answer.text : "";
  return written === "" ? null : written.length > MOST_TOLD ? `${written.slice(0, MOST_TOLD)}…` : written;
}

/** Null until the attempt has been seen once. `phases`: those of the lesson; a lesson never changes them. */
export function useLiveConnection(attempt: string, student: string, view: StudentView | null, phases: LessonView["phases"]): AttemptConnection | null {
  const { t } = useTranslation("class");
  const live = useLive();
  const words = useServerWords();
  const [connection, setConnection] = useState<AttemptConnection | null>(null);
  const tellLate = (command: Command, rejection: Rejection) => {
    const written = writtenIn(command);
    const moved = rejection.code === "server/not-allowed";
    toast(written === null ? words(rejection) : t(moved ? "late.moved" : "late.refused", { words: written, reason: moved ? "" : words(rejection) }), "bad");
  };
  const latest = useRef({ view, phases, tellLate });
  latest.current = { view, phases, tellLate };
  const seen = view !== null;
  useEffect(() => {
    const { view: first, phases: planned } = latest.current;
    if (!seen || !first) return;
    const opened = createLiveConnection({ live, attempt, student, view: first, asShown: (whole) => plannedPhases(whole, planned), onLateRefusal: (command, rejection) => latest.current.tellLate(command, rejection) });
    setConnection(opened);
    return () => {
      opened.close();
      setConnection(null);
    };
  }, [live, attempt, student, seen]);
  return connection;
}
