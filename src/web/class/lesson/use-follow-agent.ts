/** Owns taking a mirror's page to where the agent is at work. During a talk it stays with the talk, whatever form on the desk the agent writes on. */
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useLocation } from "wouter";
import { useAttempt } from "../../player/attempt/attempt-context.tsx";
import type { PersonAt } from "../../../protocol/live.ts";
import { useLesson } from "./lesson-context.ts";

const nobody: readonly PersonAt[] = [];
const alone = { subscribe: () => () => undefined, getSnapshot: () => nobody };

/** `open`: the activity that the page shows. Between two moves of the agent a mirror may look around. */
export function useFollowAgent(open: string | null): void {
  const { company, href, view } = useAttempt();
  const { group, me } = useLesson().view;
  const [, goTo] = useLocation();
  const { subscribe, getSnapshot } = company ?? alone;
  const agents = (group?.members ?? []).filter(({ seat }) => seat !== null && seat === me.seat?.beside).map(({ student }) => student);
  const place = useSyncExternalStore(subscribe, getSnapshot).find(({ student }) => agents.includes(student))?.place.activity ?? null;
  const talks = view.activities.some((activity) => activity.kind === "dialogue" && activity.call !== null && activity.call.state !== "over");
  const before = useRef(open);
  useEffect(() => {
    const moved = place !== before.current;
    before.current = place;
    if (!moved || talks || place === open) return;
    if (place === null) goTo(href());
    else if (view.activities.some(({ id }) => id === place)) goTo(href(place));
  }, [place, talks, open, href, goTo, view.activities]);
}
