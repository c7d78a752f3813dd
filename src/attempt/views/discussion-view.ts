/** Owns what a student sees of a discussion: the group's cards and headings, and what they cover only with the result. */
import type { ActivityResult } from "../../grading/grade-activity.ts";
import { discussionText, readDiscussion } from "../../grading/read-discussion.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Work } from "../state.ts";
import type { ActivityViewOf } from "../view.ts";
import { pointViews } from "./verdict-views.ts";

export function discussionParts(activity: ActivityOf<"discussion">, work: Work, result: ActivityResult | null): Pick<ActivityViewOf<"discussion">, "questions" | "wanted" | "cards" | "clusters" | "feedback"> {
  const answers = Object.values(work.answers);
  const { cards, clusters } = readDiscussion(answers);
  return {
    questions: [...activity.questions],
    wanted: { ideas: activity.ideas.min, clusters: activity.clusters.min },
    cards,
    clusters,
    feedback: result && { text: discussionText(answers), points: pointViews("text", activity.content, work.verdicts, result), model: activity.model },
  };
}
