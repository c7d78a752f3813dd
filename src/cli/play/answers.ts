/** Owns how answers to activities other than dialogues are typed: items by number, choices by letter. */
import type { Command } from "../../attempt/command.ts";
import type { ActivityView, ActivityViewOf } from "../../attempt/view.ts";
import { archiveFrom } from "./archive-answers.ts";
import { classificationFrom } from "./classification-answers.ts";
import { discussionFrom } from "./discussion-answers.ts";
import { drawingFrom } from "./flowchart-answers.ts";
import { byLetter } from "./letters.ts";
import { marksFrom } from "./papers-answers.ts";

type Work = Exclude<ActivityView, { kind: "dialogue" }>;

/** Null when the line is no answer to this activity. */
export function answerFrom(text: string, activity: Work): Command | null {
  switch (activity.kind) {
    case "form":
      return fill(text, activity);
    case "choice":
      return choose(text, activity);
    case "ordering":
      return order(text, activity);
    case "matching":
      return match(text, activity);
    case "calculation":
      return calculate(text, activity);
    case "liability":
      return decideLiability(text, activity);
    case "classification": {
      const answer = classificationFrom(text, activity);
      return answer && save(activity, answer);
    }
    case "survey":
      return design(text, activity);
    case "survey-analysis": {
      const parts = /^(\d+)\s*[=＝]\s*(\S+)$/.exec(text);
      const step = activity.steps[Number(parts?.[1]) - 1];
      return parts && step ? save(activity, { kind: "calculation", step: step.id, value: parts[2] ?? "", unit: "" }) : null;
    }
    case "flowchart":
      return saved(activity, drawingFrom(text, activity));
    case "spot-the-error":
      return saved(activity, marksFrom(text, activity));
    case "document":
      if (text === "/clear") return save(activity, { kind: "document", text: "" });
      return text.startsWith("/") ? null : save(activity, { kind: "document", text: activity.text === "" ? text : `${activity.text}\n${text}` });
    case "archive": {
      const answer = archiveFrom(text, activity);
      return answer && save(activity, answer);
    }
    case "discussion": {
      const answer = discussionFrom(text, activity);
      return answer && save(activity, answer);
    }
  }
}

type AnswerOf = Extract<Command, { type: "answer" }>["answer"];

function saved(activity: Work, answer: AnswerOf | null): Command | null {
  return answer && save(activity, answer);
}

function save(activity: Work, answer: AnswerOf): Command {
  return { type: "answer", activity: activity.id, answer };
}

/** `2=13711219212` */
function fill(text: string, activity: ActivityViewOf<"form">): Command | null {
  const parts = /^(\d+)\s*[=＝]\s*(.*)$/s.exec(text);
  const field = activity.form.fields[Number(parts?.[1]) - 1];
  if (!parts || !field) return null;
  const typed = parts[2] ?? "";
  const option = field.options.length > 0 ? byLetter(typed, field.options) : undefined;
  return { type: "fill-field", activity: activity.id, field: field.id, value: option?.id ?? typed };
}

/** `1=B` or `2=A,C` */
function choose(text: string, activity: ActivityViewOf<"choice">): Command | null {
  const parts = /^(\d+)\s*[=＝]\s*([A-Za-z](?:[\s,，、]*[A-Za-z])*)$/.exec(text);
  const question = activity.questions[Number(parts?.[1]) - 1];
  if (!parts || !question) return null;
  const options = [...(parts[2] ?? "").matchAll(/[A-Za-z]/g)].map(([letter]) => byLetter(letter, question.options)?.id);
  return options.some((id) => id === undefined) ? null : save(activity, { kind: "choice", question: question.id, options: options as string[] });
}

/** `3 1 2`: every item once. */
function order(text: string, activity: ActivityViewOf<"ordering">): Command | null {
  const items = text.split(/[\s,，、]+/).flatMap((number) => activity.items[Number(number) - 1]?.id ?? []);
  return new Set(items).size === activity.items.length && items.length === activity.items.length ? save(activity, { kind: "ordering", items }) : null;
}

/** `1=B`; other pairs stay. */
function match(text: string, activity: ActivityViewOf<"matching">): Command | null {
  const parts = /^(\d+)\s*[=＝]\s*([A-Za-z])$/.exec(text);
  const left = activity.left[Number(parts?.[1]) - 1];
  const right = byLetter(parts?.[2] ?? "", activity.right);
  if (!left || !right) return null;
  return save(activity, { kind: "matching", pairs: [...activity.pairs.filter((pair) => pair.left !== left.id), { left: left.id, right: right.id }] });
}

/** `1=15.00 元`, with or without the space */
function calculate(text: string, activity: ActivityViewOf<"calculation">): Command | null {
  const parts = /^(\d+)\s*[=＝]\s*([-+−.,，．\d０-９]+|\S+)\s*(\S*)$/.exec(text);
  const step = activity.steps[Number(parts?.[1]) - 1];
  return parts && step ? save(activity, { kind: "calculation", step: step.id, value: parts[2] ?? "", unit: parts[3] ?? "" }) : null;
}

/** `1=A` links evidence to a party, `A=60` gives a share, `lead=A` names who leads. */
function decideLiability(text: string, activity: ActivityViewOf<"liability">): Command | null {
  const [left = "", right = ""] = text.split(/\s*[=＝]\s*/);
  const { answer, parties, evidence } = activity;
  if (left.toLowerCase() === "lead") {
    const party = byLetter(right, parties);
    return party ? save(activity, { ...answer, lead: party.id }) : null;
  }
  const party = byLetter(left, parties);
  if (party && right !== "") return save(activity, { ...answer, shares: [...answer.shares.filter((share) => share.party !== party.id), { party: party.id, percent: right }] });
  const item = evidence[Number(left) - 1];
  const to = byLetter(right, parties);
  return item && to ? save(activity, { ...answer, evidence: [...answer.evidence.filter(({ id }) => id !== item.id), { id: item.id, party: to.id }] }) : null;
}

/** `AB=wording` adds a question on dimension A with scale B, `2=` takes the second out, `0=words` is the opening. */
function design(text: string, activity: ActivityViewOf<"survey">): Command | null {
  const parts = /^([A-Za-z])([A-Za-z])\s*[=＝]\s*(.+)$|^(\d+)\s*[=＝]\s*(.*)$/s.exec(text);
  if (!parts) return null;
  const [, first = "", second = "", wording = "", number, words = ""] = parts;
  const { opening, questions } = activity;
  if (number === undefined) {
    const dimension = byLetter(first, activity.dimensions);
    const scale = byLetter(second, activity.scales);
    const id = `q${Math.max(0, ...questions.map((question) => Number(/^q(\d+)$/.exec(question.id)?.[1] ?? 0))) + 1}`;
    return dimension && scale ? save(activity, { kind: "survey", opening, questions: [...questions, { id, dimension: dimension.id, scale: scale.id, text: wording }] }) : null;
  }
  if (Number(number) === 0) return save(activity, { kind: "survey", opening: words, questions });
  const taken = questions[Number(number) - 1];
  return taken && words === "" ? save(activity, { kind: "survey", opening, questions: questions.filter((question) => question !== taken) }) : null;
}
