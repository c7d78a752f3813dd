/** Owns a discussion on cards, as an attempt needs it. */
import { gradeDiscussion } from "../../grading/kinds/discussion.ts";
import { kindRefused, tooLong } from "../answer-checks.ts";
import { limits } from "../limits.ts";
import { discussionParts } from "../views/discussion-view.ts";
import type { Tool } from "./tool.ts";

export const discussion: Tool<"discussion"> = {
  grade: gradeDiscussion,
  refuse: (activity, answer) => (answer.kind === "discussion" ? tooLong([answer.part === "card" ? answer.text : answer.name], limits.idea) : kindRefused(activity)),
  parts: (activity, work, _seed, result) => discussionParts(activity, work, result),
};
