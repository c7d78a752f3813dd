/** Fetches the player's activities when the first is shown, as the part that they are there. */
import { lazy } from "react";
import type { ActivityView } from "../../protocol/attempt.ts";
import { Waiting } from "../shared/ui/waiting.tsx";

const ActivityBody = lazy(async () => ({ default: (await import("../player/activities/activity-body.tsx")).ActivityBody }));

export function LazyActivityBody({ activity }: { activity: Exclude<ActivityView, { kind: "dialogue" }> }) {
  return (
    <Waiting>
      <ActivityBody activity={activity} />
    </Waiting>
  );
}
