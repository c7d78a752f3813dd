/** Owns hand-written guards for values from outside: commands over a wire, logs from a file. They look at shape only; rules come later. */
import type { Answer, ArchivePlace, ErrorMark, FlowEdge, FlowNode } from "../grading/answer.ts";
import type { RecordedVerdict } from "../grading/performance.ts";
import { phaseIds, type PhaseId } from "../scenario/phase-id.ts";
import { classificationAsks } from "../scenario/classification-asks.ts";
import type { Text } from "../scenario/text.ts";
import type { Card, Holder, Led, Mode, Tick } from "./command.ts";
import { limits } from "./limits.ts";

export type Guard<Value> = (value: unknown) => value is Value;

/** Longest text that is looked at; rules with their own refusals are tighter. */
const longestText = 20_000;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const isId: Guard<string> = (value): value is string => typeof value === "string" && value.length > 0 && value.length <= limits.id;
/** Number of a card, drawn by its maker: few, so that a log cannot grow without end. */
const isDrawn: Guard<string> = (value): value is string => typeof value === "string" && /^[1-9]\d{0,2}$/.test(value);
export const isText: Guard<string> = (value): value is string => typeof value === "string" && value.length <= longestText;
export const isNumber: Guard<number> = (value): value is number => typeof value === "number" && Number.isFinite(value);
export const isCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
export const isPhase: Guard<PhaseId> = (value): value is PhaseId => phaseIds.some((phase) => phase === value);

export function oneOf<const Value extends string>(...values: Value[]): Guard<Value> {
  return (value): value is Value => values.some((candidate) => candidate === value);
}

export const isMode: Guard<Mode> = oneOf("practice", "exam");
export const isLed: Guard<Led> = oneOf("class", "group");
export const isHolder: Guard<Holder> = oneOf("person", "script");
export const isTick: Guard<Tick> = oneOf("yes", "no");
export const isFlag: Guard<boolean> = (value): value is boolean => typeof value === "boolean";

export function listOf<Item>(guard: Guard<Item>): Guard<Item[]> {
  return (value): value is Item[] => Array.isArray(value) && value.length <= limits.list && value.every((item) => guard(item));
}

export function orNull<Value>(guard: Guard<Value>): Guard<Value | null> {
  return (value): value is Value | null => value === null || guard(value);
}

/** May be absent; then the reader leaves it out. */
export function orAbsent<Value>(guard: Guard<Value>): Guard<Value | undefined> {
  return (value): value is Value | undefined => value === undefined || guard(value);
}

/** Every key of the shape is there and fits; what else the value has is of no account. */
export function shaped<Value>(shape: { [Key in keyof Value]-?: Guard<Value[Key]> }): Guard<Value> {
  const keys = Object.keys(shape) as (keyof Value & string)[];
  return (value): value is Value => isRecord(value) && keys.every((key) => shape[key](value[key]));
}

/** A text for people: one string, or one per language. */
export const isLocalText: Guard<Text> = (value): value is Text => isText(value) || shaped<Exclude<Text, string>>({ "zh-CN": isText, en: isText })(value);
export const isCard: Guard<Card> = shaped<Card>({ title: isLocalText, line: orNull(isLocalText), mood: isNumber });

function isPlainParams(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((param) => typeof param === "string" && param.length <= longestText);
}

const isSpan: Guard<readonly [number, number]> = (value): value is readonly [number, number] => Array.isArray(value) && value.length === 2 && isCount(value[0]) && isCount(value[1]) && value[0] <= value[1];

const isVerdictBase = shaped<{ key: string; id: string; state: string; via: string; by: string; spans: (readonly [number, number])[] }>({
  key: isId,
  id: isId,
  state: oneOf("met", "not-met", "uncertain"),
  via: oneOf("words", "homophone", "none"),
  by: oneOf("rule", "model", "teacher"),
  spans: listOf(isSpan),
});

export const isVerdict: Guard<RecordedVerdict> = (value): value is RecordedVerdict => {
  if (!isVerdictBase(value)) return false;
  const { note, value: figure } = value as { note?: unknown; value?: unknown };
  const noteOk = note === undefined || (isRecord(note) && isId(note["code"]) && isPlainParams(note["params"]));
  const figureOk = figure === undefined || (isRecord(figure) && (figure["type"] === "duration" || figure["type"] === "time") && isNumber(figure["minutes"]));
  return noteOk && figureOk;
};

/** One of several shapes. */
function either<Value>(...guards: readonly ((value: unknown) => boolean)[]): Guard<Value> {
  return (value): value is Value => guards.some((guard) => guard(value));
}

/** Each kind of a kind's answers without the kind. */
type Body<Of> = Of extends unknown ? Omit<Of, "kind"> : never;

const answerGuards: { [Kind in Answer["kind"]]: Guard<Body<Extract<Answer, { kind: Kind }>>> } = {
  choice: shaped<{ question: string; options: string[] }>({ question: isId, options: listOf(isId) }),
  ordering: shaped<{ items: string[] }>({ items: listOf(isId) }),
  matching: shaped<{ pairs: { left: string; right: string }[] }>({ pairs: listOf(shaped<{ left: string; right: string }>({ left: isId, right: isId })) }),
  calculation: shaped<{ step: string; value: string; unit: string }>({ step: isId, value: isText, unit: isText }),
  liability: shaped<Omit<Extract<Answer, { kind: "liability" }>, "kind">>({
    evidence: listOf(shaped<{ id: string; party: string }>({ id: isId, party: isId })),
    shares: listOf(shaped<{ party: string; percent: string }>({ party: isId, percent: isText })),
    lead: orNull(isId),
  }),
  document: shaped<{ text: string }>({ text: isText }),
  archive: either(
    shaped<{ part: "folder"; papers: string[] }>({ part: oneOf("folder"), papers: listOf(isId) }),
    shaped<{ part: "page"; paper: string; from: string }>({ part: oneOf("page"), paper: isId, from: isText }),
    shaped<{ part: "label"; label: string; text: string }>({ part: oneOf("label"), label: isId, text: isText }),
    shaped<{ part: "place"; place: ArchivePlace | null }>({ part: oneOf("place"), place: orNull(shaped<ArchivePlace>({ cabinet: isId, shelf: isCount, place: isCount })) }),
    shaped<{ part: "access"; who: string; level: string | null }>({ part: oneOf("access"), who: isId, level: orNull(isId) }),
  ),
  discussion: either(
    shaped<{ part: "card"; id: string; text: string; cluster: string | null }>({ part: oneOf("card"), id: isDrawn, text: isText, cluster: orNull(isDrawn) }),
    shaped<{ part: "cluster"; id: string; name: string }>({ part: oneOf("cluster"), id: isDrawn, name: isText }),
  ),
  classification: shaped<Omit<Extract<Answer, { kind: "classification" }>, "kind">>({ of: oneOf(...classificationAsks), entries: listOf(shaped<{ id: string; value: string }>({ id: isId, value: isText })) }),
  survey: shaped<Omit<Extract<Answer, { kind: "survey" }>, "kind">>({
    opening: isText,
    questions: listOf(shaped<{ id: string; dimension: string; scale: string; text: string }>({ id: isId, dimension: isText, scale: isText, text: isText })),
  }),
  flowchart: shaped<Omit<Extract<Answer, { kind: "flowchart" }>, "kind">>({
    nodes: listOf(shaped<FlowNode>({ id: isId, x: isNumber, y: isNumber, owner: orNull(isId) })),
    edges: listOf(shaped<FlowEdge>({ from: isId, exit: orNull(isId), to: isId })),
  }),
  "spot-the-error": shaped<Omit<Extract<Answer, { kind: "spot-the-error" }>, "kind">>({ marks: listOf(shaped<ErrorMark>({ paper: isId, field: isId, reason: orNull(isId), correction: orNull(isId) })) }),
};

export const isAnswer: Guard<Answer> = (value): value is Answer => {
  if (!isRecord(value) || typeof value["kind"] !== "string" || !Object.hasOwn(answerGuards, value["kind"])) return false;
  return answerGuards[value["kind"] as Answer["kind"]](value);
};

/** Makes a reader: a copy with the keys of the shape (and some more) and no others, or null where a key does not fit. */
export function shapeReader(shape: Readonly<Record<string, (value: unknown) => boolean>>, more: readonly string[]): (value: Record<string, unknown>) => Record<string, unknown> | null {
  const guards = Object.entries(shape);
  return (value) => {
    const copy: Record<string, unknown> = {};
    for (const key of more) copy[key] = value[key];
    for (const [key, guard] of guards) {
      const entry = value[key];
      if (!guard(entry)) return null;
      if (entry !== undefined) copy[key] = entry;
    }
    return copy;
  };
}
