/**
 * Owns the evidence file of one attempt: everything that its marks follow from, and the marks, with a sum over every part. It names people by id only. The
 * same attempt with the same corrections is the same file, byte for byte. Must not know who asks for it; verify-evidence.ts reads it back.
 */
import { reportCorrected } from "../attempt/corrected-report.ts";
import type { AttemptEvent } from "../attempt/event.ts";
import { performanceOf } from "../attempt/performance.ts";
import type { Prepared } from "../attempt/prepared.ts";
import type { AttemptState } from "../attempt/state.ts";
import type { VerdictCorrection } from "../grading/correct-performance.ts";
import type { CreditCorrection } from "../grading/corrections.ts";
import type { Report } from "../grading/report.ts";
import { canonical, sumOf } from "./canonical.ts";
import { usedForms } from "./version.ts";

export const evidenceFormat = "kefu-evidence/1";

/** Who decided it, when (ms since 1970) and why; grading looks at none of it. */
type Decided = { by: string | null; at: number; reason: string };
/** In the order in which they count: the last one of a place or an item. */
export type EvidenceCorrections = { verdicts: readonly (VerdictCorrection & Decided)[]; credits: readonly (CreditCorrection & Decided)[] };

export type EvidenceAttempt = { id: string; lesson: string; group: string; round: number };

/** The very content that an attempt was played on, as its version was hashed: a later program may read more into it. */
export type KeptContent = { situation: unknown; lexicon: unknown; forms: readonly unknown[] };

export type EvidenceParts = {
  attempt: EvidenceAttempt;
  content: KeptContent & { version: string; unit: string };
  /** Rules that gave the verdicts of the log. */
  judge: { engines: string[] };
  log: readonly AttemptEvent[];
  corrections: EvidenceCorrections;
  report: Report;
};
export const evidenceParts = ["attempt", "content", "judge", "log", "corrections", "report"] as const satisfies readonly (keyof EvidenceParts)[];

type Played = { state: AttemptState; events: readonly AttemptEvent[] };

/** The text of the file: one line of canonical JSON. `kept`: the content as it was stored; without it, as it is prepared. */
export function evidenceOf(prepared: Prepared, attempt: EvidenceAttempt, { state, events }: Played, corrections: EvidenceCorrections, kept: KeptContent | null = null): string {
  const { unit, situation, lexicon, version } = prepared;
  const forms = [...prepared.forms.values()];
  const content = kept ?? { situation, lexicon, forms: usedForms(situation, forms) };
  const parts: EvidenceParts = {
    attempt,
    content: { version, unit, situation: content.situation, lexicon: content.lexicon, forms: content.forms },
    judge: { engines: enginesIn(events) },
    log: events,
    corrections,
    report: reportCorrected(prepared, state, performanceOf(prepared, state), corrections),
  };
  return evidenceText(parts);
}

export function evidenceText(parts: EvidenceParts): string {
  const sums = Object.fromEntries(evidenceParts.map((name) => [name, sumOf(parts[name])]));
  return `${canonical({ format: evidenceFormat, ...parts, sums })}\n`;
}

export function enginesIn(events: readonly AttemptEvent[]): string[] {
  return [...new Set(events.flatMap((event) => ("judge" in event ? [event.judge.engine] : [])))].sort();
}
