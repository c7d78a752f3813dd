/** Fetches the player's activities when the first is shown, as the part that they are there. */
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityView } from "../../protocol/attempt.ts";
import { Skeleton } from "../shared/ui/skeleton.tsx";

const ActivityBody = lazy(async () => ({ default: (await import("../player/activities/activity-body.tsx")).ActivityBody }));

export function LazyActivityBody({ activity }: { activity: Exclude<ActivityView, { kind: "dialogue" }> }) {
  const { t } = useTranslation("common");
  return (
    <Suspense fallback={<Skeleton label={t("page.loading")} lines={6} />}>
      <ActivityBody activity={activity} />
    </Suspense>
  );
}
