/** Owns the saved answers to activities that are neither dialogues nor forms. Values are as typed; grading reads them. */

/** A student's answer to an activity that is not a dialogue or a form, as saved. */
export type Answer =
  | { kind: "choice"; question: string; options: string[] }
  | { kind: "ordering"; items: string[] }
  | { kind: "matching"; pairs: { left: string; right: string }[] }
  | { kind: "calculation"; step: string; value: string; unit: string }
  | { kind: "liability"; evidence: { id: string; party: string }[]; shares: { party: string; percent: string }[]; lead: string | null }
  | { kind: "document"; text: string };
