/**
 * Finds every known plain text in a reading in one pass: exactly, and through homophones of a pinyin keyboard. Knows texts by number only.
 */
import { COMMA, PAUSE, type Reading } from "./reading.ts";
import { isWord, soundsOf } from "./sound.ts";

export type Found = { start: number; end: number; /** Characters read through a homophone. */ slips: number };

type Node = { next: Map<string, Node>; ids: number[] };
type SoundNode = { next: Map<number, SoundNode>; ids: number[] };

/** These are so short in sound or so common that reading through a slip would invent them. */
const PARTICLES = "吗吧呢了的啊";
const MAX_FOUND = 64;

export class Dictionary {
  private readonly ids = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly fuzzy: boolean[] = [];
  private readonly root: Node = { next: new Map(), ids: [] };
  private readonly soundRoot: SoundNode = { next: new Map(), ids: [] };

  /** Number of the text; `slips` allows homophones for it (one user that allows them is enough). */
  add(text: string, slips: boolean): number {
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.texts.length;
      this.ids.set(text, id);
      this.texts.push(text);
      this.fuzzy.push(false);
      let node = this.root;
      for (const character of text) {
        let child = node.next.get(character);
        if (!child) node.next.set(character, (child = { next: new Map(), ids: [] }));
        node = child;
      }
      node.ids.push(id);
    }
    if (slips && !this.fuzzy[id] && text.length >= 2) {
      this.fuzzy[id] = true;
      this.addSound(id, text);
    }
    return id;
  }

  private addSound(id: number, text: string): void {
    let nodes: SoundNode[] = [this.soundRoot];
    for (const character of text) {
      const sounds = soundsOf(character);
      if (sounds.length === 0) return;
      const following: SoundNode[] = [];
      for (const node of nodes)
        for (const sound of sounds) {
          let child = node.next.get(sound);
          if (!child) node.next.set(sound, (child = { next: new Map(), ids: [] }));
          following.push(child);
        }
      nodes = following;
    }
    for (const node of nodes) node.ids.push(id);
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
    /** Longest exact text of two or more characters that covers each place. */
    const covered = new Array<number>(text.length).fill(0);
    for (let start = 0; start < text.length; start += 1) {
      let node: Node | undefined = this.root;
      for (let at = start; at < text.length; at += 1) {
        if (at > start && (breaks[at] ?? 0) >= COMMA) break;
        node = node.next.get(text.charAt(at));
        if (!node) break;
        for (const id of node.ids) put(id, { start, end: at + 1, slips: 0 });
        const length = at + 1 - start;
        if (node.ids.length > 0 && length >= 2) for (let place = start; place <= at; place += 1) covered[place] = Math.max(covered[place] ?? 0, length);
      }
    }
    for (let start = 0; start + 1 < text.length; start += 1) this.scanSounds(reading, start, covered, put);
    return found;
  }

  private scanSounds(reading: Reading, start: number, covered: number[], put: (id: number, entry: Found) => void): void {
    const { text, breaks } = reading;
    let nodes: SoundNode[] = [this.soundRoot];
    for (let at = start; at < text.length && nodes.length > 0; at += 1) {
      if (at > start && (breaks[at] ?? 0) >= PAUSE) break;
      const sounds = soundsOf(text.charAt(at));
      if (sounds.length === 0) break;
      const following: SoundNode[] = [];
      for (const node of nodes)
        for (const sound of sounds) {
          const child = node.next.get(sound);
          if (child) following.push(child);
        }
      nodes = following;
      for (const node of nodes)
        for (const id of node.ids) {
          const slips = this.slips(reading, start, this.texts[id] ?? "", covered);
          if (slips > 0) put(id, { start, end: at + 1, slips });
        }
    }
  }

  /** Number of homophones when `known` may be read at `start`, 0 when it stands there exactly or a real word forbids it. */
  private slips(reading: Reading, start: number, known: string, covered: number[]): number {
    const { text, breaks } = reading;
    const end = start + known.length;
    let slips = 0;
    for (let index = 0; index < known.length; index += 1) if (text.charAt(start + index) !== known.charAt(index)) slips += 1;
    if (slips === 0 || slips > Math.max(1, Math.floor(known.length * 0.6))) return 0;
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
