/** Owns the places of values in JSON text, which JSON.parse forgets: where each value begins, keys written twice, and where the text stops being JSON. */
import type { Path } from "../scenario/problem.ts";

export type JsonScan = {
  /** Where the text breaks off being JSON, or is nested deeper than is read on; null when it is sound. */
  fault: { offset: number; found: string; deep: boolean } | null;
  duplicates: Path[];
  /** Offset of each value, by `JSON.stringify` of its path. */
  offsets: Map<string, number>;
};

/** Three times what a document may have, so that its reader can say how deep it is. */
export const MAX_DEPTH = 200;

export function scanJson(text: string): JsonScan {
  const scanner = new Scanner(text);
  return scanner.scan();
}

class Fault extends Error {
  constructor(
    readonly offset: number,
    readonly deep = false,
  ) {
    super("not JSON");
  }
}

class Scanner {
  private at = 0;
  private readonly duplicates: Path[] = [];
  private readonly offsets = new Map<string, number>();

  constructor(private readonly text: string) {}

  scan(): JsonScan {
    const { duplicates, offsets } = this;
    try {
      this.skipSpace();
      this.value([]);
      this.skipSpace();
      if (this.at < this.text.length) throw new Fault(this.at);
      return { fault: null, duplicates, offsets };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const found = [...this.text.slice(error.offset, error.offset + 12)].slice(0, 6).join("").split("\n")[0] ?? "";
      return { fault: { offset: error.offset, found, deep: error.deep }, duplicates, offsets };
    }
  }

  private value(path: Path): void {
    if (path.length > MAX_DEPTH) throw new Fault(this.at, true);
    this.offsets.set(JSON.stringify(path), this.at);
    const first = this.text[this.at];
    if (first === "{") this.object(path);
    else if (first === "[") this.array(path);
    else if (first === '"') this.string();
    else this.word();
  }

  private object(path: Path): void {
    const keys = new Set<string>();
    this.list("}", () => {
      const start = this.at;
      const key = this.string();
      const inner = [...path, key];
      if (keys.has(key)) this.duplicates.push(inner);
      keys.add(key);
      this.skipSpace();
      if (this.text[this.at] !== ":") throw new Fault(this.at);
      this.at += 1;
      this.skipSpace();
      this.value(inner);
      // The key is where an author looks.
      this.offsets.set(JSON.stringify(inner), start);
    });
  }

  private array(path: Path): void {
    let index = 0;
    this.list("]", () => {
      this.value([...path, index]);
      index += 1;
    });
  }

  private list(close: string, entry: () => void): void {
    this.at += 1;
    this.skipSpace();
    if (this.text[this.at] === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      entry();
      this.skipSpace();
      const sign = this.text[this.at];
      if (sign !== "," && sign !== close) throw new Fault(this.at);
      this.at += 1;
      if (sign === close) return;
      this.skipSpace();
    }
  }

  private string(): string {
    const pattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) throw new Fault(this.at);
    this.at = pattern.lastIndex;
    return JSON.parse(match[0]) as string;
  }

  private word(): void {
    const pattern = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    pattern.lastIndex = this.at;
    if (!pattern.exec(this.text)) throw new Fault(this.at);
    this.at = pattern.lastIndex;
  }

  private skipSpace(): void {
    while (/[ \t\n\r]/.test(this.text[this.at] ?? "")) this.at += 1;
  }
}

export type Position = { line: number; column: number };

/** Makes a finder of line and column, both from 1, columns in characters. The text is read once, however many places are asked for. */
export function positionsIn(text: string): (offset: number) => Position {
  const lines = [0, ...indicesOf(text, /\n/g).map((at) => at + 1)];
  const pairs = indicesOf(text, /[\ud800-\udbff][\udc00-\udfff]/g);
  return (offset) => {
    const line = countUpTo(lines, offset);
    const start = lines[line - 1] ?? 0;
    // A pair that the offset splits is not yet over.
    const halves = countUpTo(pairs, offset - 2) - countUpTo(pairs, start - 1);
    return { line, column: offset - start - halves + 1 };
  };
}

/** Where a path stands; for one that is not there (a missing key), its nearest ancestor. */
export function offsetOf(scan: JsonScan, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = scan.offsets.get(JSON.stringify(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return 0;
}

function indicesOf(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), ({ index }) => index);
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
