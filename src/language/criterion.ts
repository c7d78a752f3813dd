/**
 * The types of a criterion and of the lexicon as a teacher writes them (JSON, no regular expressions), and of the verdict the judge gives.
 * Knows nothing of situations, beats or screens; whoever reads files checks their shape before they come here.
 */

/** A text for people: one string for both languages, or one for each. */
export type LocalText = string | { "zh-CN": string; en: string };

/**
 * A typed value of the case that criteria refer to by id (`{ "fact": "order-number" }`), in its canonical writing: code and phone digits only,
 * time "HH:MM", date "YYYY-MM-DD", date-time "YYYY-MM-DDTHH:MM", duration "PT10M", money "15.00". A fact of scenario/ is one of these.
 */
export type FactValue = {
  type: "text" | "name" | "code" | "phone" | "date" | "time" | "date-time" | "duration" | "money" | "number";
  value: string;
};

export type Facts = Readonly<Record<string, FactValue>>;

export type FactRef = { fact: string };

/** A bound or an exact value; a `fact` must be of the same type. `near: true` also takes 左右/来 figures up to five minutes (or 5 %) away. */
export type ValueTest<T> = { equals?: T | FactRef; min?: T | FactRef; max?: T | FactRef; near?: boolean };

/**
 * What words meet a criterion. A string is the id of a concept of the lexicon. An object has exactly one of the keys below (besides the modifiers
 * named with it).
 */
export type Frame =
  | string
  /** Every part, in any order, each somewhere in the answer; with `within`: the parts lie in one sentence, at most so many characters apart. */
  | { all: Frame[]; within?: number }
  /** One part is enough. */
  | { any: Frame[] }
  /** The parts in this order, in one sentence, at most `gap` characters (default 8, at most 30) between two of them; `commas: false` forbids a comma. */
  | { seq: Frame[]; gap?: number; commas?: boolean }
  /** Wordings written in place, in the notation of the lexicon. */
  | { words: string[] }
  /** The answer as a whole does not hold this (vetoed words, e.g. quoted ones, do not count as held). */
  | { not: Frame }
  /** The part counts only where none of `unless` touches its clause (with `reach: "sentence"`: its sentence). */
  | { only: Frame; unless: Frame[]; reach?: "clause" | "sentence" }
  | { time: ValueTest<string> }
  | { duration: ValueTest<string> }
  | { money: ValueTest<number> }
  | { number: ValueTest<number> }
  | { phone: { equals: string | FactRef } }
  | { code: { equals: string | FactRef } }
  /** A value of the fact's kind is stated that differs from it (a wrong order number, a wrong phone); for a time, `about` names what the time is of. */
  | { differs: FactRef; about?: Frame };

/**
 * How the words act, which decides what makes them not count:
 * - `perform`: the speaker does it by saying it (apologise, thank). Quoted, reported, denied, conditional, rhetorical, ironic or another's words do not count.
 * - `promise`: as `perform`, but a polite condition is allowed.
 * - `ask`: a question or request; 不用/不必 denies it.
 * - `state`: something is asserted; words of colleagues and systems passed on still count (师傅说…), those of customers and teachers do not.
 * - `violate`: a fault; a guess counts, denial, quotation and another's words do not.
 * - `mention`: talk about words, marks and lessons is the very fault (falling out of role), denied or not; only quotation takes it back.
 */
export type Act = "perform" | "promise" | "ask" | "state" | "violate" | "mention";

export type Ability = "etiquette" | "procedure" | "information" | "communication" | "resolution" | "adaptability";

export type Criterion = {
  id: string;
  title: LocalText;
  /** `does` earns its points when met; `must-not` loses them when met (the fault happened). */
  kind: "does" | "must-not";
  /** Positive for both kinds. */
  points: number;
  /** Weight beside the points, default 1. */
  weight?: number;
  ability: Ability;
  /** Step of the procedure it belongs to, e.g. `step6-1`. */
  step?: string;
  /** Default: `state` for `does`, `violate` for `must-not`. */
  act?: Act;
  meets: Frame;
  /** A match does not count when one of these touches the same clause. */
  unless?: Frame[];
  /** Own example sentences; `counts` must be met, `fails` must not (at least three each). */
  examples: { counts: string[]; fails: string[] };
  advice: LocalText;
  /** A model answer in Chinese. */
  model: string;
};

export type Concept = {
  title: string;
  /**
   * Wordings. A wording without spaces is plain text, `/` parts alternatives. With spaces it is a row of chips:
   * `让/叫 ?你 …6 久等/白等` — `?x` may be missing, `…` up to 8 characters between (`…6`: up to 6), `……20` the same but commas may lie between,
   * `@concept` the wordings of another concept, `#time` (or duration, date, money, number, phone, code) a value, `|` the border of a clause, `？` its question mark.
   * 您 is read as 你, traditional as simplified.
   */
  words: string[];
  /** Wordings that swallow a match lying inside them (您好好说 is no greeting). */
  except?: string[];
  /** `off`: no homophones are taken for these wordings. */
  typo?: "off";
};

export type Lexicon = { format: 1; concepts: Record<string, Concept> };

export type VerdictState = "met" | "not-met" | "uncertain";

/** Half-open range of UTF-16 units of the original text. */
export type Span = readonly [start: number, end: number];

/** Why words that were found do not count, or how they count: `judge/denied` {word, by}, `judge/quoted` {word}, `judge/homophone` {word, read}… Words for people live elsewhere. */
export type VerdictNote = { code: string; params: Readonly<Record<string, string>> };

/** The figure that met the criterion, e.g. the promised time: minutes from now, or minutes after midnight. */
export type VerdictValue = { type: "duration" | "time"; minutes: number };

export type Verdict = {
  id: string;
  state: VerdictState;
  /** Evidence in ascending order, not overlapping; for `not-met` the words that were found but vetoed, if any. */
  spans: Span[];
  /** `words` exact, `homophone` a keyboard slip was read through, `none` nothing found. */
  via: "words" | "homophone" | "none";
  note?: VerdictNote;
  value?: VerdictValue;
};
