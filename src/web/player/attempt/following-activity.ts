/** Owns which task comes next. */
import type { ActivityView, AttemptView } from "../../../protocol/attempt.ts";
import { isWorkable } from "./reach.ts";

/** The next one of the same phase that can be worked on and is not handed in; `null` when none is left. */
export function followingActivity(view: AttemptView, after: string): ActivityView | null {
  const phase = view.phases.find(({ activities }) => activities.includes(after));
  if (!phase) return null;
  const at = phase.activities.indexOf(after);
  const order = [...phase.activities.slice(at + 1), ...phase.activities.slice(0, at)];
  for (const id of order) {
    const activity = view.activities.find((candidate) => candidate.id === id);
    if (activity && isWorkable(view, activity)) return activity;
  }
  return null;
}
