/** Owns which answers an activity can hold: ids it knows, each used once. Whether they are right is a matter of grading. */
import type { Answer, ArchiveAnswer } from "../grading/answer.ts";
import type { ToolKind } from "../grading/graders.ts";
import type { Activity, ActivityOf } from "../scenario/schema/activity.ts";
import { distinct, kindRefused, known, refuseFigure, tooLong } from "./answer-checks.ts";
import { limits } from "./limits.ts";
import { reject, type Refused } from "./rejection-codes.ts";
import { isTool, toolOf, type Tools } from "./tools/tool.ts";

/** Null when the answer may be saved. It may be unfinished. */
export function refuseAnswer(activity: Activity, answer: Answer, tools: Tools): Refused | null {
  if (isTool(activity)) return refuseOf(tools, activity.kind, activity, answer);
  switch (answer.kind) {
    case "choice":
      return activity.kind === "choice" ? refuseChoice(activity, answer) : kindRefused(activity);
    case "ordering":
      if (activity.kind !== "ordering") return kindRefused(activity);
      return known(answer.items, activity.items) && distinct(answer.items) ? null : reject("answer-ids", { activity: activity.id });
    case "matching":
      return activity.kind === "matching" ? refuseMatching(activity, answer) : kindRefused(activity);
    case "calculation":
      return activity.kind === "calculation" ? refuseFigure(activity.id, activity.steps, answer) : kindRefused(activity);
    case "document":
      return activity.kind === "document" ? tooLong([answer.text], limits.document) : kindRefused(activity);
    default:
      return kindRefused(activity);
  }
}

function refuseOf<Kind extends ToolKind>(tools: Tools, kind: Kind, activity: ActivityOf<Kind>, answer: Answer): Refused | null {
  return toolOf(tools, kind).refuse(activity, answer);
}

/** Where an answer is kept among those of its activity: by question, step, what of a table was asked for, part of a volume or card, else under "". */
export function answerSlot(answer: Answer): string {
  switch (answer.kind) {
    case "choice":
      return answer.question;
    case "calculation":
      return answer.step;
    case "classification":
      return answer.of;
    case "archive":
      return archiveSlot(answer);
    case "discussion":
      return `${answer.part}/${answer.id}`;
    default:
      return "";
  }
}

function archiveSlot(answer: ArchiveAnswer): string {
  switch (answer.part) {
    case "page":
      return `page/${answer.paper}`;
    case "label":
      return `label/${answer.label}`;
    case "access":
      return `access/${answer.who}`;
    default:
      return answer.part;
  }
}

function refuseChoice(activity: ActivityOf<"choice">, answer: Extract<Answer, { kind: "choice" }>): Refused | null {
  const question = activity.questions.find(({ id }) => id === answer.question);
  if (!question || !known(answer.options, question.options) || !distinct(answer.options)) return reject("answer-ids", { activity: activity.id });
  return question.multiple || answer.options.length <= 1 ? null : reject("option-too-many", { question: question.id });
}

function refuseMatching(activity: ActivityOf<"matching">, { pairs }: Extract<Answer, { kind: "matching" }>): Refused | null {
  const left = pairs.map((pair) => pair.left);
  const right = pairs.map((pair) => pair.right);
  return known(left, activity.left) && distinct(left) && known(right, activity.right) ? null : reject("answer-ids", { activity: activity.id });
}

