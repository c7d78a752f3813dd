/**
 * Finds every known plain text in a reading in one pass: exactly, and through homophones of a pinyin keyboard. Knows texts by number only.
 */
import { COMMA, PAUSE, type Reading } from "./reading.ts";
import { isWord, soundAlike, soundsOf } from "./sound.ts";

export type Found = { start: number; end: number; /** Characters read through a homophone. */ slips: number };

/** `ids`: the texts that end here, one for each manner of reading. `covers`: no slip is read through this text. */
type Node = { next: Map<string, Node>; ids: number[]; covers: boolean };

/** These end words so common in sound that a slip must not be read through a real word. */
const PARTICLES = "吗吧呢了的啊";
/** A slip is believed only where a character that carries meaning stands right. */
const FUNCTIONAL = "我你他们的了着过都也就还又很太得在是不没个这那有和跟给向为把被让谁会要能到去来说吗吧呢啊";
/** 别 after these is the end of a word. */
const BEFORE_BIE = "特分区个级告道识辨差性派离类鉴";
const MAX_FOUND = 64;

function emptyNode(): Node {
  return { next: new Map(), ids: [], covers: false };
}

/** What is found of one text depends on that text and the covering ones alone, never on what else was added, or when. */
export class Dictionary {
  private readonly strict = new Map<string, number>();
  private readonly fuzzy = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly root: Node = emptyNode();
  /** Texts by the sounds of their first two characters. */
  private readonly byOnset = new Map<number, number[]>();
  private covering = true;

  /** Number of the text in this manner of reading; `slips` allows homophones for it. */
  add(text: string, slips: boolean): number {
    const ids = slips ? this.fuzzy : this.strict;
    const known = ids.get(text);
    if (known !== undefined) return known;
    const id = this.texts.length;
    ids.set(text, id);
    this.texts.push(text);
    let node = this.root;
    for (const character of text) {
      let child = node.next.get(character);
      if (!child) node.next.set(character, (child = emptyNode()));
      node = child;
    }
    node.ids.push(id);
    if (this.covering) node.covers = true;
    if (slips && text.length >= 2)
      for (const first of soundsOf(text.charAt(0)))
        for (const second of soundsOf(text.charAt(1))) {
          const list = this.byOnset.get(onset(first, second));
          if (list) list.push(id);
          else this.byOnset.set(onset(first, second), [id]);
        }
    return id;
  }

  /** From now on texts are found but cover nothing. */
  stopCovering(): void {
    this.covering = false;
  }

  /** Occurrences by text number. */
  scan(reading: Reading): Map<number, Found[]> {
    const found = new Map<number, Found[]>();
    const { text, breaks } = reading;
    const put = (id: number, entry: Found): void => {
      const list = found.get(id);
      if (!list) found.set(id, [entry]);
      else if (list.length < MAX_FOUND) list.push(entry);
    };
    /** Longest covering text of two or more characters that stands over each place. */
    const covered = new Array<number>(text.length).fill(0);
    for (let start = 0; start < text.length; start += 1) {
      // 特别着急 holds no 别着急
      if (text.charAt(start) === "别" && (breaks[start] ?? 0) === 0 && BEFORE_BIE.includes(text.charAt(start - 1) || "-")) continue;
      let node: Node | undefined = this.root;
      for (let at = start; at < text.length; at += 1) {
        if (at > start && (breaks[at] ?? 0) >= COMMA) break;
        node = node.next.get(text.charAt(at));
        if (!node) break;
        for (const id of node.ids) put(id, { start, end: at + 1, slips: 0 });
        const length = at + 1 - start;
        if (node.covers && length >= 2) for (let place = start; place <= at; place += 1) covered[place] = Math.max(covered[place] ?? 0, length);
      }
    }
    for (let start = 0; start + 1 < text.length; start += 1) this.scanSounds(reading, start, covered, put);
    return found;
  }

  private scanSounds(reading: Reading, start: number, covered: number[], put: (id: number, entry: Found) => void): void {
    const { text, breaks } = reading;
    if (this.byOnset.size === 0 || (breaks[start + 1] ?? 0) >= PAUSE) return;
    const tried = new Set<number>();
    for (const first of soundsOf(text.charAt(start)))
      for (const second of soundsOf(text.charAt(start + 1)))
        for (const id of this.byOnset.get(onset(first, second)) ?? []) {
          const known = this.texts[id] ?? "";
          if (tried.has(id) || !this.sounds(reading, start, known)) continue;
          tried.add(id);
          const slips = this.slips(reading, start, known, covered);
          if (slips > 0) put(id, { start, end: start + known.length, slips });
        }
  }

  /** Whether the text from `start` sounds like `known`; its first two characters are known to. */
  private sounds({ text, breaks }: Reading, start: number, known: string): boolean {
    if (start + known.length > text.length) return false;
    for (let index = 2; index < known.length; index += 1) {
      if ((breaks[start + index] ?? 0) >= PAUSE) return false;
      const heard = text.charAt(start + index);
      if (heard !== known.charAt(index) && !soundAlike(heard, known.charAt(index))) return false;
    }
    return true;
  }

  /** Number of homophones when `known` may be read at `start`, 0 when it stands there exactly or a real word forbids it. */
  private slips(reading: Reading, start: number, known: string, covered: number[]): number {
    const { text, breaks } = reading;
    const end = start + known.length;
    let slips = 0;
    for (let index = 0; index < known.length; index += 1) if (text.charAt(start + index) !== known.charAt(index)) slips += 1;
    if (slips === 0 || slips > Math.max(1, Math.floor(known.length * 0.6))) return 0;
    if (![...known].some((character, index) => text.charAt(start + index) === character && !FUNCTIONAL.includes(character))) return 0;
    const strict = known.length < 3 || PARTICLES.includes(known.charAt(known.length - 1)) || known.length - slips < 2;
    for (let index = 0; index < known.length; index += 1) {
      const at = start + index;
      if (text.charAt(at) === known.charAt(index)) continue;
      if ((covered[at] ?? 0) >= Math.max(2, known.length)) return 0;
      for (const left of [at - 1, at]) {
        if (left < 0 || left + 1 >= text.length || (breaks[left + 1] ?? 0) >= PAUSE) continue;
        const inside = left >= start && left + 1 < end;
        if (!isWord(text.slice(left, left + 2))) continue;
        if (inside ? known.length <= 3 : strict) return 0;
      }
    }
    return slips;
  }
}

function onset(first: number, second: number): number {
  return first * 1024 + second;
}
