/**
 * The compiled lexicon: for a reading, where each concept occurs. Patterns are joined over occurrence lists, never searched by regular expression,
 * so work stays bounded. Knows wordings and values, not what makes them count.
 */
import type { Lexicon } from "./criterion.ts";
import { Dictionary, type Found } from "./dictionary.ts";
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

/** `slot`: number of a text chip, under which its occurrences are kept. */
type CompiledChip = { chip: Chip; slot: number };
type CompiledWording = CompiledChip[];
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

/** What was found in one text; concepts are worked out when first asked for. */
export class Scan {
  readonly entities: Entity[];
  private readonly slots = new Map<number, Occurrence[]>();
  private readonly memo = new Map<CompiledConcept, Occurrence[]>();

  constructor(
    readonly reading: Reading,
    private readonly lexicon: CompiledLexicon,
  ) {
    this.entities = findEntities(reading);
    for (const [text, found] of lexicon.dictionary.scan(reading)) {
      // A text stands in many chips: they share its list until another text joins it.
      const occurrences = inOrder(found.map(asOccurrence));
      for (const slot of lexicon.slotsOf(text)) {
        const list = this.slots.get(slot);
        this.slots.set(slot, list ? inOrder([...list, ...occurrences]) : occurrences);
      }
    }
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
    list.sort((a, b) => a.slips - b.slips || a.start - b.start || a.end - b.end);
    const seen = new Set<string>();
    list = list.filter(({ parts }) => {
      const key = parts.join(";");
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    list.length = Math.min(list.length, MAX_OCCURRENCES);
    list.sort((a, b) => a.start - b.start || a.end - b.end);
    this.memo.set(concept, list);
    return list;
  }

  private candidates({ chip, slot }: CompiledChip): Occurrence[] {
    if (chip.kind === "text") return this.slots.get(slot) ?? NOTHING;
    if (chip.kind === "concept") return this.concept(chip.id);
    if (chip.kind === "value") return this.entities.filter(({ type }) => type === chip.type).map(({ start, end }) => asOccurrence({ start, end, slips: 0 }));
    return NOTHING;
  }

  private match(wording: CompiledWording): Occurrence[] {
    const results: Occurrence[] = [];
    // plain texts first: they are looked up, concepts are worked out
    for (const { chip, slot } of wording) if (chip.kind === "text" && !chip.optional && !this.slots.has(slot)) return NOTHING;
    const only = wording[0];
    if (wording.length === 1 && only) return this.candidates(only);
    const lists: Occurrence[][] = [];
    for (const chip of wording) {
      const list = this.candidates(chip);
      if (list.length === 0 && (chip.chip.kind === "concept" || chip.chip.kind === "value") && !chip.chip.optional) return NOTHING;
      lists.push(list);
    }
    this.extend(wording, lists, 0, undefined, { gap: 0, strength: PAUSE }, results);
    return results;
  }

  /** Joins the chips from `index` on to what stands before; collects whole rows. */
  private extend(wording: CompiledWording, lists: Occurrence[][], index: number, head: Occurrence | undefined, link: { gap: number; strength: number }, results: Occurrence[]): void {
    if (results.length >= MAX_OCCURRENCES) return;
    const current = wording[index];
    if (!current) {
      if (head) results.push(head);
      return;
    }
    const { chip } = current;
    const { reading } = this;
    if (chip.kind === "gap") {
      this.extend(wording, lists, index + 1, head, { gap: chip.max, strength: chip.commas ? COMMA : PAUSE }, results);
      return;
    }
    if (chip.kind === "border" || chip.kind === "question") {
      if (!head) {
        // a leading border: checked on the chip that follows
        this.extend(wording, lists, index + 1, head, { gap: -1, strength: PAUSE }, results);
        return;
      }
      const reach = Math.min(reading.text.length, head.end + link.gap);
      for (let at = head.end; at <= reach; at += 1) {
        const strength = reading.breaks[at] ?? 0;
        if (chip.kind === "question" ? reading.asked[at] : strength >= PAUSE) {
          this.extend(wording, lists, index + 1, head, { gap: 0, strength: COMMA }, results);
          return;
        }
        if (strength > (chip.kind === "question" ? COMMA : link.strength)) return;
      }
      return;
    }
    if (chip.optional) this.extend(wording, lists, index + 1, head, link, results);
    let branches = 0;
    for (const next of lists[index] ?? []) {
      if (!head) {
        if (link.gap === -1 && next.start !== 0 && (reading.breaks[next.start] ?? 0) < PAUSE) continue;
        this.extend(wording, lists, index + 1, next, { gap: 0, strength: PAUSE }, results);
        continue;
      }
      if (next.start < head.end) continue;
      if (next.start - head.end > link.gap) break;
      if (!this.passable(head.end, next.start, link.strength)) break;
      const joined: Occurrence = { start: head.start, end: next.end, slips: head.slips + next.slips, parts: [...head.parts, ...next.parts] };
      this.extend(wording, lists, index + 1, joined, { gap: 0, strength: PAUSE }, results);
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
  /** By number of a text: the chips it stands in. */
  private readonly slots: number[][] = [];
  /** How many chips are compiled so far: criteria bring words of their own. */
  chips = 0;
  private readonly concepts = new Map<string, CompiledConcept>();

  constructor(lexicon: Lexicon) {
    for (const [id, { words, except, typo }] of Object.entries(lexicon.concepts)) this.concepts.set(id, this.compile(words, except ?? [], typo !== "off"));
    for (const { words, except } of this.concepts.values())
      for (const { chip } of [...words, ...except].flat()) if (chip.kind === "concept") this.concept(chip.id);
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
    const compileChip = (chip: Chip): CompiledChip => {
      const slot = this.chips;
      this.chips += 1;
      if (chip.kind === "text")
        for (const text of new Set(chip.texts)) {
          const id = this.dictionary.add(text, slips);
          (this.slots[id] ??= []).push(slot);
        }
      return { chip, slot };
    };
    const compileWording = (wording: string): CompiledWording[] => parseWording(wording).map((row) => row.map(compileChip));
    return { words: words.flatMap(compileWording), except: except.flatMap(compileWording) };
  }

  slotsOf(text: number): readonly number[] {
    return this.slots[text] ?? [];
  }

  scan(reading: Reading): Scan {
    return new Scan(reading, this);
  }
}

export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  return new CompiledLexicon(lexicon);
}

export type { CompiledConcept };
