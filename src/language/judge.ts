/**
 * Judges one answer against compiled criteria: deterministic, no state, bounded work. Knows nothing of beats and situations.
 */
import { Scan, type CompiledLexicon } from "./concepts.ts";
import type { Criterion, Facts, Span, Verdict } from "./criterion.ts";
import { compileGuarded, type CompiledFrame, type Evaluation } from "./frame.ts";
import type { Match, Part } from "./match.ts";
import { read } from "./normalise.ts";
import type { Reading } from "./reading.ts";
import { Scope, type Setting, type Veto } from "./scope.ts";

type CompiledCriterion = { id: string; act: Evaluation["act"]; frame: CompiledFrame };

export type CompiledCriteria = { lexicon: CompiledLexicon; criteria: CompiledCriterion[] };

/** Throws for a criterion that names an unknown concept or fact, or a wording that cannot be read; checks of content report it beforehand. */
export function compileCriteria(criteria: readonly Criterion[], lexicon: CompiledLexicon, facts: Facts): CompiledCriteria {
  return {
    lexicon,
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      act: criterion.act ?? (criterion.kind === "does" ? "state" : "violate"),
      frame: compileGuarded(criterion.meets, criterion.unless, lexicon, facts, true),
    })),
  };
}

/** These leave a doubt that a person should settle. */
const DOUBTFUL: readonly Veto["code"][] = ["conditional", "ironic", "other-time"];

/** Little words that tell nobody why an answer failed: of a wording found in part they are no evidence ([L15]). */
const BARE = /^[的地得了着过吗呢吧啊呀嘛啦么到内在把被就也都和与…]*$/u;

/** Ranges of the original text, ascending, merged where they touch. */
function spansOf(parts: readonly Part[], reading: Reading): Span[] {
  const spans: [number, number][] = [];
  for (const [start, end] of [...parts].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (end <= start) continue;
    const span: [number, number] = [reading.from[start] ?? 0, reading.to[end - 1] ?? 0];
    const last = spans[spans.length - 1];
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else spans.push(span);
  }
  return spans;
}

const quoted = (text: string, spans: readonly Span[]): string => spans.map(([start, end]) => text.slice(start, end)).join("…");

function size({ parts }: Match): number {
  return parts.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** The match that shows best why: fewest slips, then the longest words. */
function best(matches: readonly Match[]): Match {
  return [...matches].sort((a, b) => a.slips - b.slips || size(b) - size(a))[0] ?? { parts: [], slips: 0 };
}

function isDoubtful({ code }: Veto): boolean {
  return DOUBTFUL.includes(code);
}

type Look = Pick<Evaluation, "scan" | "scope">;

function decide({ id, act, frame }: CompiledCriterion, { scan, scope }: Look, text: string): Verdict {
  const { reading } = scan;
  const refused: Evaluation["refused"] = [];
  const matches = frame({ scan, scope, act, forgive: () => false, refused });
  if (matches.length > 0) {
    const shown = best(matches);
    const spans = spansOf(shown.parts, reading);
    const verdict: Verdict = { id, state: "met", spans, via: shown.slips > 0 ? "homophone" : "words" };
    if (shown.slips > 0) verdict.note = { code: "judge/homophone", params: { word: quoted(text, spans) } };
    const value = matches.find((match) => match.value)?.value;
    if (value) verdict.value = value;
    return verdict;
  }
  const doubtful = refused.some(({ veto }) => isDoubtful(veto)) && frame({ scan, scope, act, forgive: isDoubtful, refused: [] }).length > 0;
  const found = refused.map(({ parts, veto }) => ({ spans: spansOf(parts, reading), veto }));
  const first = found.find(({ spans }) => !BARE.test(quoted(text, spans))) ?? (doubtful ? found[0] : undefined);
  if (!first) return { id, state: "not-met", spans: [], via: "none" };
  return { id, state: doubtful ? "uncertain" : "not-met", spans: first.spans, via: "words", note: { code: `judge/${first.veto.code}`, params: { word: quoted(text, first.spans), by: first.veto.by } } };
}

/** The answer that was looked into last: of one answer several rows of criteria are asked, one after another. */
const lastLook = new WeakMap<CompiledLexicon, { text: string; setting: Setting; wordings: number; look: Look }>();

function lookInto(text: string, lexicon: CompiledLexicon, setting: Setting): Look {
  const last = lastLook.get(lexicon);
  // With what has been compiled meanwhile, more can be found.
  if (last?.text === text && last.setting === setting && last.wordings === lexicon.wordings) return last.look;
  const reading = read(text);
  let scope: Scope | undefined;
  const look: Look = { scan: new Scan(reading, lexicon), scope: () => (scope ??= new Scope(reading, setting)) };
  lastLook.set(lexicon, { text, setting, wordings: lexicon.wordings, look });
  return look;
}

/** One verdict per criterion, in their order. Any string is an answer: empty, huge, broken surrogates. */
export function judge(text: string, { lexicon, criteria }: CompiledCriteria, setting: Setting = "speech"): Verdict[] {
  const look = lookInto(text, lexicon, setting);
  return criteria.map((criterion) => decide(criterion, look, text));
}
