/** Owns the shape of what a student's seat is shown. Everything here may be seen by the student; answer keys, criteria, unseen beats and other seats' cards have no field. */
import type { Rejection } from "./event.ts";
import type { Ability } from "../scenario/ability.ts";
import type { Begins } from "../scenario/dialogue-begins.ts";
import type { PhaseId } from "../scenario/phase-id.ts";
import type { ClassificationAsk } from "../scenario/classification-asks.ts";
import type { Text } from "../scenario/text.ts";
import type { Answer, ArchivePlace, ErrorMark, FlowEdge } from "../grading/answer.ts";
import type { CellState } from "../grading/classification/read-classification.ts";
import type { DiscussionCard, DiscussionCluster } from "../grading/read-discussion.ts";
import type { Mode, Tick } from "./command.ts";
import type { MediaView } from "./media-view.ts";
export type { MediaView } from "./media-view.ts";

declare const audience: unique symbol;
/** Only what `viewFor` made can be sent to a student. */
export type StudentView = AttemptView & { readonly [audience]: "student" };

/** Whose view it is: a student's alone, a teacher's, or that of a seat of a led attempt; `actor` is who sits in it. `released`: the verdicts of an exam may be seen. */
export type Audience = "student" | "teacher" | { seat: string; actor: string | null; released?: boolean };

export type Span = { start: number; end: number };

export type AttemptView = {
  attempt: { mode: Mode; status: "running" | "finished"; seq: number };
  /** Null alone, and for a teacher. */
  seat: SeatView | null;
  /** `orders`: there is something to look up in the order system. */
  situation: { id: string; courseId: string | null; unit: string; title: Text; summary: Text; role: Text; channel: Text; minutes: number; goals: Text[]; orders: boolean; steps: { id: string; title: Text; about: Text | null }[] };
  /** Course time `YYYY-MM-DDTHH:MM:SS`. */
  clock: string;
  phase: PhaseId;
  phases: PhaseView[];
  /** Facts the student may know now, in the order they became known. */
  facts: { id: string; type: string; label: Text; value: string; display: Text | null }[];
  activities: ActivityView[];
  references: { id: string; title: Text; lines: Text[] }[];
  lookUps: LookUpView[];
  notes: string;
  hintCost: number;
  footnotes: { id: string; text: Text; source: Text; status: "checked" | "verify" }[];
};

export type PhaseView = {
  id: PhaseId;
  minutes: number;
  status: "done" | "current" | "open" | "locked";
  intro: Text[];
  goals: Text[];
  cards: { title: Text; lines: Text[] }[];
  activities: string[];
  media?: MediaView[];
};

export type SeatView = {
  id: string;
  role: "agent" | "customer" | "recorder" | "observer" | "mirror";
  title: Text;
  task: Text | null;
  /** `speak`: lead dialogues; `work`: fields, answers, notes and look-ups, now; `lead`: enter phases. */
  may: { speak: boolean; work: boolean; lead: boolean };
  /** In the customer's seat only. */
  customer: CustomerDesk | null;
  /** For observers in practice only: titles of the criteria of the beats reached. */
  checklist: ChecklistItem[] | null;
};

export type ChecklistItem = { activity: string; key: string; title: Text; sign: "+" | "-"; beat: string; seen: Tick | null };

/** The customer's private card. */
export type CustomerDesk = {
  /** A person plays, not the script. */
  holds: boolean;
  persona: { name: Text; title: Text; character: Text | null; angers: Text[]; calms: Text[]; tells: { asked: Text; tells: Text }[] };
  /** What the customer knows, to be told when asked. */
  facts: { id: string; label: Text; value: Text }[];
  /** Points to raise, planned by the situation. */
  points: { id: string; title: Text; raised: boolean }[];
  /** The topic that is on, with an example of what to say. */
  cue: { title: Text; intent: Text; line: Text | null } | null;
  /** What can be done now: the dialogue's interrupts by id; the next topic is `next`, with no title of its own. */
  moves: { id: string; title: Text | null }[];
  /** Sudden events, newest last. */
  cards: { seq: number; title: Text; line: Text | null }[];
  felt: number;
};

export type LookUpView = { query: string; found: { id: string; title: Text; rows: { label: Text; value: Text }[] } | null };

export type ActivityCommon = {
  id: string;
  courseId: string | null;
  phase: PhaseId;
  title: Text;
  task: Text;
  minutes: number | null;
  /** `locked`: not reachable yet. */
  status: "locked" | "open" | "running" | "submitted";
  hints: HintView[];
  /** After submitting in practice: credit of this activity. */
  result: { points: number; max: number } | null;
  afterword: Text | null;
  footnotes: string[];
};
/** `text` is there once taken. Take it with this `index`; a beat's hint counts on from those of its activity. */
export type HintView = { index: number; cost: number; text: Text | null };

export type ItemView = { id: string; text: Text };

/** `feedback` fields are null until submitted, and in an exam until released. */
export type ActivityView =
  | (ActivityCommon & { kind: "dialogue"; begins: Begins; call: CallView | null })
  | (ActivityCommon & { kind: "form"; form: FormView; values: Record<string, string>; feedback: Record<string, FieldFeedback> | null; onDesk: boolean })
  | (ActivityCommon & { kind: "choice"; questions: QuestionView[] })
  | (ActivityCommon & { kind: "ordering"; items: ItemView[]; answer: string[]; feedback: { order: string[]; inPlace: string[]; explain: Text; mistakes: Text[] } | null })
  | (ActivityCommon & { kind: "matching"; left: ItemView[]; right: ItemView[]; pairs: { left: string; right: string }[]; feedback: { left: string; right: string[]; ok: boolean; why: Text | null }[] | null; explain: Text | null })
  | (ActivityCommon & { kind: "calculation"; inputs: { id: string; label: Text; value: number; unit: Text }[]; steps: CalculationStepView[] })
  | (ActivityCommon & { kind: "liability"; parties: ItemView[]; evidence: ItemView[]; answer: Extract<Answer, { kind: "liability" }>; feedback: LiabilityFeedback | null })
  | (ActivityCommon & { kind: "classification" } & ClassificationView)
  | (ActivityCommon & { kind: "survey"; dimensions: (ItemView & { note: Text | null })[]; scales: (ItemView & { type: "rating" | "single" | "multiple" | "open" })[]; bank: ItemView[]; limits: { min: number; max: number }; asksFor: Text[]; opening: string; questions: Extract<Answer, { kind: "survey" }>["questions"]; feedback: SurveyFeedback | null })
  | (ActivityCommon & { kind: "survey-analysis"; columns: (ItemView & { note: Text | null; values: ItemView[] })[]; rows: (string | number)[][]; inputs: { id: string; label: Text; value: number; unit: Text }[]; tables: FigureTableView[]; steps: CalculationStepView[]; figures: string[]; charts: ChartView[] })
  | (ActivityCommon & { kind: "document"; outline: Text[]; minChars: number; maxChars: number; text: string; feedback: DocumentFeedback | null })
  | (ActivityCommon & { kind: "archive" } & ArchiveView)
  | (ActivityCommon & { kind: "discussion"; questions: Text[]; wanted: { ideas: number; clusters: number }; cards: DiscussionCard[]; clusters: DiscussionCluster[]; feedback: DiscussionFeedback | null })
  | (ActivityCommon & { kind: "flowchart"; owners: ItemView[]; palette: FlowBoxView[]; answer: Extract<Answer, { kind: "flowchart" }>; feedback: FlowchartFeedback | null })
  | (ActivityCommon & { kind: "spot-the-error"; reasons: ChoiceView[]; corrections: ChoiceView[]; papers: ErrorPaperView[]; marks: ErrorMark[]; feedback: SpotFeedback | null });
export type ActivityViewOf<Kind extends ActivityView["kind"]> = Extract<ActivityView, { kind: Kind }>;

export type QuestionView = {
  id: string;
  courseId: string | null;
  prompt: Text;
  multiple: boolean;
  options: ItemView[];
  chosen: string[];
  feedback: { answer: string[]; points: number; max: number; explain: Text } | null;
};

export type CalculationStepView = {
  id: string;
  label: Text;
  unit: Text;
  asksUnit: boolean;
  decimals: number;
  value: string;
  unitValue: string;
  feedback: { ok: boolean; followed: boolean; expected: string; points: number; max: number; explain: Text; reason: Rejection } | null;
};

export type SurveyFeedback = {
  items: { id: string; group: "opening" | "coverage" | "scale" | "wording" | "whole"; title: Text; state: "met" | "not-met" | "uncertain" | "part"; points: number; max: number; reason: Rejection; advice: Text | null; quotes: string[] }[];
  opening: string;
  model: { dimension: string; scale: string; text: string }[];
};

/** A figure that the student writes, or one that is given. */
export type FigureRef = { step: string } | { value: number };
/** A cell is null where nothing belongs. */
export type FigureTableView = { id: string; title: Text; corner: Text; columns: (ItemView & { unit: Text | null; decimals: number | null })[]; rows: (ItemView & { cells: (FigureRef | null)[] })[] };
/** What to draw, by reference: the figures are the student's own. */
export type ChartView = {
  id: string;
  title: Text;
  kind: "bars" | "scatter";
  corner: Text;
  y: { text: Text; min: number; max: number };
  x: { text: Text; min: number; max: number } | null;
  line: Text | null;
  points: { id: string; text: Text; y: FigureRef | null; x: FigureRef | null; line: FigureRef | null }[];
  marks: { axis: "x" | "y"; text: Text; at: FigureRef }[];
};

export type LiabilityFeedback = { evidence: { id: string; party: string; ok: boolean; why: Text }[]; shares: { party: string; percent: number; ok: boolean }[]; lead: string; explain: Text };
/** `values`: what stands in each place, by what was asked for; of `order`, the places from 1 on. */
export type ClassificationView = {
  amount: { label: Text; unit: Text; decimals: number };
  columns: { id: string; label: Text }[];
  items: { id: string; text: Text; amount: number; cells: Text[] }[];
  classes: ItemView[];
  decimals: number;
  fillAfter: number | null;
  asks: { of: ClassificationAsk; title: Text }[];
  order: string[];
  values: Partial<Record<ClassificationAsk, Record<string, string>>>;
  feedback: { asks: ClassificationFeedback[]; explain: Text } | null;
};
/** `cells`: how each place was read and what should stand there, in the table's writing; none for the order, whose right row is `order`. */
export type ClassificationFeedback = {
  of: ClassificationAsk;
  points: number;
  max: number;
  reason: Rejection;
  advice: Text | null;
  cells: Record<string, { state: CellState; expected: string }>;
  order: string[] | null;
};
export type PointFeedback = { id: string; title: Text; state: "met" | "not-met" | "uncertain"; spans: Span[]; points: number; max: number; advice: Text };
export type DocumentFeedback = { points: PointFeedback[]; model: Text; length: { reason: Rejection; points: number } | null };
export type DiscussionFeedback = { text: string; points: PointFeedback[]; model: Text };

export type ArchiveView = {
  /** All that lies on the table, by lot. */
  papers: { id: string; text: Text; pages: number; listed: boolean }[];
  labels: { id: string; label: Text; options: ItemView[] }[];
  /** Empty where no place is asked for. */
  cabinets: { id: string; title: Text; shelves: number; places: number; taken: { shelf: number; place: number; text: Text }[] }[];
  levels: ItemView[];
  access: ItemView[];
  filed: { folder: string[]; pages: Record<string, string>; labels: Record<string, string>; place: ArchivePlace | null; access: Record<string, string> };
  feedback: ArchiveFeedback | null;
};
export type ArchiveFeedback = {
  papers: { id: string; belongs: boolean; ok: boolean; why: Text | null }[];
  order: string[];
  inPlace: string[];
  /** First pages in the order of the student's own volume. */
  pages: { paper: string; expected: number; ok: boolean }[];
  labels: { id: string; expected: Text; ok: boolean; why: Text }[];
  place: (ArchivePlace & { ok: boolean; why: Text }) | null;
  access: { id: string; level: string; ok: boolean; why: Text }[];
  explain: Text;
};

/** A box that can be put into the chart; whether it belongs there is not told. */
export type FlowBoxView = { id: string; shape: "start" | "end" | "step" | "decision"; text: Text; exits: ItemView[]; asksOwner: boolean };
export type FlowWayFeedback = { from: string; exit: string | null; to: string[]; drawn: string[]; state: "right" | "unlabelled" | "wrong" | "open" | "no-box" };
/** `edges` is the right chart that the drawing comes closest to. */
export type FlowchartFeedback = { edges: FlowEdge[]; missing: string[]; extra: { id: string; why: Text | null }[]; ways: FlowWayFeedback[]; surplus: FlowEdge[]; owners: { id: string; right: string[]; ok: boolean }[]; mistakes: Text[]; explain: Text };

export type ChoiceView = { id: string; text: Text; group: Text | null };
export type PictureFieldView = { id: string; label: Text; value: Text; width: number; drawn: { what: "boxes" | "papers"; number: number; labelled: number | null } | null; worn: boolean };
export type PictureView = { id: string; kind: "waybill" | "label" | "carton" | "shelf" | "rules"; title: Text; fields: PictureFieldView[] };
export type ErrorPaperView = { id: string; title: Text; pictures: PictureView[] };
export type SpotFeedback = { errors: { paper: string; fields: string[]; found: boolean; reasons: string[]; reasonOk: boolean; corrections: string[]; correctionOk: boolean; why: Text }[]; wrong: { paper: string; field: string }[]; explain: Text };

export type FieldFeedback = { state: "right" | "part" | "wrong" | "missing" | "format" | "filled" | "free"; points: number; max: number; model: Text; advice: Text | null; content: PointFeedback[]; reason: Rejection | null };

export type FormView = {
  id: string;
  title: Text;
  note: Text | null;
  fields: { id: string; label: Text; type: string; options: ItemView[]; width: number; help: Text | null; given: boolean; optional: boolean }[];
};

export type CallView = {
  variant: { id: string; title: Text; brief: Text } | null;
  customer: { id: string; name: Text; title: Text; portrait: string };
  /** `ringing`: answer it; `talking`: your turn to speak; `choosing`: pick an option; `inquiring`: customer off the line; `scene`: read and go on; `over`. */
  state: "ringing" | "talking" | "choosing" | "inquiring" | "scene" | "over";
  ending: "closed" | "hung-up" | "escalated" | "lost" | "stopped" | null;
  /** `hangUp`: null where nobody is on the line; an exam always says `ends`. */
  beat: { id: string; title: Text; channel: "phone" | "sms" | "face-to-face" | "handover"; step: string | null; tries: number; hangUp: "ok" | "wrong" | "ends" | null };
  /** Steps of the procedure with how far each is. */
  steps: { id: string; state: "done" | "current" | "ahead" | "missed" }[];
  mood: { value: number; band: string; bands: { id: string; title: Text; min: number }[]; history: { turn: number; value: number; delta: number }[] };
  transcript: LineView[];
  rings: { count: number; ready: { id: string; text: Text }[]; everySeconds: number } | null;
  options: ItemView[];
  contacts: { id: string; title: Text; by: "phone" | "system"; minutes: number; asked: boolean; available: boolean }[];
  actions: ItemView[];
  timers: { id: string; title: Text; due: string; state: "running" | "kept" | "late" | "missed" }[];
  hint: HintView | null;
  silenceSeconds: number | null;
  maxChars: number;
  stars: number | null;
  /** What came with the beats so far, the present one's last; absent where the situation has none. */
  media?: MediaView[];
};

export type LineView = {
  seq: number;
  /** Position within the event of the same seq. */
  index: number;
  who: "agent" | "customer" | "colleague" | "narrator";
  name: Text;
  text: Text;
  beat: string;
  channel: "phone" | "sms" | "face-to-face" | "handover";
  clock: string;
  mood: number | null;
  delta: number | null;
  /** Said by the script in the agent's seat. `by`: who of the group said it; absent where nobody of it did, and alone. Verdicts and lessons are there in practice only. */
  script: boolean;
  by?: string;
  verdicts: VerdictView[] | null;
  lesson: Text | null;
};

export type VerdictView = {
  key: string;
  title: Text;
  sign: "+" | "-";
  state: "met" | "not-met" | "uncertain";
  spans: Span[];
  ability: Ability;
  points: number;
  advice: Text | null;
  /** Why not, in code and params: found 道歉, but denied by 不会. */
  note: Rejection | null;
};
