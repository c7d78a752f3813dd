/** Owns the shapes of what people see of a review: teachers the whole, a student the own results once they are released. Allow-lists; names are put in by the host. */
import type { Ability } from "../../scenario/ability.ts";
import type { CreditItem } from "../../grading/report.ts";
import type { Text } from "../../scenario/text.ts";
import type { Claimable, Correction, Counts, CreditPlace, RatedTarget, VerdictPlace, Weights, Wording } from "./event.ts";
import type { Rubric } from "./rubric.ts";

/** A mark out of 100, one decimal; null: nothing to compute it from yet. */
export type Mark = number | null;

/** `extra`: points that rubrics with a `min` below 0 add to the final mark or take from it; already in `final`. Null: none were given. */
export type MarkParts = { automatic: Mark; teacher: Mark; peer: Mark; self: Mark; extra: number | null; final: Mark };

/** `provisional`: somebody must still look; `changed`: confirmed, but the marks have moved since. */
export type Standing = "provisional" | "confirmed" | "changed" | "released";

export type AbilityMark = { ability: Ability; points: number; max: number };

/** What the log says of a member's part in the group's work; `share` around 1. */
export type Contribution = {
  turns: number;
  characters: number;
  fields: number;
  criteria: number;
  /** Ticks as observer, hands raised for the group, answers of the group's shared work. */
  help: number;
  /** Seconds connected. */
  present: number;
  share: number;
  /** A teacher's, with the reason; null: `share` counts. */
  set: { share: number; reason: string } | null;
};

/** Points given by one rater; `mean` of all raters of that kind that count. */
export type RatingSummary = { rubric: string; as: "teacher" | "peer" | "self" | "observer"; values: Record<string, number>; points: number; max: number; raters: number };

export type RatingFlag =
  /** Far from what the others gave, left out of the mean's judgement. */
  | { kind: "outlier"; rater: string; target: string; away: number }
  | { kind: "reciprocal"; raters: [string, string] }
  | { kind: "self-apart"; student: string; away: number };

export type MemberReview = {
  student: string;
  name: string;
  number: string | null;
  /** Seat titles by round; null: beside the agent, as a mirror. */
  seats: (Text | null)[];
  marks: MarkParts;
  contribution: Contribution;
  ratings: RatingSummary[];
  /** Agreement of this member's ratings with the group's, 0 to 1; null: rated nobody. */
  raterQuality: number | null;
  remark: string;
  /** The mark was there when the group was confirmed: only such can be given out. */
  confirmed: boolean;
  released: boolean;
};

export type AttemptLine = { attempt: string; round: number; total: number; max: number; counts: boolean; seconds: number };

export type GroupReview = {
  group: string;
  name: string;
  standing: Standing;
  /** Below what the course's group scheme has: to be done again. */
  again: boolean;
  leader: string | null;
  abilities: AbilityMark[];
  marks: MarkParts;
  attempts: AttemptLine[];
  members: MemberReview[];
  ratings: RatingSummary[];
  flags: RatingFlag[];
  remark: string;
  corrections: number;
  open: { uncertain: number; appeals: number };
};

/** Something a teacher should decide: an uncertain verdict or an appeal. Those alike share `alike`. */
export type QueueItem = {
  id: string;
  kind: "uncertain" | "appeal";
  place: VerdictPlace | CreditPlace;
  group: string;
  title: Text;
  /** What an appeal is about where no verdict is: what kind of mark, what was written and what was wanted. */
  mark: Pick<CreditItem, "kind" | "given" | "expected"> | null;
  /** The words in question, and where in them the judge found something. */
  text: string;
  spans: { start: number; end: number }[];
  confidence: number | null;
  alike: string;
  appeal: { id: string; student: string; name: string; text: string; at: number } | null;
};

/** Engine against teachers over the verdicts that teachers looked at. Null: too few to say. */
export type Agreement = { key: string; title: Text; looked: number; precision: number | null; recall: number | null; kappa: number | null };

export type Claim = { what: Claimable; teacher: string; name: string; until: number };

export type ReviewView = {
  lesson: string;
  class: { id: string; name: string };
  situation: { id: string; title: Text };
  endedAt: number | null;
  weights: Weights;
  counts: Counts;
  rating: "closed" | "open";
  rubrics: Rubric[];
  /** The course's schemes, to begin a rubric from. */
  templates: Rubric[];
  groups: GroupReview[];
  queue: QueueItem[];
  agreement: Agreement[];
  claims: Claim[];
  wordings: (Wording & { title: Text; changed: number })[];
  /** The last event that this view's reader may take back; null: none. */
  undo: { seq: number; type: string; at: number } | null;
  redo: { seq: number; type: string; at: number } | null;
  /** Work under way on the server, e.g. a regrade: done of all. */
  progress: { done: number; all: number } | null;
};

/** A moment of an attempt in the order of the log. `at` in ms since the attempt began; `mood` after it. */
export type Moment = {
  seq: number;
  at: number;
  mood: number | null;
  actor: { student: string | null; name: string; seat: Text | null };
} & (
  | { kind: "turn" | "customer"; activity: string; beat: string | null; text: string; verdicts: MomentVerdict[] }
  | { kind: "field"; activity: string; label: Text; value: string }
  | { kind: "submitted"; activity: string; title: Text; verdicts: MomentVerdict[] }
  | { kind: "phase"; title: Text }
  | { kind: "hint"; text: Text | null; cost: number }
  | { kind: "card"; title: string; line: string | null }
  /** What the teacher did: a whisper, a mood, a seat. */
  | { kind: "intervention"; what: string; text: string | null }
  | { kind: "other"; what: string; activity: string | null }
);

export type MomentVerdict = {
  key: string;
  title: Text;
  sign: "+" | "-";
  state: "met" | "not-met" | "uncertain";
  spans: { start: number; end: number }[];
  confidence: number;
  /** What a teacher or a wording made of it. */
  corrected: { to: Correction | "uncertain"; /** The teacher's name. */ by: string; reason: string } | null;
};

export type ReplayView = { attempt: string; group: string; round: number; startedAt: number; /** ms */ length: number; moments: Moment[]; /** seqs of turns in which something was missed or went wrong. */ misses: number[] };

/** An answer that means the same for a criterion. */
export type SimilarAnswer = { place: VerdictPlace; group: string; groupName: string; text: string; spans: { start: number; end: number }[]; state: "met" | "not-met" | "uncertain"; corrected: Correction | null; similarity: number };

/** What a new wording would change. `blocked`: places confirmed as not met that would flip. */
export type RegradeDiff = { verdicts: { place: VerdictPlace; group: string; text: string; from: string; to: string }[]; totals: { group: string; name: string; before: number; after: number }[]; blocked: VerdictPlace[] };

/** How the class did in one criterion or question. `difficulty`: share that met it; `discrimination`: upper third minus lower third; null: fewer than six attempts. */
export type ItemStatistics = { id: string; title: Text; kind: "criterion" | "question" | "other"; activity: string; sign: "+" | "-"; met: number; of: number; difficulty: number; discrimination: number | null; quotes: string[] };

export type AuditLine = { seq: number; at: number; by: { id: string | null; name: string; role: "teacher" | "student" | "host" }; type: string; /** For the words of the line. */ params: Record<string, string | number>; reason: string | null; undone: boolean };

/** What a student sees of the own result; null parts are not shown. Only after release. */
export type ResultView = {
  lesson: string;
  situation: Text;
  released: boolean;
  /** The attempt that the automatic marks are of. */
  counting: string | null;
  marks: MarkParts | null;
  weights: Weights | null;
  groupRemark: string;
  remark: string;
  ratings: RatingSummary[];
  contribution: Pick<Contribution, "turns" | "characters" | "fields" | "criteria" | "help" | "share"> | null;
  corrections: { place: VerdictPlace | CreditPlace; to: string; reason: string }[];
  appeals: { id: string; place: VerdictPlace | CreditPlace; text: string; answer: { accepted: boolean; text: string } | null }[];
  /** Rating that is asked of the student now; null: none. */
  rating: { rubrics: Rubric[]; targets: { target: RatedTarget; name: string; own: boolean; rubric: string; values: Record<string, number> | null }[] } | null;
};
