/** Owns which answers an activity can hold: ids it knows, each used once. Whether they are right is a matter of grading. */
import type { Answer, ArchiveAnswer } from "../grading/answer.ts";
import { worksheetOf } from "../grading/survey/worksheet-of.ts";
import type { Activity, ActivityOf } from "../scenario/schema/activity.ts";
import type { ClassificationAsk } from "../scenario/classification-asks.ts";
import { limits } from "./limits.ts";
import { reject, type Refused } from "./rejection-codes.ts";

/** Null when the answer may be saved. It may be unfinished. */
export function refuseAnswer(activity: Activity, answer: Answer): Refused | null {
  switch (answer.kind) {
    case "choice":
      return activity.kind === "choice" ? refuseChoice(activity, answer) : kindRefused(activity);
    case "ordering":
      if (activity.kind !== "ordering") return kindRefused(activity);
      return known(answer.items, activity.items) && distinct(answer.items) ? null : reject("answer-ids", { activity: activity.id });
    case "matching":
      return activity.kind === "matching" ? refuseMatching(activity, answer) : kindRefused(activity);
    case "calculation":
      if (activity.kind !== "calculation" && activity.kind !== "survey-analysis") return kindRefused(activity);
      if (!stepsOf(activity).some(({ id }) => id === answer.step)) return reject("answer-ids", { activity: activity.id });
      return tooLong([answer.value, answer.unit], limits.figure);
    case "liability":
      return activity.kind === "liability" ? refuseLiability(activity, answer) : kindRefused(activity);
    case "classification":
      return activity.kind === "classification" ? refuseClassification(activity, answer) : kindRefused(activity);
    case "document":
      return activity.kind === "document" ? tooLong([answer.text], limits.document) : kindRefused(activity);
    case "archive":
      return activity.kind === "archive" ? refuseArchive(activity, answer) : kindRefused(activity);
    case "discussion":
      return activity.kind === "discussion" ? tooLong([answer.part === "card" ? answer.text : answer.name], limits.idea) : kindRefused(activity);
    case "survey":
      return activity.kind === "survey" ? refuseSurvey(activity, answer) : kindRefused(activity);
    case "flowchart":
      return activity.kind === "flowchart" ? refuseFlowchart(activity, answer) : kindRefused(activity);
    case "spot-the-error":
      return activity.kind === "spot-the-error" ? refuseMarks(activity, answer) : kindRefused(activity);
  }
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

function refuseLiability(activity: ActivityOf<"liability">, answer: Extract<Answer, { kind: "liability" }>): Refused | null {
  const evidence = answer.evidence.map(({ id }) => id);
  const shared = answer.shares.map(({ party }) => party);
  const parties = [...answer.evidence.map(({ party }) => party), ...shared, ...(answer.lead === null ? [] : [answer.lead])];
  const ok = known(evidence, activity.evidence) && distinct(evidence) && distinct(shared) && known(parties, activity.parties);
  return ok ? tooLong(answer.shares.map(({ percent }) => percent), limits.figure) : reject("answer-ids", { activity: activity.id });
}

function refuseArchive(activity: ActivityOf<"archive">, answer: ArchiveAnswer): Refused | null {
  const unknown = reject("answer-ids", { activity: activity.id });
  switch (answer.part) {
    case "folder":
      return known(answer.papers, activity.papers) && distinct(answer.papers) ? null : unknown;
    case "page":
      return activity.papers.some(({ id, listed }) => listed && id === answer.paper) ? tooLong([answer.from], limits.figure) : unknown;
    case "label": {
      const label = activity.labels.find(({ id }) => id === answer.label);
      if (!label || (label.options.length > 0 && answer.text !== "" && !known([answer.text], label.options))) return unknown;
      return tooLong([answer.text], limits.figure);
    }
    case "place": {
      const { place } = answer;
      const cabinet = activity.cabinets.find(({ id }) => id === place?.cabinet);
      const free = place === null || (cabinet && place.shelf >= 1 && place.shelf <= cabinet.shelves && place.place >= 1 && place.place <= cabinet.places && !cabinet.taken.some(({ shelf, place: at }) => shelf === place.shelf && at === place.place));
      return free ? null : unknown;
    }
    case "access":
      return known([answer.who], activity.access) && (answer.level === null || known([answer.level], activity.levels)) ? null : unknown;
  }
}

function refuseClassification(activity: ActivityOf<"classification">, { of, entries }: Extract<Answer, { kind: "classification" }>): Refused | null {
  const ids = entries.map(({ id }) => id);
  const ok = activity.asks.some((ask) => ask.of === of) && distinct(ids) && known(ids, placesOf(activity, of));
  if (!ok) return reject("answer-ids", { activity: activity.id });
  const chosen = entries.map(({ value }) => value).filter((value) => value !== "");
  if (of === "classes" && !known(chosen, activity.classes)) return reject("answer-ids", { activity: activity.id });
  return tooLong(chosen, limits.figure);
}

/** Where an entry can stand: beside an item, beside a class, or in the one place of its name. */
function placesOf(activity: ActivityOf<"classification">, of: ClassificationAsk): readonly { id: string }[] {
  if (of === "total" || of === "bars" || of === "line") return [{ id: of }];
  return of === "cuts" || of.startsWith("class-") ? activity.classes : activity.items;
}

/** A question may still be without dimension and scale. */
function refuseSurvey(activity: ActivityOf<"survey">, { opening, questions }: Extract<Answer, { kind: "survey" }>): Refused | null {
  const chosen = (values: readonly string[]) => values.filter((value) => value !== "");
  const ok =
    questions.length <= limits.questions &&
    distinct(questions.map(({ id }) => id)) &&
    known(chosen(questions.map(({ dimension }) => dimension)), activity.dimensions) &&
    known(chosen(questions.map(({ scale }) => scale)), activity.scales);
  if (!ok) return reject("answer-ids", { activity: activity.id });
  return tooLong([opening], limits.field) ?? tooLong(questions.map(({ text }) => text), limits.question);
}

function stepsOf(activity: ActivityOf<"calculation"> | ActivityOf<"survey-analysis">): readonly { id: string }[] {
  return activity.kind === "calculation" ? activity.steps : worksheetOf(activity).steps;
}

/** Boxes of the palette, each once; connections between boxes that are there, each once, from decisions by an exit of theirs or none. */
function refuseFlowchart(activity: ActivityOf<"flowchart">, { nodes, edges }: Extract<Answer, { kind: "flowchart" }>): Refused | null {
  const placed = nodes.map(({ id }) => id);
  const owners = nodes.flatMap(({ owner }) => owner ?? []);
  const joins = edges.every(({ from, exit, to }) => {
    const exits = activity.nodes.find(({ id }) => id === from)?.exits ?? [];
    return from !== to && placed.includes(from) && placed.includes(to) && (exit === null || exits.some(({ id }) => id === exit));
  });
  const ok = known(placed, activity.nodes) && distinct(placed) && known(owners, activity.owners) && joins && distinct(edges.map((edge) => JSON.stringify([edge.from, edge.exit, edge.to])));
  if (!ok) return reject("answer-ids", { activity: activity.id });
  return nodes.every(({ x, y }) => Math.abs(x) <= limits.canvas && Math.abs(y) <= limits.canvas) ? null : reject("answer-ids", { activity: activity.id });
}

/** Places of the papers, each marked once; cards of rules hold nothing to mark. */
function refuseMarks(activity: ActivityOf<"spot-the-error">, { marks }: Extract<Answer, { kind: "spot-the-error" }>): Refused | null {
  const isPlace = (paper: string, field: string) => activity.papers.find(({ id }) => id === paper)?.pictures.some(({ kind, fields }) => kind !== "rules" && fields.some(({ id }) => id === field)) ?? false;
  const chosen = marks.every(({ reason, correction }) => known(reason === null ? [] : [reason], activity.reasons) && known(correction === null ? [] : [correction], activity.corrections));
  const ok = chosen && marks.every(({ paper, field }) => isPlace(paper, field)) && distinct(marks.map(({ paper, field }) => `${paper}:${field}`));
  return ok ? null : reject("answer-ids", { activity: activity.id });
}

function kindRefused(activity: Activity): Refused {
  return reject("activity-kind", { activity: activity.id });
}

function tooLong(texts: readonly string[], most: number): Refused | null {
  return texts.some((text) => text.length > most) ? reject("text-too-long", { most }) : null;
}

function known(ids: readonly string[], items: readonly { id: string }[]): boolean {
  return ids.every((id) => items.some((item) => item.id === id));
}

function distinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
