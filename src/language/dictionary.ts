/**
 * Finds every known plain text in a reading in one pass: exactly, and through homophones of a pinyin keyboard. Knows texts by number only.
 */
import { COMMA, PAUSE, type Reading } from "./reading.ts";
import { isWord, soundAlike, soundKeys, soundsOf } from "./sound.ts";

export type Found = { start: number; end: number; /** Characters read through a homophone. */ slips: number };

/** By number of a text, ascending: first what stands there exactly, then what is read through homophones. */
export type FoundTexts = ReadonlyMap<number, Found[]>;

/** These end words so common in sound that a slip must not be read through a real word. */
const PARTICLES = "吗吧呢了的啊";
/** A slip is believed only where a character that carries meaning stands right. */
const FUNCTIONAL = "我你他们的了着过都也就还又很太得在是不没个这那有和跟给向为把被让谁会要能到去来说吗吧呢啊";
/** 别 after these is the end of a word. */
const BEFORE_BIE = "特分区个级告道识辨差性派离类鉴";
const BIE = "别".charCodeAt(0);
const MAX_FOUND = 64;

/** Where every walk begins, and what a step that leads nowhere gives. */
const ROOT = 0;
/** More than any key. */
const KEYS = 42_000;
/** Texts that begin with the same sounds are told apart by so many of them. */
const ONSET = 3;

/** What is found of one text depends on that text and the covering ones alone, never on what else was added, or when. */
export class Dictionary {
  /** By text; `~` before it for those that allow slips. */
  private readonly ids = new Map<string, number>();
  private readonly texts: string[] = [];
  /** A trie in one table, far smaller than one for every node: the child by node and key, which is the code of a character or a sound. */
  private readonly steps = new Map<number, number>();
  /** By node: the texts that end there, and those that begin with these sounds. */
  private readonly at: (number[] | undefined)[] = [];
  /** No slip is read through the texts before this number. */
  private covering = Infinity;

  /** Number of the text in this manner of reading; `slips` allows homophones for it. */
  add(text: string, slips: boolean): number {
    const name = slips ? `~${text}` : text;
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = this.texts.length;
    this.ids.set(name, id);
    this.texts.push(text);
    let node = ROOT;
    for (let at = 0; at < text.length; at += 1) node = this.grow(node, text.charCodeAt(at));
    (this.at[node] ??= []).push(id);
    if (slips && text.length >= 2) this.addOnset(id, text, 0, ROOT);
    return id;
  }

  private addOnset(id: number, text: string, at: number, node: number): void {
    if (at === Math.min(ONSET, text.length)) (this.at[node] ??= []).push(id);
    else for (const key of (at < 2 ? soundsOf : soundKeys)(text.charCodeAt(at))) this.addOnset(id, text, at + 1, this.grow(node, key));
  }

  /** The child of `node` under this key, else ROOT. */
  private step(node: number, key: number): number {
    return this.steps.get(node * KEYS + key) ?? ROOT;
  }

  private grow(node: number, key: number): number {
    const child = this.step(node, key) || this.steps.size + 1;
    this.steps.set(node * KEYS + key, child);
    return child;
  }

  /** From now on texts are found but cover nothing. */
  stopCovering(): void {
    this.covering = this.texts.length;
  }

  scan(reading: Reading): FoundTexts {
    const found = new Map<number, Found[]>();
    const covered = this.scanExactly(reading, found);
    for (let start = 0; start < reading.text.length; start += 1) this.listen(reading, start, start, ROOT, covered, found);
    return found;
  }

  /** Answers the length of the longest covering text of two or more characters that stands over each place. */
  private scanExactly({ text, breaks }: Reading, found: Map<number, Found[]>): number[] {
    const covered = new Array<number>(text.length).fill(0);
    for (let start = 0; start < text.length; start += 1) {
      // 特别着急 holds no 别着急
      if (text.charCodeAt(start) === BIE && (breaks[start] ?? 0) === 0 && BEFORE_BIE.includes(text.charAt(start - 1) || "-")) continue;
      let node = ROOT;
      for (let at = start; at < text.length; at += 1) {
        if (at > start && (breaks[at] ?? 0) >= COMMA) break;
        node = this.step(node, text.charCodeAt(at));
        if (node === ROOT) break;
        const ids = this.at[node];
        if (!ids) continue;
        for (const id of ids) put(found, id, { start, end: at + 1, slips: 0 });
        const length = at + 1 - start;
        if (length >= 2 && (ids[0] ?? 0) < this.covering) for (let place = start; place <= at; place += 1) if ((covered[place] ?? 0) < length) covered[place] = length;
      }
    }
    return covered;
  }

  /** Puts down the texts that are read from `start` through a homophone; `node` stands for the sounds before `at`. */
  private listen(reading: Reading, start: number, at: number, node: number, covered: readonly number[], found: Map<number, Found[]>): void {
    // A silent character leads to texts that stand there exactly: these have no slips.
    for (const key of soundKeys(reading.text.charCodeAt(at))) {
      const next = this.step(node, key);
      if (next === ROOT) continue;
      for (const id of this.at[next] ?? []) {
        const known = this.texts[id] ?? "";
        const slips = slipsOf(reading, start, known, covered);
        // characters of several sounds bring a text up again
        if (slips > 0 && found.get(id)?.at(-1)?.start !== start) put(found, id, { start, end: start + known.length, slips });
      }
      if (at - start + 1 < ONSET && (reading.breaks[at + 1] ?? 0) < PAUSE) this.listen(reading, start, at + 1, next, covered, found);
    }
  }
}

function put(found: Map<number, Found[]>, id: number, entry: Found): void {
  const list = found.get(id);
  if (!list) found.set(id, [entry]);
  else if (list.length < MAX_FOUND) list.push(entry);
}

/** Number of homophones when `known`, whose onset is heard at `start`, may be read there; 0 when it sounds otherwise, stands there exactly or a real word forbids it. */
function slipsOf({ text, breaks }: Reading, start: number, known: string, covered: readonly number[]): number {
  const end = start + known.length;
  let slips = 0;
  let sure = false;
  for (let index = 0; index < known.length; index += 1) {
    const heard = text.charCodeAt(start + index);
    const meant = known.charCodeAt(index);
    if (index >= ONSET && ((breaks[start + index] ?? 0) >= PAUSE || (heard !== meant && !soundAlike(heard, meant)))) return 0;
    if (heard !== meant) slips += 1;
    else sure ||= !FUNCTIONAL.includes(known.charAt(index));
  }
  if (!sure || slips === 0 || slips > Math.max(1, Math.floor(known.length * 0.6))) return 0;
  const strict = known.length < 3 || PARTICLES.includes(known.charAt(known.length - 1)) || known.length - slips < 2;
  for (let index = 0; index < known.length; index += 1) {
    const at = start + index;
    if (text.charCodeAt(at) === known.charCodeAt(index)) continue;
    if ((covered[at] ?? 0) >= Math.max(2, known.length)) return 0;
    for (let left = Math.max(0, at - 1); left <= at; left += 1) {
      if (left + 1 >= text.length || (breaks[left + 1] ?? 0) >= PAUSE) continue;
      const inside = left >= start && left + 1 < end;
      if (!isWord(text.slice(left, left + 2))) continue;
      if (inside ? known.length <= 3 : strict) return 0;
    }
  }
  return slips;
}
