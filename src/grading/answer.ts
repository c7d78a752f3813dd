/** Owns the saved answers to activities that are neither dialogues nor forms. Values are as typed; grading reads them. */
import type { ClassificationAsk } from "../scenario/classification-asks.ts";

/** A student's answer to an activity that is not a dialogue or a form, as saved. */
export type Answer =
  | { kind: "choice"; question: string; options: string[] }
  | { kind: "ordering"; items: string[] }
  | { kind: "matching"; pairs: { left: string; right: string }[] }
  /** A figure on a line of a worksheet, or in a table of an analysis. */
  | { kind: "calculation"; step: string; value: string; unit: string }
  | { kind: "liability"; evidence: { id: string; party: string }[]; shares: { party: string; percent: string }[]; lead: string | null }
  | { kind: "document"; text: string }
  /** All that was asked for of one sort: by item, by class, or under its own name. Of `order`, the entries stand in their order. */
  | { kind: "classification"; of: ClassificationAsk; entries: { id: string; value: string }[] }
  /** `dimension` and `scale` are "" while they are not chosen. */
  | { kind: "survey"; opening: string; questions: { id: string; dimension: string; scale: string; text: string }[] }
  | ArchiveAnswer
  | DiscussionAnswer
  | { kind: "flowchart"; nodes: FlowNode[]; edges: FlowEdge[] }
  | { kind: "spot-the-error"; marks: ErrorMark[] };

/** Saved part by part, so that several people of a group can work on one volume. */
export type ArchiveAnswer = { kind: "archive" } & (
  | { part: "folder"; papers: string[] }
  | { part: "page"; paper: string; from: string }
  | { part: "label"; label: string; text: string }
  | { part: "place"; place: ArchivePlace | null }
  | { part: "access"; who: string; level: string | null }
);
export type ArchivePlace = { cabinet: string; shelf: number; place: number };

/** A card or a heading by itself, for the same reason; `id` is a number that its maker drew. Emptied, it is gone. */
export type DiscussionAnswer = { kind: "discussion" } & ({ part: "card"; id: string; text: string; cluster: string | null } | { part: "cluster"; id: string; name: string });

/** A box of the palette where it was put, and who does it. */
export type FlowNode = { id: string; x: number; y: number; owner: string | null };
/** A connection; `exit` names the way out of a decision. */
export type FlowEdge = { from: string; exit: string | null; to: string };
/** A place that was marked as wrong, with what is wrong and how to put it right. */
export type ErrorMark = { paper: string; field: string; reason: string | null; correction: string | null };
