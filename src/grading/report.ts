/** Owns the shape of a report: an explained list of credit items that folds to the score. */
import type { Ability } from "../scenario/ability.ts";
import type { Text } from "../scenario/text.ts";

/** Why a mark was (not) given, as code and params; words live in the locale files. */
export type Reason = { code: string; params: Record<string, string | number> };

/** The student's own words or entry that a mark stands on. */
export type Evidence = { seq: number; text: string; spans: { start: number; end: number }[] };

/** One explained mark. Points are on the source's own scale; `weight` turns them into points of the section (sum of points × weight = part's score before caps). */
export type CreditItem = {
  id: string;
  section: string;
  part: string;
  activity: string;
  beat: string | null;
  /** What of the activity it is about: criterion key, field, `field:point`, question, item, step, party or evidence, box or connection of a chart, error of a paper; the activity itself otherwise. */
  subject: string;
  /** `filled`: something stands in the field; `field`: what stands there is right. `open`: not handed in yet. */
  kind: "criterion" | "order" | "mood" | "filled" | "field" | "format" | "consistency" | "question" | "position" | "pair" | "step" | "share" | "content" | "length" | "hint" | "choice" | "node" | "connection" | "owner" | "spot" | "correction" | "open";
  title: Text;
  sign: "+" | "-";
  state: "met" | "not-met" | "uncertain" | "part";
  points: number;
  max: number;
  weight: number;
  ability: Ability | null;
  evidence: Evidence[];
  reason: Reason;
  given: Text | null;
  expected: Text | null;
  advice: Text | null;
  model: Text | null;
};

/** Something that the author got wrong and grading met on its way. It never costs the student anything: what cannot be graded leaves the maximum. */
export type AuthorFault = { code: string; activity: string | null; params: Record<string, string | number> };

export type PartResult = { id: string; title: Text; points: number; max: number; status: "done" | "started" | "open" };
export type SectionResult = { id: string; title: Text; headline: boolean; points: number; max: number; parts: PartResult[] };
export type BlockerResult = { id: string; title: Text; cap: "total" | "dialogue" | "beats"; at: number; evidence: Evidence[]; advice: Text };

/** What a person earned in a seat with criteria of its own (the customer's), beside the group's total. A point that had no occasion is not in `max`. */
export type SeatResult = { seat: string; title: Text; points: number; max: number; items: CreditItem[] };

export type Report = {
  situation: { id: string; courseId: string | null; version: string; title: Text };
  /** Headline section, rounded to whole points (rubrics: all marks are rounded). */
  total: number;
  max: number;
  grade: { id: string; title: Text } | null;
  passed: boolean;
  sections: SectionResult[];
  abilities: { ability: Ability; points: number; max: number }[];
  /** By dialogue. */
  /** As people saw them; `felt`: set by a person who played the customer, and not what the marks go by. */
  moods: { activity: string; start: number; end: number; history: number[]; felt: boolean; ending: "closed" | "hung-up" | "escalated" | "lost" | null; stars: number | null }[];
  blockers: BlockerResult[];
  items: CreditItem[];
  /** Empty where no person played such a seat. */
  seats: SeatResult[];
  /** The next things most worth practising: what raises the headline first, then the biggest gain. `gain` in points of the headline or its section. */
  next: { item: string; title: Text; gain: number; advice: Text | null; model: Text | null; retry: { activity: string; beat: string | null } }[];
  hints: { count: number; cost: number };
  faults: AuthorFault[];
  seconds: number;
};
