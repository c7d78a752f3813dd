/**
 * Owns what is wrong with the wording of a criterion and what could be added: codes with params, so that the words belong to the screen. Must not know who shows them.
 */
import type { Facts, Lexicon } from "../../language/criterion.ts";
import { read } from "../../language/normalise.ts";
import type { Path } from "../../scenario/problem.ts";
import type { Frame } from "../../scenario/schema/frame.ts";
import type { CriterionSource, SampleAnswer, StudioDocument } from "../document.ts";
import { allParts, partsOf } from "../frame-parts.ts";
import { factsIn, heardAt, isJudgedSource, type Heard, type JudgedSource } from "../heard.ts";
import { judgeFor, type AnswerJudge } from "../judge-answers.ts";
import { lexiconWith, type StudioKit } from "../kit.ts";
import { valueAt } from "../path.ts";
import { withWords } from "./frame-edit.ts";
import { countWordings, plainTexts, typedWordings } from "./wording-chips.ts";

/**
 * `everyday` {word}: words that are in every other sentence are enough; `short` {word}: one character is; `single` {word}: there is only one way of saying it; `contained` {word, in}: the
 * shorter one finds it already; `also-fault`, `also-credit` {word, key}: the words alone also meet another criterion of the other kind; `few-examples` {counts, fails}; `model-misses`.
 * `path`: the wordings in `meets`, where it is about them.
 */
export type Warning = { code: "everyday" | "short" | "single" | "contained" | "also-fault" | "also-credit" | "few-examples" | "model-misses"; params: Readonly<Record<string, string | number>>; path: Path | null };

/** `concept` {title, count, shared}: the lexicon has these wordings and more; `answer` {words, text}: an answer that is right but does not count would count by these words. */
export type Suggestion = { code: "concept"; concept: string; params: { title: string; count: number; shared: string } } | { code: "answer"; words: string; params: { words: string; text: string } };

export type Advice = { warnings: Warning[]; suggestions: Suggestion[] };

export const wantedExamples = 3;
const MOST_SUGGESTIONS = 3;
/** Said in answers of every kind, so that they tell nothing. */
const EVERYDAY = new Set("好 好的 好吧 好啊 好嘞 是 是的 对 对的 嗯 嗯嗯 行 行的 可以 没有 不是 不用 我 你 我们 你们 请 的 了 吗 呢 先生 女士 张先生 公司 客户 客服 这个 那个 现在 今天 知道 知道了 明白 收到 那 就 再 也 您".split(" "));

/** The advice for the criterion at a place of the document; none where there is no judged one. */
export function adviseAt(document: StudioDocument, kit: StudioKit, place: Path): Advice {
  const criterion = valueAt(document, place) as CriterionSource | undefined;
  const owner = valueAt(document, place.slice(0, -2)) as { id?: string } | undefined;
  if (!criterion || !isJudgedSource(criterion)) return { warnings: [], suggestions: [] };
  const { situation, concepts, answers } = document;
  const [, list, activity] = place;
  const heard = list === "activities" && typeof activity === "number" ? heardAt(situation, activity, owner?.id ?? "") : [];
  return adviseCriterion({ key: `${owner?.id ?? ""}:${criterion.id}`, criterion, heard, answers: answers ?? [], lexicon: lexiconWith(concepts ?? {}, kit).lexicon, facts: factsIn(situation), judge: judgeFor(document, kit) });
}

export type AdviceOf = {
  key: string;
  criterion: JudgedSource;
  /** What listens at its beat; nothing for a criterion of a seat. */
  heard: readonly Heard[];
  answers: readonly SampleAnswer[];
  lexicon: Lexicon;
  facts: Facts;
  judge: AnswerJudge;
};

export function adviseCriterion(of: AdviceOf): Advice {
  return { warnings: [...wordWarnings(of.criterion.meets), ...conflicts(of), ...exampleWarnings(of)], suggestions: [...answerSuggestions(of), ...conceptSuggestions(of)].slice(0, MOST_SUGGESTIONS) };
}

/** Wordings of a frame that are enough by themselves: not those that only count beside others. */
function sufficientWords(frame: Frame, path: Path = []): { words: readonly string[]; path: Path }[] {
  if (typeof frame === "string") return [];
  if ("words" in frame) return [{ words: frame.words, path }];
  if (!("any" in frame || "only" in frame)) return [];
  return partsOf(frame, path).flatMap((part) => (part.in === "unless" ? [] : sufficientWords(part.frame, part.path)));
}

function wordWarnings(meets: Frame): Warning[] {
  const lists = sufficientWords(meets).map(({ words, path }) => ({ texts: words.flatMap((wording) => plainTexts(wording) ?? []), path }));
  const [first] = lists;
  const [word] = first?.texts ?? [];
  const single: Warning[] = typeof meets === "object" && "words" in meets && countWordings(meets.words) === 1 && word !== undefined ? [{ code: "single", params: { word }, path: [] }] : [];
  return [...single, ...lists.flatMap(({ texts, path }) => listWarnings(texts, path))];
}

function listWarnings(texts: readonly string[], path: Path): Warning[] {
  const plain = texts.map((text) => ({ text, bare: read(text).text }));
  return plain.flatMap(({ text, bare }, index): Warning[] => {
    if (EVERYDAY.has(bare)) return [{ code: "everyday", params: { word: text }, path }];
    if (bare.length < 2) return [{ code: "short", params: { word: text }, path }];
    const shorter = plain.find((other, at) => at !== index && other.bare !== "" && bare.includes(other.bare) && (other.bare !== bare || at < index));
    return shorter ? [{ code: "contained", params: { word: text, in: shorter.text }, path }] : [];
  });
}

/** Words that are good here and a fault there, or the other way round: whoever says them gets both. */
function conflicts({ key, criterion, heard, facts, judge }: AdviceOf): Warning[] {
  const others = heard.filter((other) => other.key !== key && other.criterion.kind !== criterion.kind);
  if (others.length === 0) return [];
  return sufficientWords(criterion.meets).flatMap(({ words, path }) => {
    const texts = words.flatMap((wording) => plainTexts(wording) ?? []);
    return others.flatMap((other): Warning[] => {
      const index = judge.judge(other.key, other.criterion, facts, texts).findIndex(({ verdict }) => verdict?.state === "met");
      const word = texts[index];
      return word === undefined ? [] : [{ code: criterion.kind === "does" ? "also-fault" : "also-credit", params: { word, key: other.key }, path }];
    });
  });
}

function exampleWarnings({ key, criterion, facts, judge }: AdviceOf): Warning[] {
  const { counts = [], fails = [] } = criterion.examples ?? {};
  const few: Warning[] = counts.length < wantedExamples || fails.length < wantedExamples ? [{ code: "few-examples", params: { counts: counts.length, fails: fails.length, wanted: wantedExamples }, path: null }] : [];
  const [model] = criterion.model ? judge.judge(key, criterion, facts, [criterion.model]) : [];
  const misses = model?.verdict && (model.verdict.state === "met") !== (criterion.kind === "does");
  return misses ? [...few, { code: "model-misses", params: {}, path: null }] : few;
}

/** Concepts of the lexicon that hold at least half of the wordings, the one that shares most first. */
function conceptSuggestions({ criterion, lexicon }: AdviceOf): Suggestion[] {
  const parts = [...allParts(criterion.meets)].map(({ frame }) => frame);
  const named = new Set(parts.filter((frame) => typeof frame === "string"));
  const texts = new Map(sufficientWords(criterion.meets).flatMap(({ words }) => words.flatMap((wording) => (plainTexts(wording) ?? []).map((text) => [read(text).text, text] as const))));
  if (texts.size === 0) return [];
  return Object.entries(lexicon.concepts)
    .flatMap(([id, { title, words }]) => {
      if (named.has(id)) return [];
      const shared = [...new Set(words.flatMap((wording) => plainTexts(wording) ?? []).flatMap((text) => texts.get(read(text).text) ?? []))];
      return shared.length === 0 || shared.length * 2 < texts.size ? [] : [{ id, title, count: countWordings(words), shared }];
    })
    .sort((a, b) => b.shared.length - a.shared.length || b.count - a.count)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ id, title, count, shared }) => ({ code: "concept", concept: id, params: { title, count, shared: shared[0] ?? "" } }));
}

/** Words of answers that the author calls right: only such that let the answer count, and nothing that must not. */
function answerSuggestions({ key, criterion, answers, facts, judge }: AdviceOf): Suggestion[] {
  const expected = (right: boolean) => answers.filter(({ expects }) => expects?.[key] === right).map(({ text }) => text);
  const never = [...(criterion.examples?.fails ?? []), ...expected(false)];
  const missed = expected(true).filter((text) => judge.judge(key, criterion, facts, [text])[0]?.verdict?.state === "not-met");
  const known = criterion.examples?.counts ?? [];
  return missed.slice(0, MOST_SUGGESTIONS).flatMap((text): Suggestion[] => {
    const pieces = typedWordings(text.replace(/[。！？!?]/g, "\n"))
      .filter((piece) => piece.length >= 3 && piece.length <= 20 && !EVERYDAY.has(read(piece).text))
      .sort((a, b) => likeness(b, known) - likeness(a, known));
    const words = pieces.find((piece) => {
      const wider = { ...criterion, meets: withWords(criterion.meets, [piece]) };
      const counts = (texts: readonly string[]) => judge.judge(key, wider, facts, texts).map(({ verdict }) => verdict?.state === "met");
      return counts([text])[0] === true && !counts(never).some(Boolean);
    });
    return words === undefined ? [] : [{ code: "answer", words, params: { words, text } }];
  });
}

/** How many pairs of characters it shares with sentences that count. */
function likeness(piece: string, sentences: readonly string[]): number {
  const { text } = read(piece);
  let shared = 0;
  for (let at = 0; at + 2 <= text.length; at += 1) if (sentences.some((sentence) => read(sentence).text.includes(text.slice(at, at + 2)))) shared += 1;
  return shared;
}
