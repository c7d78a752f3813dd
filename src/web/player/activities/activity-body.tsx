/** Owns which component shows which kind of activity. */
import type { ActivityView } from "../../../protocol/attempt.ts";
import { PaperForm } from "../desk/paper-form.tsx";
import { CalculationActivity } from "./calculation-activity.tsx";
import { ChoiceActivity } from "./choice-activity.tsx";
import { DocumentActivity } from "./document-activity.tsx";
import { LiabilityActivity } from "./liability-activity.tsx";
import { MatchingActivity } from "./matching-activity.tsx";
import { OrderingActivity } from "./ordering-activity.tsx";

/** Dialogues have a workspace of their own. */
export function ActivityBody({ activity }: { activity: Exclude<ActivityView, { kind: "dialogue" }> }) {
  switch (activity.kind) {
    case "form":
      return <PaperForm activity={activity} />;
    case "choice":
      return <ChoiceActivity activity={activity} />;
    case "ordering":
      return <OrderingActivity activity={activity} />;
    case "matching":
      return <MatchingActivity activity={activity} />;
    case "calculation":
      return <CalculationActivity activity={activity} />;
    case "liability":
      return <LiabilityActivity activity={activity} />;
    case "document":
      return <DocumentActivity activity={activity} />;
  }
}
