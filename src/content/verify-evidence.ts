/** Owns verifying an evidence file: every sum, the content's version, the log event by event, every verdict, and the report that follows from them. Says what differs, and where. Never throws. */
import { reportCorrected } from "../attempt/corrected-report.ts";
import type { AttemptEvent } from "../attempt/event.ts";
import { apply, foldChecked } from "../attempt/fold.ts";
import { judgeCustomer, judgeHandIn, judgeTurn } from "../attempt/judge-words.ts";
import { ledParts } from "../attempt/led/led-parts.ts";
import { performanceOf } from "../attempt/performance.ts";
import { prepareSituation, type Prepared } from "../attempt/prepared.ts";
import { initialState, type AttemptState, type Running } from "../attempt/state.ts";
import type { Corrections } from "../grading/corrections.ts";
import type { RecordedVerdict } from "../grading/performance.ts";
import type { Report } from "../grading/report.ts";
import { judgeEngine } from "../language/version.ts";
import { parseForm, parseLexicon, parseSituation } from "../scenario/parse.ts";
import { canonical, sumOf } from "./canonical.ts";
import { enginesIn, evidenceFormat, evidenceParts } from "./evidence.ts";

/** Words stand in src/locales. */
export type Difference = { code: `evidence/${string}`; params: Record<string, string | number> };

/** `report` follows from the log; null where none does. `judged`: the verdicts were checked too, since the same rules judge here. */
export type Verified = { attempt: string; prepared: Prepared | null; report: Report | null; judged: boolean; differences: Difference[] };

type Parsed = { attempt: { id: string }; content: { version: string; unit: string; situation: unknown; lexicon: unknown; forms: unknown[] }; judge: { engines: unknown }; log: unknown[]; corrections: Corrections; report: unknown; sums: Record<string, unknown> };

const mostDifferences = 20;

export function isEvidence(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && typeof value["format"] === "string" && value["format"].startsWith("kefu-evidence/");
}

/** `text` is the file, `value` its JSON. Null when it is no evidence file of a format that is known here. */
export function verifyEvidence(text: string, value: unknown): Verified | null {
  const parsed = parse(value);
  if (!parsed) return null;
  const differences: Difference[] = [];
  const differ = (code: Difference["code"], params: Difference["params"] = {}): void => void differences.push({ code, params });
  if (text !== `${canonical(value)}\n`) differ("evidence/bytes");
  for (const part of evidenceParts) if (sumOf(parsed[part]) !== parsed.sums[part]) differ("evidence/sum", { part });
  const prepared = prepareContent(parsed.content);
  const result: Verified = { attempt: parsed.attempt.id, prepared, report: null, judged: false, differences };
  if (!prepared) {
    differ("evidence/content");
    return result;
  }
  const { situation, lexicon, forms } = parsed.content;
  const version = sumOf({ situation, lexicon, forms });
  if (version !== parsed.content.version) differ("evidence/version", { stated: parsed.content.version, found: version });
  const folded = foldChecked(prepared, parsed.log);
  if ("rejection" in folded) {
    differ("evidence/log", { seq: Number(folded.rejection.params["seq"] ?? 0), code: folded.rejection.code });
    return result;
  }
  const engines = enginesIn(folded.events);
  if (canonical(engines) !== canonical(parsed.judge.engines)) differ("evidence/engines", { found: engines.join(", ") });
  const judged = engines.every((engine) => engine === judgeEngine);
  if (judged) differences.push(...wrongVerdicts(prepared, folded.events).slice(0, mostDifferences));
  const report = reportCorrected(prepared, folded.state, performanceOf(prepared, folded.state), parsed.corrections);
  const places = differencesIn(parsed.report, JSON.parse(canonical(report)), "report").slice(0, mostDifferences);
  for (const { path, stated, found } of places) differ("evidence/report", { path, stated, found });
  return { ...result, report, judged };
}

/** Content like a file's; the version that the file states, so that its log is read in any case. */
function prepareContent({ version, unit, situation: source, lexicon: words, forms: sources }: Parsed["content"]): Prepared | null {
  const { situation } = parseSituation(source);
  const { lexicon } = parseLexicon(words);
  const forms = sources.map((form) => parseForm(form).form);
  if (!situation || !lexicon || forms.includes(null)) return null;
  return prepareSituation({ unit, situation, lexicon, forms: forms.filter((form) => form !== null), version }, ledParts);
}

/** Verdicts of the log that the judge does not give for those words at that moment. */
function wrongVerdicts(prepared: Prepared, events: readonly AttemptEvent[]): Difference[] {
  let state: AttemptState = initialState;
  return events.flatMap((event) => {
    const before = state;
    state = apply(prepared, state, event);
    const judged = before.status === "new" ? null : judgeAgain(prepared, before, event);
    if (!judged || !("verdicts" in event)) return [];
    const keys = [...new Set([...event.verdicts, ...judged].map(({ key }) => key))];
    return keys.flatMap((key): Difference[] => {
      const [stated, found] = [event.verdicts, judged].map((verdicts) => verdicts.filter((verdict) => verdict.key === key));
      return canonical(stated) === canonical(found) ? [] : [{ code: "evidence/verdict", params: { seq: event.seq, key, stated: stated?.[0]?.state ?? "—", found: found?.[0]?.state ?? "—" } }];
    });
  });
}

/** Null where the event holds no verdicts that could be given again. */
function judgeAgain(prepared: Prepared, before: Running, event: AttemptEvent): RecordedVerdict[] | null {
  try {
    if (event.type === "turn-spoken") return judgeTurn(prepared, before, event);
    if (event.type === "activity-submitted") return judgeHandIn(prepared, before, event.activity);
    const planned = event.type === "customer-spoken" ? before.engine.plan.dialogues.get(event.activity) : undefined;
    return event.type === "customer-spoken" && planned ? judgeCustomer(prepared, planned, event.text) : null;
  } catch {
    return [];
  }
}

type Place = { path: string; stated: string; found: string };

/** The places at which two JSON values differ, the outermost where one has nothing. */
function differencesIn(stated: unknown, found: unknown, path: string): Place[] {
  if (Array.isArray(stated) && Array.isArray(found)) {
    const length = Math.max(stated.length, found.length);
    return Array.from({ length }, (_, index) => differencesIn(stated[index] as unknown, found[index] as unknown, `${path}[${index}]`)).flat();
  }
  if (isRecord(stated) && isRecord(found)) return [...new Set([...Object.keys(stated), ...Object.keys(found)])].sort().flatMap((key) => differencesIn(stated[key], found[key], `${path}.${key}`));
  return canonical(stated ?? null) === canonical(found ?? null) ? [] : [{ path, stated: shown(stated), found: shown(found) }];
}

function shown(value: unknown): string {
  const text = canonical(value ?? null);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function parse(value: unknown): Parsed | null {
  if (!isRecord(value) || value["format"] !== evidenceFormat) return null;
  const { attempt, content, judge, log, corrections, report, sums } = value;
  if (!isRecord(attempt) || typeof attempt["id"] !== "string" || !isRecord(judge) || !isRecord(report) || !isRecord(sums) || !Array.isArray(log)) return null;
  if (!isRecord(content) || typeof content["version"] !== "string" || typeof content["unit"] !== "string" || !Array.isArray(content["forms"])) return null;
  return isRecord(corrections) && listOf(corrections["verdicts"], isVerdictCorrection) && listOf(corrections["credits"], isCreditCorrection) ? (value as unknown as Parsed) : null;
}

function isVerdictCorrection({ seq, key, to }: Record<string, unknown>): boolean {
  return Number.isSafeInteger(seq) && typeof key === "string" && (to === "met" || to === "not-met" || to === "uncertain");
}

function isCreditCorrection({ item, points }: Record<string, unknown>): boolean {
  return typeof item === "string" && typeof points === "number" && Number.isFinite(points);
}

function listOf(value: unknown, is: (entry: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(value) && value.every((entry) => isRecord(entry) && is(entry));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
