/** Owns showing a sentence with what the judge found in it marked, and whether and why it counts. */
import { useTranslation } from "react-i18next";
import type { Frame } from "../../../scenario/schema/frame.ts";
import type { Judgement } from "../../../studio/judge-answers.ts";
import type { Mark, MarkTone } from "../../shared/text/mark-segments.ts";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import type { FrameWords } from "./use-frame-words.ts";
import { useReason } from "./use-reason.ts";

export type Look = "met" | "fault" | "not-met" | "no-fault" | "uncertain" | "broken";

export function lookOf({ kind, verdict, fault }: Pick<Judgement, "kind" | "verdict" | "fault">): Look {
  if (fault || !verdict) return "broken";
  if (verdict.state === "uncertain") return "uncertain";
  if (verdict.state === "met") return kind === "does" ? "met" : "fault";
  return kind === "does" ? "not-met" : "no-fault";
}

const tones: Record<Look, MarkTone> = { met: "ok", fault: "bad", "not-met": "warn", "no-fault": "warn", uncertain: "warn", broken: "warn" };

/** `judgement` null: not judged yet. */
export function MarkedSentence({ text, judgement }: { text: string; judgement: Judgement | null }) {
  const look = judgement ? lookOf(judgement) : "broken";
  const label = useLookWords()(look);
  const marks = (judgement?.verdict?.spans ?? []).map(([start, end], index): Mark => ({ start, end, tone: tones[look], id: String(index), label }));
  return <EvidenceText text={text} marks={marks} />;
}

export function useLookWords(): (look: Look) => string {
  const { t } = useTranslation("studio-criteria");
  return (look) => ({ met: t("try.met"), fault: t("try.fault"), "not-met": t("try.notMet"), "no-fault": t("try.noFault"), uncertain: t("try.uncertain"), broken: t("try.broken") })[look];
}

export function Why({ judgement, meets, words, className }: { judgement: Judgement; meets: Frame | undefined; words: FrameWords; className?: string | undefined }) {
  const reason = useReason(words)(judgement, meets);
  return reason === "" ? null : <span className={className}>{reason}</span>;
}
