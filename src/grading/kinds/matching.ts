/** Owns the credit of pairing: every pair is worth the same (rubrics R8). */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { readText, type Text } from "../../scenario/text.ts";
import { answersTo, entered } from "../answers.ts";
import { credit, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { exact, multiply, share, zero } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import { joinTexts } from "../join-texts.ts";
import { reason } from "../reason-codes.ts";

export function gradeMatching(activity: ActivityOf<"matching">, { performance }: Case): Graded {
  const { answers, seq } = answersTo(performance, activity.id, "matching");
  const chosen = new Map(answers.at(-1)?.pairs.map(({ left, right }) => [left, right]));
  const max = multiply(exact(activity.points), share(1, activity.pairs.length));
  const textOf = (list: typeof activity.left, id: string): Text => list.find((item) => item.id === id)?.text ?? id;
  const credits = activity.pairs.map(({ left, right, why }): Credit => {
    const choice = chosen.get(left);
    const ok = choice !== undefined && right.includes(choice);
    const given = choice === undefined ? null : textOf(activity.right, choice);
    return credit(
      activity.id,
      {
        subject: left,
        kind: "pair",
        title: textOf(activity.left, left),
        ability: activity.ability ?? defaultAbility("matching"),
        state: ok ? "met" : "not-met",
        points: ok ? max : zero,
        max,
        reason: ok ? reason("grading/right") : choice === undefined ? reason("grading/unanswered") : reason("grading/wrong-pair"),
      },
      {
        evidence: given === null ? [] : entered(seq, readText(given, "zh-CN")),
        given,
        expected: joinTexts(right.map((id) => textOf(activity.right, id)), " / "),
        advice: ok ? null : (why ?? activity.explain),
      },
    );
  });
  return { credits, faults: [] };
}
