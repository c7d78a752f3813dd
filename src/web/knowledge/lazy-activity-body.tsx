/** Fetches the player's activities when the first is shown, as the part that they are there. */
import type { ActivityView } from "../../protocol/attempt.ts";
import { Waiting } from "../shared/ui/waiting.tsx";
import { later } from "../shared/later.tsx";

const ActivityBody = later(() => import("../player/activities/activity-body.tsx"), ({ ActivityBody }) => ActivityBody);

export function LazyActivityBody({ activity }: { activity: Exclude<ActivityView, { kind: "dialogue" }> }) {
  return (
    <Waiting>
      <ActivityBody activity={activity} />
    </Waiting>
  );
}
