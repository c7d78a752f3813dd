/** The attempt workspace: phases with their activities, and one activity at a time. Knows the attempt only through its connection. */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PhaseId } from "../../../protocol/attempt.ts";
import type { AttemptConnection } from "../../shared/attempt-connection.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { ActivityPage } from "./activity-page.tsx";
import { AttemptActions } from "./attempt-actions.tsx";
import { AttemptProvider, useAttempt } from "./attempt-context.tsx";
import { CallPage } from "./call-page.tsx";
import { LessonBar } from "./lesson-bar.tsx";
import type { LessonParts } from "./lesson-parts.ts";
import { PhasePage } from "./phase-page.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

export type AttemptScreenProps = { connection: AttemptConnection; /** Id of the activity that is open; the phase page when absent. */ activity?: string | null; /** Where a lesson leads the attempt. */ lesson?: LessonParts | null };

export default function AttemptScreen({ connection, activity = null, lesson = null }: AttemptScreenProps) {
  // All words at once, but those of the activities, which bring theirs: a part that opens later must not blank the page.
  useTranslation(["common", "attempt", "call", "rejections", "reasons", ...(lesson ? ["lesson-failures", "server-failures"] : [])]);
  return (
    <AttemptProvider connection={connection} lesson={lesson}>
      <Workspace open={activity} />
    </AttemptProvider>
  );
}

function Workspace({ open }: { open: string | null }) {
  const { t } = useTranslation(["attempt", "common"]);
  const text = useText();
  const { href, lesson, view } = useAttempt();
  const [looked, setLooked] = useState<PhaseId | null>(null);
  const activity = view.activities.find((candidate) => candidate.id === open) ?? null;
  const shown = looked ?? view.phase;
  useEffect(() => setLooked(null), [view.phase]);
  useFocusOnTitle(open ?? shown);

  const phase = activity?.phase ?? shown;
  const situation = { title: text(view.situation.title), href: routes.task(view.situation.unit, view.situation.id) };
  const calling = activity?.kind === "dialogue" && activity.call !== null;
  const here = { title: t(`common:phase.${phase}`) };
  const way = activity ? [{ ...here, href: href() }, { title: text(activity.title) }] : [here];
  // A call needs the height of a second line.
  // In a lesson the strip tells where one is.
  const crumbs = calling ? (lesson ? [] : way) : lesson ? way : [situation, ...way];
  const title = activity ? text(activity.title) : `${t(`common:phase.${phase}`)} · ${text(view.situation.title)}`;
  return (
    <Page title={title} crumbs={crumbs} actions={<AttemptActions calling={calling} />} fill={calling} wide={calling}>
      {lesson && <lesson.Follower open={open} />}
      {lesson?.strip}
      <RefusalNotice />
      {activity?.kind === "dialogue" ? (
        <CallPage activity={activity} />
      ) : (
        <>
          <LessonBar shown={phase} onShow={setLooked} linked={activity !== null} />
          {activity ? (
            <ActivityPage activity={activity} />
          ) : open !== null ? (
            <ErrorState as="h1" title={t("problem.body")} actions={<ButtonLink href={href()}>{t("problem.back")}</ButtonLink>} />
          ) : (
            <PhasePage phase={shown} onShow={setLooked} />
          )}
        </>
      )}
    </Page>
  );
}

/** A new place begins with its title; the first one was brought by the app itself. */
function useFocusOnTitle(place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>("[data-page-title]")?.focus({ preventScroll: true });
  }, [place]);
}
