/** Owns saying where something stands in a document as an author knows it: by kinds of parts and their titles, never by ids or keys. Words for the kinds are the screen's. */
import type { Path } from "../scenario/problem.ts";
import type { Text } from "../scenario/text.ts";
import type { StudioDocument } from "./document.ts";
import { partTitle } from "./part-title.ts";
import { valueAt } from "./path.ts";

/** Lists of a document whose entries an author knows by name or number, and what an entry of one is. */
const LISTS = {
  activities: "activity",
  beats: "beat",
  addBeats: "beat",
  criteria: "criterion",
  addCriteria: "criterion",
  next: "branch",
  reroute: "branch",
  replies: "reply",
  counts: "counts",
  fails: "fails",
  options: "option",
  contacts: "contact",
  actions: "action",
  timers: "timer",
  interrupts: "interrupt",
  orders: "order",
  bands: "band",
  lines: "line",
  variants: "variant",
  changes: "change",
  personas: "persona",
  seats: "seat",
  facts: "fact",
  phases: "phase",
  steps: "step",
  lookUps: "lookUp",
  references: "reference",
  events: "event",
  footnotes: "footnote",
  sections: "section",
  parts: "part",
  blockers: "blocker",
  grades: "grade",
  questions: "question",
  items: "item",
  fields: "field",
  content: "point",
  papers: "paper",
  nodes: "box",
  charts: "chart",
  parties: "party",
  goals: "goal",
  forms: "form",
  concepts: "concept",
  transcripts: "transcript",
  answers: "answer",
} as const;
/** Single settings that are worth naming; of the others the part that they belong to says enough. */
const SETTINGS = ["title", "summary", "minutes", "channel", "role", "goals", "start", "courseId", "timeline", "line", "intent", "model", "advice", "good", "wrong", "mood", "meets", "examples", "says", "to", "when", "task", "explain", "intro", "points", "label", "value", "name", "clock", "takes", "customer", "opening", "narration", "hint", "feedback", "text", "form"] as const;

type ListPart = (typeof LISTS)[keyof typeof LISTS];
export type PlacePart = ListPart | (typeof SETTINGS)[number] | "situation";

/** `number` counts from 1 within its list; of a setting it is null. */
export type PlaceStep = { part: PlacePart; title: Text | null; number: number | null };

/** From the largest part to the smallest. A dialogue is not named before its beats where it is the only one. */
export function placeName(document: StudioDocument, path: Path): PlaceStep[] {
  const steps: PlaceStep[] = [];
  for (const [depth, key] of path.entries()) {
    const list = path[depth - 1];
    const part = typeof list === "string" ? listPart(list) : null;
    if (part && (typeof key === "number" || list === "concepts")) steps.push({ part, title: titleIn(document, path.slice(0, depth + 1), part), number: typeof key === "number" ? key + 1 : null });
  }
  const last = path[path.length - 1];
  const setting = SETTINGS.find((one) => one === last);
  if (setting && path.length > 1) steps.push({ part: setting, title: null, number: null });
  if (steps.length === 0) return [{ part: "situation", title: null, number: null }];
  const [first, second] = steps;
  const dialogues = (document.situation.activities ?? []).filter(({ kind }) => kind === "dialogue").length;
  return first?.part === "activity" && second?.part === "beat" && dialogues === 1 ? steps.slice(1) : steps;
}

function listPart(list: string): ListPart | null {
  return Object.hasOwn(LISTS, list) ? LISTS[list as keyof typeof LISTS] : null;
}

function titleIn(document: StudioDocument, place: Path, part: ListPart): Text | null {
  const entry = valueAt(document, place);
  if (typeof entry === "string") return part === "counts" || part === "fails" || part === "goal" ? entry : null;
  if (part === "change") return changedBeat(document, place, entry);
  if (part === "phase") return null;
  return partTitle(entry);
}

/** A card's change is known by the beat that it changes. */
function changedBeat({ situation }: StudioDocument, [, , index]: Path, change: unknown): Text | null {
  const of = typeof index === "number" ? situation.variants?.[index]?.dialogue : undefined;
  const dialogue = situation.activities?.find(({ id }) => id === of);
  const id = (change as { beat?: unknown } | undefined)?.beat;
  return dialogue?.kind === "dialogue" ? partTitle((dialogue.beats ?? []).find((beat) => beat.id === id)) : null;
}
