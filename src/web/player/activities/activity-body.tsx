/** Owns which component shows which kind of activity. What only some situations have is a part of its own, with its own words, fetched when it is met. */
import { lazy } from "react";
import type { ActivityView } from "../../../protocol/attempt.ts";
import { PaperForm } from "../desk/paper-form.tsx";
import { CalculationActivity } from "./calculation-activity.tsx";
import { ChoiceActivity } from "./choice-activity.tsx";
import { DocumentActivity } from "./document-activity.tsx";
import { MatchingActivity } from "./matching-activity.tsx";
import { OrderingActivity } from "./ordering-activity.tsx";

const ArchiveActivity = lazy(async () => ({ default: (await import("./archive/archive-activity.tsx")).ArchiveActivity }));
const DiscussionActivity = lazy(async () => ({ default: (await import("./discussion/discussion-activity.tsx")).DiscussionActivity }));
const ClassificationActivity = lazy(async () => ({ default: (await import("./classification/classification-activity.tsx")).ClassificationActivity }));
const LiabilityActivity = lazy(async () => ({ default: (await import("./liability-activity.tsx")).LiabilityActivity }));
const FlowchartActivity = lazy(async () => ({ default: (await import("./flowchart/flowchart-activity.tsx")).FlowchartActivity }));
const SpotTheErrorActivity = lazy(async () => ({ default: (await import("./spot-the-error/spot-the-error-activity.tsx")).SpotTheErrorActivity }));

const SurveyActivity = lazy(async () => ({ default: (await import("./survey-activity.tsx")).SurveyActivity }));
const SurveyAnalysisActivity = lazy(async () => ({ default: (await import("./survey-analysis-activity.tsx")).SurveyAnalysisActivity }));

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
    case "classification":
      return <ClassificationActivity activity={activity} />;
    case "survey":
      return <SurveyActivity activity={activity} />;
    case "survey-analysis":
      return <SurveyAnalysisActivity activity={activity} />;
    case "flowchart":
      return <FlowchartActivity activity={activity} />;
    case "spot-the-error":
      return <SpotTheErrorActivity activity={activity} />;
    case "document":
      return <DocumentActivity activity={activity} />;
    case "archive":
      return <ArchiveActivity activity={activity} />;
    case "discussion":
      return <DiscussionActivity activity={activity} />;
  }
}
