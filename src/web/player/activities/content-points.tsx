/** Owns what is said of a text judged by its content: evidence marked in the words, and each point found or missing with advice. */
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import { VerdictTag } from "../../shared/ui/verdict-tag.tsx";

type Points = NonNullable<ActivityViewOf<"document">["feedback"]>["points"];

export function JudgedText({ written, points, className }: { written: string; points: Points; className: string | undefined }) {
  const text = useText();
  const marks = points
    .filter(({ state }) => state !== "not-met")
    .flatMap((point) => point.spans.map(({ start, end }) => ({ start, end, id: point.id, label: text(point.title), tone: point.state === "met" ? ("ok" as const) : ("warn" as const) })));
  return (
    <p className={className} lang="zh-CN">
      <EvidenceText text={written} marks={marks} />
    </p>
  );
}

export function ContentPoints({ points, className }: { points: Points; className: string | undefined }) {
  const text = useText();
  const format = useFormat();
  return (
    <ul role="list" className={className}>
      {points.map((point) => (
        <li key={point.id}>
          <VerdictTag sign="+" state={point.state} title={text(point.title)} points={`${format.points(point.points)}/${format.points(point.max)}`} /> {point.state !== "met" && <span>{text(point.advice)}</span>}
        </li>
      ))}
    </ul>
  );
}
