/** Owns keeping the pages of a group together where a lesson leads: a new phase is gone to at once, and so is a phone that begins to ring. */
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { useAttempt } from "../../player/attempt/attempt-context.tsx";

/** `open`: the activity that the page shows. What is half typed is kept where it was typed. */
export function useFollowLesson(open: string | null): void {
  const { view, href, lesson } = useAttempt();
  const [, goTo] = useLocation();
  const { phase } = view;
  const talk = view.activities.find((activity) => activity.kind === "dialogue" && activity.phase === phase && activity.call !== null && activity.call.state !== "over")?.id ?? null;
  const before = useRef({ phase, talk: null as string | null });
  useEffect(() => {
    const { current: last } = before;
    before.current = { phase, talk };
    if (!lesson) return;
    if (talk !== null && talk !== last.talk) {
      if (talk !== open) goTo(href(talk));
      return;
    }
    const shown = view.activities.find(({ id }) => id === open);
    // The address may still name a task of the lesson before.
    if (open !== null && (!shown || (phase !== last.phase && shown.phase !== phase))) goTo(href());
  }, [phase, talk, lesson, open, href, goTo, view.activities]);
}
