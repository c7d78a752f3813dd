/** Owns the credit of one content point of a free text, by its recorded verdict. */
import type { Ability } from "../scenario/ability.ts";
import type { ActivityOf } from "../scenario/schema/activity.ts";
import type { Text } from "../scenario/text.ts";
import { entered } from "./answers.ts";
import { credit, type Credit } from "./credit.ts";
import { zero, type Fraction } from "./fraction.ts";
import type { RecordedVerdict } from "./performance.ts";
import { reason } from "./reason-codes.ts";

export type ContentPoint = ActivityOf<"document">["content"][number];

/** `key` is that of the verdict: `field:point` or `text:point`. `text` is what the student wrote there. */
export type PointCase = { activity: string; key: string; point: ContentPoint; max: Fraction; ability: Ability; text: string; seq: number; verdicts: readonly RecordedVerdict[]; model: Text };

export function creditPoint({ activity, key, point, max, ability, text, seq, verdicts, model }: PointCase): Credit {
  const own = verdicts.filter((candidate) => candidate.key === key);
  const verdict = own.find(({ by }) => by === "teacher") ?? own[0];
  const state = verdict?.state ?? "not-met";
  const spans = verdict?.spans.map(([start, end]) => ({ start, end })) ?? [];
  const why =
    state === "met"
      ? reason("grading/content-there")
      : verdict?.note
        ? { code: verdict.note.code, params: { ...verdict.note.params } }
        : text.trim() === ""
          ? reason("grading/blank")
          : reason(state === "uncertain" ? "grading/content-unsure" : "grading/content-missing");
  return credit(
    activity,
    { subject: key, kind: "content", title: point.title, ability, state, points: state === "met" ? max : zero, max, reason: why },
    { evidence: entered(seq, text).map((evidence) => ({ ...evidence, spans })), given: text.trim() === "" ? null : text, advice: state === "met" ? null : point.advice, model },
  );
}
