/** Owns what a robot does that has nothing left to do: something small that is stored and shown, so that load goes on. Must not know how it is sent. */
import type { Command } from "../../attempt/command.ts";
import type { AttemptView } from "../../attempt/view.ts";

/** `turn` counts, so that nothing is written twice over. Null: this seat may do nothing at the moment. */
export function idleMove({ attempt, seat, activities, phase }: AttemptView, turn: number): Command | null {
  if (attempt.status === "finished" || !seat) return null;
  const ticks = seat.checklist ?? [];
  const tick = ticks[turn % Math.max(1, ticks.length)];
  if (tick) return { type: "observe", activity: tick.activity, key: tick.key, seen: tick.seen === "yes" ? "no" : "yes" };
  const call = activities.find((activity) => activity.kind === "dialogue" && activity.phase === phase && activity.status === "running");
  if (seat.customer?.holds && call) return { type: "feel-mood", activity: call.id, value: turn % 101 };
  return seat.may.work ? { type: "write-note", text: `第${turn}条记录` } : null;
}
