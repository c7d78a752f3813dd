/** Owns the proof that nothing which was acknowledged is missing: attempts are opened anew and compared with what the robots were told. */
import type { AttemptView } from "../../attempt/view.ts";
import type { Robot } from "./robot.ts";

/** Of the attempts that are on at the end. `checked` counts acknowledged commands, `unseen` robots whose attempt could not be looked at: nothing is known of theirs. */
export async function findLost(robots: readonly Robot[]): Promise<{ checked: number; lost: number; unseen: number }> {
  let [checked, lost, unseen] = [0, 0, 0];
  /** Each seq of a log can be acknowledged once. */
  const given = new Set<string>();
  for (const robot of robots) {
    const id = robot.currentAttempt;
    if (id === null || robot.acknowledged.length === 0) continue;
    const opened = robot.socket?.connected === true ? await robot.open("attempt", id).catch(() => null) : null;
    const view = opened?.ok ? robot.find("attempt", id) : null;
    if (!view) {
      unseen += 1;
      continue;
    }
    for (const { seq, again, command } of robot.acknowledged) {
      const place = `${id} ${seq}`;
      const shown = view.attempt.seq >= seq && (command.type !== "speak" || again || hasLine(view, command.activity, seq));
      checked += 1;
      // Sent again, it is acknowledged with the seq of now.
      if (!shown || (!again && given.has(place))) lost += 1;
      if (!again) given.add(place);
    }
  }
  return { checked, lost, unseen };
}

function hasLine({ activities }: AttemptView, id: string, seq: number): boolean {
  const activity = activities.find((candidate) => candidate.id === id);
  return activity?.kind === "dialogue" && (activity.call?.transcript.some((line) => line.who === "agent" && line.seq === seq) ?? false);
}
