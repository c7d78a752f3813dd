/** Owns the credit of one content point of a free text, by its recorded verdict. */
import type { Ability } from "../scenario/ability.ts";
import type { ActivityOf } from "../scenario/schema/activity.ts";
import type { Text } from "../scenario/text.ts";
import { entered } from "./answers.ts";
import { credit, type Credit } from "./credit.ts";
import { zero, type Fraction } from "./fraction.ts";
import type { RecordedVerdict } from "./performance.ts";
import { reason } from "./reason-codes.ts";
import type { Reason } from "./report.ts";

export type ContentPoint = ActivityOf<"document">["content"][number];

/** `key` is that of the verdict: `field:point` or `text:point`. `text` is what the student wrote there. */
export type PointCase = { activity: string; key: string; point: ContentPoint; max: Fraction; ability: Ability; text: string; seq: number; verdicts: readonly RecordedVerdict[]; model: Text };

export function creditPoint({ activity, key, point, max, ability, text, seq, verdicts, model }: PointCase): Credit {
  const own = verdicts.filter((candidate) => candidate.key === key);
  const verdict = own.find(({ by }) => by === "teacher") ?? own[0];
  const state = verdict?.state ?? "not-met";
  const spans = verdict?.spans.map(([start, end]) => ({ start, end })) ?? [];
  const why = reasonFor(verdict, text);
  return credit(
    activity,
    { subject: key, kind: "content", title: point.title, ability, state, points: state === "met" ? max : zero, max, reason: why },
    { evidence: entered(seq, text).map((evidence) => ({ ...evidence, spans })), given: text.trim() === "" ? null : text, advice: state === "met" ? null : point.advice, model },
  );
}

function reasonFor(verdict: RecordedVerdict | undefined, text: string): Reason {
  const state = verdict?.state ?? "not-met";
  if (verdict?.by === "teacher" && state !== "uncertain") return reason(state === "met" ? "grading/corrected-met" : "grading/corrected-not-met");
  if (state === "met") return reason("grading/content-there");
  if (verdict?.note) return { code: verdict.note.code, params: { ...verdict.note.params } };
  if (text.trim() === "") return reason("grading/blank");
  return reason(state === "uncertain" ? "grading/content-unsure" : "grading/content-missing");
}
