/** Owns which component shows which kind of activity. What only some situations have is a part of its own, with its own words, fetched when it is met. */
import { useMemo } from "react";
import type { ActivityView } from "../../../protocol/attempt.ts";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { PaperForm } from "../desk/paper-form.tsx";
import { asAnswered } from "./as-answered.ts";
import { CalculationActivity } from "./calculation-activity.tsx";
import { ChoiceActivity } from "./choice-activity.tsx";
import { DocumentActivity } from "./document-activity.tsx";
import { MatchingActivity } from "./matching-activity.tsx";
import { OrderingActivity } from "./ordering-activity.tsx";
import { later } from "../../shared/later.tsx";

const ArchiveActivity = later(() => import("./archive/archive-activity.tsx"), ({ ArchiveActivity }) => ArchiveActivity);
const DiscussionActivity = later(() => import("./discussion/discussion-activity.tsx"), ({ DiscussionActivity }) => DiscussionActivity);
const ClassificationActivity = later(() => import("./classification/classification-activity.tsx"), ({ ClassificationActivity }) => ClassificationActivity);
const LiabilityActivity = later(() => import("./liability-activity.tsx"), ({ LiabilityActivity }) => LiabilityActivity);
const FlowchartActivity = later(() => import("./flowchart/flowchart-activity.tsx"), ({ FlowchartActivity }) => FlowchartActivity);
const SpotTheErrorActivity = later(() => import("./spot-the-error/spot-the-error-activity.tsx"), ({ SpotTheErrorActivity }) => SpotTheErrorActivity);

const SurveyActivity = later(() => import("./survey-activity.tsx"), ({ SurveyActivity }) => SurveyActivity);
const SurveyAnalysisActivity = later(() => import("./survey-analysis-activity.tsx"), ({ SurveyAnalysisActivity }) => SurveyAnalysisActivity);

/** Dialogues have a workspace of their own. */
export function ActivityBody({ activity: stored }: { activity: Exclude<ActivityView, { kind: "dialogue" }> }) {
  const { waiting } = useAttempt();
  const activity = useMemo(() => asAnswered(stored, waiting), [stored, waiting]);
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
