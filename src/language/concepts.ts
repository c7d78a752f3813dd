/**
 * The compiled lexicon: for a reading, where each concept occurs. Patterns are joined over occurrence lists, never searched by regular expression,
 * so work stays bounded. Knows wordings and values, not what makes them count.
 */
import type { Lexicon } from "./criterion.ts";
import { Dictionary, type Found, type FoundTexts } from "./dictionary.ts";
import { findEntities, type Entity } from "./entity.ts";
import { COMMA, PAUSE, type Reading } from "./reading.ts";
import { parseWording, type Chip } from "./wording.ts";

export type Occurrence = {
  start: number;
  end: number;
  slips: number;
  /** The stretches that words really cover, without the gaps. */
  parts: [number, number][];
};

/** `texts`: the numbers of a text chip's alternatives. */
type CompiledChip = { chip: Chip; texts: readonly number[] };
/** `anchor`: number of the wording, from 1, if it has a text that must stand there. */
type CompiledWording = { chips: CompiledChip[]; anchor: number | undefined };
type CompiledConcept = { words: CompiledWording[]; except: CompiledWording[] };

export const MAX_OCCURRENCES = 48;
const MAX_BRANCHES = 3;

const NOTHING: Occurrence[] = [];

function asOccurrence({ start, end, slips }: Found): Occurrence {
  return { start, end, slips, parts: [[start, end]] };
}

function inOrder(list: Occurrence[]): Occurrence[] {
  return list.length > 1 ? list.sort((a, b) => a.start - b.start || b.end - a.end || a.slips - b.slips) : list;
}

export class UnknownConceptError extends Error {
  constructor(readonly concept: string) {
    super(`language/unknown-concept: ${concept}`);
  }
}

/** What was found in one text; values and concepts are worked out when first asked for. */
export class Scan {
  private readonly found: FoundTexts;
  private readonly memo = new Map<CompiledConcept, Occurrence[]>();
  private readonly anchored = new Set<number>();
  private values: Entity[] | undefined;

  constructor(
    readonly reading: Reading,
    private readonly lexicon: CompiledLexicon,
  ) {
    this.found = lexicon.dictionary.scan(reading);
    for (const text of this.found.keys()) for (const anchor of lexicon.anchors[text] ?? []) this.anchored.add(anchor);
  }

  get entities(): Entity[] {
    return (this.values ??= findEntities(this.reading));
  }

  concept(id: string): Occurrence[] {
    return this.occurrences(this.lexicon.concept(id));
  }

  occurrences(concept: CompiledConcept): Occurrence[] {
    const known = this.memo.get(concept);
    if (known) return known;
    this.memo.set(concept, NOTHING); // a concept that leads back to itself finds nothing there
    let list: Occurrence[] = [];
    for (const wording of concept.words) {
      for (const occurrence of this.match(wording)) list.push(occurrence);
      if (list.length >= MAX_OCCURRENCES * 4) break;
    }
    if (list.length > 0 && concept.except.length > 0) {
      const masks = concept.except.flatMap((wording) => this.match(wording));
      // swallowed whole, or one of its words is really part of another word (问 in 没问题)
      // an exception that is itself read through slips swallows nothing that is written right (么意见 is no 没意见)
      list = list.filter(({ start, end, parts, slips }) => !masks.some((mask) => mask.slips <= slips && ((mask.start <= start && end <= mask.end) || (mask.parts.length === 1 && parts.some(([from, to]) => mask.start <= from && to <= mask.end)))));
    }
    if (list.length > 1) {
      list.sort((a, b) => a.slips - b.slips || a.start - b.start || a.end - b.end);
      const seen = new Set<string>();
      list = list.filter(({ parts }) => seen.size < seen.add(parts.join(";")).size).slice(0, MAX_OCCURRENCES);
      list.sort((a, b) => a.start - b.start || a.end - b.end);
    }
    this.memo.set(concept, list);
    return list;
  }

  private candidates({ chip, texts }: CompiledChip): Occurrence[] {
    if (chip.kind === "text") return inOrder(texts.flatMap((text) => this.found.get(text)?.map(asOccurrence) ?? NOTHING));
    if (chip.kind === "concept") return this.concept(chip.id);
    if (chip.kind === "value") return this.entities.filter(({ type }) => type === chip.type).map(({ start, end }) => asOccurrence({ start, end, slips: 0 }));
    return NOTHING;
  }

  private match({ chips, anchor }: CompiledWording): Occurrence[] {
    if (anchor && !this.anchored.has(anchor)) return NOTHING;
    // plain texts first: they are looked up, concepts are worked out
    for (const { chip, texts } of chips) if (chip.kind === "text" && !chip.optional && !texts.some((text) => this.found.has(text))) return NOTHING;
    const only = chips[0];
    if (chips.length === 1 && only) return this.candidates(only);
    const lists: Occurrence[][] = [];
    for (const chip of chips) {
      const list = this.candidates(chip);
      if (list.length === 0 && (chip.chip.kind === "concept" || chip.chip.kind === "value") && !chip.chip.optional) return NOTHING;
      lists.push(list);
    }
    const results: Occurrence[] = [];
    this.extend(chips, lists, 0, undefined, { gap: 0, strength: PAUSE }, results);
    return results;
  }

  /** Joins the chips from `index` on to what stands before; collects whole rows. */
  private extend(chips: readonly CompiledChip[], lists: Occurrence[][], index: number, head: Occurrence | undefined, link: { gap: number; strength: number }, results: Occurrence[]): void {
    if (results.length >= MAX_OCCURRENCES) return;
    const current = chips[index];
    if (!current) {
      if (head) results.push(head);
      return;
    }
    const { chip } = current;
    const { reading } = this;
    if (chip.kind === "gap") {
      this.extend(chips, lists, index + 1, head, { gap: chip.max, strength: chip.commas ? COMMA : PAUSE }, results);
      return;
    }
    if (chip.kind === "border" || chip.kind === "question") {
      if (!head) {
        // a leading border: checked on the chip that follows
        this.extend(chips, lists, index + 1, head, { gap: -1, strength: PAUSE }, results);
        return;
      }
      const reach = Math.min(reading.text.length, head.end + link.gap);
      for (let at = head.end; at <= reach; at += 1) {
        const strength = reading.breaks[at] ?? 0;
        if (chip.kind === "question" ? reading.asked[at] : strength >= PAUSE) {
          this.extend(chips, lists, index + 1, head, { gap: 0, strength: COMMA }, results);
          return;
        }
        if (strength > (chip.kind === "question" ? COMMA : link.strength)) return;
      }
      return;
    }
    if (chip.optional) this.extend(chips, lists, index + 1, head, link, results);
    let branches = 0;
    for (const next of lists[index] ?? []) {
      if (!head) {
        if (link.gap === -1 && next.start !== 0 && (reading.breaks[next.start] ?? 0) < PAUSE) continue;
        this.extend(chips, lists, index + 1, next, { gap: 0, strength: PAUSE }, results);
        continue;
      }
      if (next.start < head.end) continue;
      if (next.start - head.end > link.gap) break;
      if (!this.passable(head.end, next.start, link.strength)) break;
      const joined: Occurrence = { start: head.start, end: next.end, slips: head.slips + next.slips, parts: [...head.parts, ...next.parts] };
      this.extend(chips, lists, index + 1, joined, { gap: 0, strength: PAUSE }, results);
      branches += 1;
      if (branches >= MAX_BRANCHES) break;
    }
  }

  private passable(end: number, start: number, strength: number): boolean {
    for (let at = end; at <= start; at += 1) if ((this.reading.breaks[at] ?? 0) > strength) return false;
    return true;
  }
}

export class CompiledLexicon {
  readonly dictionary = new Dictionary();
  private readonly concepts = new Map<string, CompiledConcept>();
  /** By number of a text: the wordings that it anchors. */
  readonly anchors: (number[] | undefined)[] = [];
  /** How many wordings are compiled so far: criteria bring some of their own. */
  wordings = 0;

  constructor(lexicon: Lexicon) {
    for (const [id, { words, except, typo }] of Object.entries(lexicon.concepts)) this.concepts.set(id, this.compile(words, except ?? [], typo !== "off"));
    for (const { words, except } of this.concepts.values())
      for (const { chip } of [...words, ...except].flatMap(({ chips }) => chips)) if (chip.kind === "concept") this.concept(chip.id);
    this.dictionary.stopCovering();
  }

  has(id: string): boolean {
    return this.concepts.has(id);
  }

  concept(id: string): CompiledConcept {
    const concept = this.concepts.get(id);
    if (!concept) throw new UnknownConceptError(id);
    return concept;
  }

  /** A concept without a name, for wordings that stand in a criterion itself. */
  compile(words: string[], except: string[], slips: boolean): CompiledConcept {
    const compileChip = (chip: Chip): CompiledChip => ({ chip, texts: chip.kind === "text" ? [...new Set(chip.texts)].map((text) => this.dictionary.add(text, slips)) : [] });
    const compileWording = (wording: string): CompiledWording[] =>
      parseWording(wording).map((row) => {
        const chips = row.map(compileChip);
        // anchored at its rarest chip: without one of its texts nothing of the wording is looked for
        const [rarest] = chips.filter(({ chip }) => chip.kind === "text" && !chip.optional).sort((a, b) => a.texts.length - b.texts.length);
        this.wordings += 1;
        for (const text of rarest?.texts ?? []) (this.anchors[text] ??= []).push(this.wordings);
        return { chips, anchor: rarest && this.wordings };
      });
    return { words: words.flatMap(compileWording), except: except.flatMap(compileWording) };
  }
}

export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  return new CompiledLexicon(lexicon);
}

export type { CompiledConcept };
