/** Owns marking what is wrong on papers, as an attempt needs it. */
import type { Answer } from "../../grading/answer.ts";
import { gradeSpotTheError } from "../../grading/kinds/spot-the-error.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { distinct, kindRefused, known } from "../answer-checks.ts";
import { reject, type Refused } from "../rejection-codes.ts";
import { spotParts } from "../views/spot-view.ts";
import type { Tool } from "./tool.ts";

export const spotTheError: Tool<"spot-the-error"> = {
  grade: gradeSpotTheError,
  refuse: (activity, answer) => (answer.kind === "spot-the-error" ? refuseMarks(activity, answer) : kindRefused(activity)),
  parts: (activity, work, _seed, result) => spotParts(activity, work, result !== null),
};

/** Places of the papers, each marked once; cards of rules hold nothing to mark. */
function refuseMarks(activity: ActivityOf<"spot-the-error">, { marks }: Extract<Answer, { kind: "spot-the-error" }>): Refused | null {
  const isPlace = (paper: string, field: string) => activity.papers.find(({ id }) => id === paper)?.pictures.some(({ kind, fields }) => kind !== "rules" && fields.some(({ id }) => id === field)) ?? false;
  const chosen = marks.every(({ reason, correction }) => known(reason === null ? [] : [reason], activity.reasons) && known(correction === null ? [] : [correction], activity.corrections));
  const ok = chosen && marks.every(({ paper, field }) => isPlace(paper, field)) && distinct(marks.map(({ paper, field }) => `${paper}:${field}`));
  return ok ? null : reject("answer-ids", { activity: activity.id });
}
