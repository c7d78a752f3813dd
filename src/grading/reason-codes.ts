/** Owns the catalogue of reasons for marks with their params. Words live in src/web/locales/<locale>/reasons.json. */
import type { Reason } from "./report.ts";

type None = Record<never, never>;

export type ReasonParams = {
  // Anything.
  "grading/not-handed-in": None;
  "grading/beat-blocked": None;
  "grading/hint-taken": { cost: number };
  // What people made of it afterwards.
  "grading/corrected-met": None;
  "grading/corrected-not-met": None;
  "grading/corrected-fault": None;
  "grading/corrected-no-fault": None;
  "grading/corrected-points": { points: number; was: number };
  // Criteria of a dialogue.
  "grading/said": None;
  "grading/said-with-typo": None;
  "grading/happened": None;
  "grading/not-said": None;
  "grading/not-happened": None;
  "grading/not-reached": None;
  "grading/unsure": None;
  "grading/fault-said": None;
  "grading/fault-happened": None;
  "grading/fault-unsure": None;
  // Criteria of a seat, which may wait for something that the agent does.
  "grading/no-occasion": None;
  "grading/said-too-early": None;
  "grading/said-too-late": None;
  // Order of what was said.
  "grading/order-kept": { kept: number; of: number };
  "grading/order-swapped": { kept: number; of: number };
  "grading/order-missing": { kept: number; of: number };
  // Mood at the end.
  "grading/mood-at-end": { mood: number; points: number };
  "grading/mood-by-words": { mood: number; points: number };
  "grading/mood-hung-up": { points: number };
  "grading/mood-open": None;
  // Questions.
  "grading/right": None;
  "grading/unanswered": None;
  "grading/wrong-option": { wrong: number };
  "grading/missed-options": { missed: number };
  // Orderings and pairs.
  "grading/positions-right": { of: number };
  "grading/positions-part": { kept: number; of: number };
  "grading/swapped": None;
  "grading/wrong-pair": None;
  // Calculations.
  "grading/followed-through": { value: string };
  "grading/not-a-number": { value: string };
  "grading/value-wrong": { value: string; expected: string };
  "grading/rounding-wrong": { decimals: number; value: string; expected: string };
  "grading/decimals": { decimals: number; value: string };
  "grading/unit-right": None;
  "grading/unit-missing": None;
  "grading/unit-wrong": { unit: string };
  // Tables that are put into classes.
  "grading/sorted": { of: number };
  "grading/sorted-part": { kept: number; of: number };
  "grading/wrong-value": None;
  "grading/cells-right": { of: number };
  "grading/cells-followed": { right: number; of: number; followed: number };
  "grading/cells-part": { right: number; of: number };
  "grading/added-rounded": { right: number; of: number; added: number };
  // Liability.
  "grading/share-in-range": { value: string; expected: number };
  "grading/share-wrong": { value: string; expected: number };
  "grading/shares-not-100": { sum: string };
  "grading/lead-wrong": None;
  // Questionnaires.
  "grading/survey-not-asked": None;
  "grading/survey-not-about": None;
  "grading/survey-scale-right": None;
  "grading/survey-scale-wrong": None;
  "grading/survey-order-right": None;
  "grading/survey-order": { moved: number };
  "grading/survey-too-few": { count: number; min: number };
  "grading/survey-too-many": { count: number; max: number };
  // Flow charts.
  "grading/node-missing": None;
  "grading/node-extra": None;
  "grading/wrong-way": None;
  "grading/exit-unlabelled": None;
  "grading/way-extra": None;
  "grading/wrong-owner": None;
  // Errors on papers.
  "grading/not-spotted": None;
  "grading/wrong-reason": None;
  "grading/wrong-correction": None;
  "grading/nothing-wrong": None;
  // Forms.
  "grading/filled": None;
  "grading/blank": None;
  "grading/write-none": None;
  "grading/not-backed": { percent: number };
  "grading/value-differs": { value: string };
  "grading/value-incomplete": { value: string };
  "grading/key-field-wrong": { points: number };
  "grading/format-right": None;
  "grading/format-date": { value: string };
  "grading/format-time": { value: string };
  "grading/format-date-time": { value: string };
  "grading/format-phone": { value: string };
  "grading/phone-digits": { value: string; digits: number };
  "grading/format-money": { value: string };
  "grading/format-code": { value: string };
  "grading/format-unreadable": { value: string };
  "grading/not-plain-fact": { words: string };
  "grading/private-data": { words: string };
  // The same value in several places.
  "grading/consistent": None;
  "grading/differs-from-heard": None;
  "grading/differs-elsewhere": None;
  // A volume of papers.
  "grading/paper-left-out": None;
  "grading/paper-wrongly-in": None;
  "grading/page-wrong": { value: string; expected: string };
  "grading/place-wrong": None;
  // Ideas of a group.
  "grading/ideas-enough": { count: number };
  "grading/ideas-few": { count: number; min: number };
  "grading/clusters-enough": { count: number };
  "grading/clusters-few": { count: number; min: number };
  // Free text.
  "grading/content-there": None;
  "grading/content-missing": None;
  "grading/content-unsure": None;
  "grading/too-short": { chars: number; min: number };
  "grading/too-long": { chars: number; max: number };
};

/** Besides these, a mark may carry the judge's own note (`judge/denied` …) as its reason. */
export type ReasonCode = keyof ReasonParams;

export function reason<Code extends ReasonCode>(code: Code, ...[params]: None extends ReasonParams[Code] ? [] : [ReasonParams[Code]]): Reason {
  return { code, params: { ...(params as Reason["params"] | undefined) } };
}
