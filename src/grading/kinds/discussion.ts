/** Owns the credit of a discussion: how many ideas, what they cover by meaning, and whether they were gathered under headings. Counted lightly: it is to be dared. */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { answersTo, entered } from "../answers.ts";
import { creditPoint } from "../content-credit.ts";
import { credit, stateOf, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { exact, multiply, share } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import { discussionText, readDiscussion, type DiscussionCard } from "../read-discussion.ts";
import { reason } from "../reason-codes.ts";

/** Characters of the shortest idea that counts: 道歉 is a word, 先道歉 an idea. */
const shortest = 3;

type Discussion = ActivityOf<"discussion">;
type Counted = { subject: "ideas" | "clusters"; wanted: Discussion["ideas"]; count: number; enough: "grading/ideas-enough" | "grading/clusters-enough"; few: "grading/ideas-few" | "grading/clusters-few" };

export function gradeDiscussion(activity: Discussion, { performance }: Case): Graded {
  const { answers, seq } = answersTo(performance, activity.id, "discussion");
  const { cards, clusters } = readDiscussion(answers);
  const text = discussionText(answers);
  const verdicts = performance.answers.find((saved) => saved.activity === activity.id)?.verdicts ?? [];
  const ability = activity.ability ?? defaultAbility("discussion");
  const filled = clusters.filter(({ id }) => cards.some(({ cluster }) => cluster === id)).length;
  const counted = ({ subject, wanted, count, enough, few }: Counted): Credit => {
    const max = exact(wanted.points);
    const points = multiply(max, share(Math.min(count, wanted.min), wanted.min));
    const why = count >= wanted.min ? reason(enough, { count }) : reason(few, { count, min: wanted.min });
    return credit(activity.id, { subject, kind: "filled", title: activity.title, ability, state: stateOf(points, max), points, max, reason: why }, { evidence: entered(seq, text) });
  };
  const credits = [
    counted({ subject: "ideas", wanted: activity.ideas, count: differentIdeas(cards), enough: "grading/ideas-enough", few: "grading/ideas-few" }),
    ...activity.content.map((point) => creditPoint({ activity: activity.id, key: `text:${point.id}`, point, max: exact(point.points), ability: point.ability ?? ability, text, seq, verdicts, model: activity.model })),
    counted({ subject: "clusters", wanted: activity.clusters, count: filled, enough: "grading/clusters-enough", few: "grading/clusters-few" }),
  ];
  return { credits: credits.filter(({ max }) => max.n > 0n), faults: [] };
}

/** The same words on two cards are one idea. */
function differentIdeas(cards: readonly DiscussionCard[]): number {
  const plain = cards.map(({ text }) => text.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]/gu, "").toLowerCase());
  return new Set(plain.filter((text) => [...text].length >= shortest)).size;
}
