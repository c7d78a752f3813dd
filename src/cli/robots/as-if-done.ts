/** Owns what a robot's own page shows of what is still under way: what is typed stands there, what is ticked is ticked. Must not know how it is sent. */
import type { Command } from "../../attempt/command.ts";
import type { AttemptView } from "../../attempt/view.ts";

export function asIfDone(view: AttemptView, underWay: readonly Command[]): AttemptView {
  const typed = underWay.filter((command) => command.type === "fill-field");
  const ticked = underWay.filter((command) => command.type === "observe");
  const { seat } = view;
  return {
    ...view,
    activities: view.activities.map((activity) => {
      if (activity.kind !== "form") return activity;
      const own = typed.filter((command) => command.activity === activity.id).map(({ field, value }) => [field, value] as const);
      return own.length === 0 ? activity : { ...activity, values: { ...activity.values, ...Object.fromEntries(own) } };
    }),
    seat: seat && ticked.length > 0 ? { ...seat, checklist: seat.checklist?.map((tick) => ({ ...tick, seen: ticked.findLast(({ activity, key }) => activity === tick.activity && key === tick.key)?.seen ?? tick.seen })) ?? null } : seat,
  };
}
