/** Owns what an activity shows while answers to it are on their way: as if they had arrived, since the next one builds on them. Typed texts keep themselves. */
import type { ActivityView, Answer, Command } from "../../../protocol/attempt.ts";

/** `waiting`: commands on their way, oldest first. */
export function asAnswered<View extends ActivityView>(activity: View, waiting: readonly Command[]): View {
  let shown: ActivityView = activity;
  for (const command of waiting) if (command.type === "answer" && command.activity === activity.id) shown = answered(shown, command.answer);
  // An answer changes what is in an activity, never its kind.
  return shown as View;
}

function answered(activity: ActivityView, answer: Answer): ActivityView {
  switch (answer.kind) {
    case "choice":
      return activity.kind === "choice" ? { ...activity, questions: activity.questions.map((question) => (question.id === answer.question ? { ...question, chosen: answer.options } : question)) } : activity;
    case "ordering":
      return activity.kind === "ordering" ? { ...activity, answer: answer.items } : activity;
    case "matching":
      return activity.kind === "matching" ? { ...activity, pairs: answer.pairs } : activity;
    case "liability":
      return activity.kind === "liability" ? { ...activity, answer } : activity;
    case "flowchart":
      return activity.kind === "flowchart" ? { ...activity, answer } : activity;
    case "spot-the-error":
      return activity.kind === "spot-the-error" ? { ...activity, marks: answer.marks } : activity;
    case "archive":
      return activity.kind === "archive" ? { ...activity, filed: filed(activity.filed, answer) } : activity;
    case "discussion":
      return activity.kind === "discussion" ? discussed(activity, answer) : activity;
    default:
      return activity;
  }
}

type Filed = Extract<ActivityView, { kind: "archive" }>["filed"];

function filed(now: Filed, answer: Extract<Answer, { kind: "archive" }>): Filed {
  if (answer.part === "folder") return { ...now, folder: answer.papers };
  if (answer.part === "place") return { ...now, place: answer.place };
  if (answer.part === "access") return { ...now, access: { ...now.access, [answer.who]: answer.level ?? "" } };
  return now;
}

type Discussion = Extract<ActivityView, { kind: "discussion" }>;

/** A new card or heading stands last; an emptied one is gone, and the cards of a heading that is gone lie loose. */
function discussed(now: Discussion, answer: Extract<Answer, { kind: "discussion" }>): Discussion {
  if (answer.part === "card") {
    const { id, text, cluster } = answer;
    return { ...now, cards: put(now.cards, text.trim() === "" ? id : { id, text, cluster }) };
  }
  const { id, name } = answer;
  if (name.trim() !== "") return { ...now, clusters: put(now.clusters, { id, name }) };
  return { ...now, clusters: put(now.clusters, id), cards: now.cards.map((card) => (card.cluster === id ? { ...card, cluster: null } : card)) };
}

function put<Item extends { id: string }>(items: readonly Item[], item: Item | string): Item[] {
  if (typeof item === "string") return items.filter(({ id }) => id !== item);
  return items.some(({ id }) => id === item.id) ? items.map((one) => (one.id === item.id ? item : one)) : [...items, item];
}
