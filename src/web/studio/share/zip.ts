/**
 * Owns zip files of packages: writing one, and opening one from somebody else. Nothing is believed that the file says about itself: names, sizes and places are checked,
 * and unpacking ends as soon as more comes out than was said. Must not know what the files hold.
 */
import { Inflate, zipSync } from "fflate";
import { packageLimits } from "../../../studio/package/limits.ts";
import { orRefusal, PackageRefused, type Refusal } from "../../../studio/package/refusal.ts";
import { utf8 } from "./utf8.ts";

/** Any moment will do; the same content is the same file. */
const WRITTEN = "2012-04-30T16:00:00";

export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  // Pictures and sounds are packed already.
  return zipSync(Object.fromEntries([...files].map(([name, bytes]) => [name, [bytes, { level: name.startsWith("media/") ? 0 : 6, mtime: WRITTEN }]])));
}

export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

export function unzip(bytes: Uint8Array): { value: Map<string, Uint8Array> } | { refusal: Refusal } {
  return orRefusal(() => {
    if (bytes.length > packageLimits.packed) throw new PackageRefused("too-large", { file: "", max: packageLimits.packed / 1024 / 1024 });
    const entries = directoryOf(bytes);
    refuseOverlap(entries);
    if (entries.reduce((sum, { size }) => sum + size, 0) > packageLimits.unpacked) throw tooMuch();
    return new Map(entries.filter(({ name }) => !name.endsWith("/")).map((entry) => [entry.name, unpacked(entry)]));
  });
}

const tooMuch = () => new PackageRefused("expands-too-much", { max: packageLimits.unpacked / 1024 / 1024 });

type Entry = { name: string; method: number; size: number; start: number; packed: Uint8Array; end: number };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

function directoryOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => {
    if (at < 0 || at + 4 > bytes.length) throw new PackageRefused("damaged");
    return view.getUint32(at, true);
  };
  const half = (at: number) => word(at) & 0xffff;
  let end = bytes.length - 22;
  for (const first = Math.max(0, end - 0xffff); end >= first && word(end) !== END; ) end -= 1;
  // What begins like one and has no end did not arrive whole.
  if (end < 0 || word(end) !== END) throw new PackageRefused(looksLikeZip(bytes) ? "damaged" : "not-a-zip");
  const count = half(end + 10);
  if (count > packageLimits.files) throw new PackageRefused("too-many-files", { max: packageLimits.files });
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let at = word(end + 16);
  if (at === 0xffffffff || half(end + 8) !== count) throw new PackageRefused("unsupported");
  for (let number = 0; number < count; number += 1) {
    if (word(at) !== CENTRAL) throw new PackageRefused("damaged");
    const [flags, method, packed, size, nameLength, extra, comment, local] = [half(at + 8), half(at + 10), word(at + 20), word(at + 24), half(at + 28), half(at + 30), half(at + 32), word(at + 42)];
    const name = nameIn(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((flags & 0x2041) !== 0) throw new PackageRefused("encrypted", { file: name });
    if (method !== 0 && method !== 8) throw new PackageRefused("unsupported");
    if (packed === 0xffffffff || size === 0xffffffff) throw new PackageRefused("unsupported");
    // Windows and macOS take Ａ and a for one name.
    if (seen.has(name.toLowerCase())) throw new PackageRefused("doubled-name", { file: name });
    seen.add(name.toLowerCase());
    if (word(local) !== LOCAL || nameIn(bytes.subarray(local + 30, local + 30 + half(local + 26))) !== name) throw new PackageRefused("damaged", { file: name });
    const start = local + 30 + half(local + 26) + half(local + 28);
    if (start + packed > bytes.length) throw new PackageRefused("damaged", { file: name });
    if (size > packed * packageLimits.ratio + 1024) throw tooMuch();
    entries.push({ name, method, size, start: local, packed: bytes.subarray(start, start + packed), end: start + packed });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** Only plain ways down from the root: what leads up, elsewhere or nowhere is refused, and what a screen would not show. */
function nameIn(bytes: Uint8Array): string {
  const name = utf8.decode(bytes);
  if (name === null) throw new PackageRefused("bad-name", { file: "?" });
  const parts = name.replace(/\/$/, "").split("/");
  // oxlint-disable-next-line no-control-regex -- exactly these are refused
  if (name.length > 200 || /[\u0000-\u001f\u007f\\:*?"<>|\u202a-\u202e\u2066-\u2069]/.test(name) || parts.some((part) => part === "" || part === "." || part === "..")) {
    // oxlint-disable-next-line no-control-regex
    throw new PackageRefused("bad-name", { file: name.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "?").slice(0, 80) });
  }
  return name;
}

/** Two files in the same bytes: made to burst. */
function refuseOverlap(entries: readonly Entry[]): void {
  const sorted = [...entries].sort((a, b) => a.start - b.start);
  const odd = sorted.find((entry, index) => index > 0 && entry.start < (sorted[index - 1]?.end ?? 0));
  if (odd) throw new PackageRefused("damaged", { file: odd.name });
}

const SLICE = 16 * 1024;

function unpacked({ name, method, size, packed }: Entry): Uint8Array {
  if (method === 0) {
    if (packed.length !== size) throw new PackageRefused("damaged", { file: name });
    return packed;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > size) throw tooMuch();
    whole.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length; from += SLICE) inflate.push(packed.subarray(from, from + SLICE), from + SLICE >= packed.length);
  } catch (error) {
    throw error instanceof PackageRefused ? error : new PackageRefused("damaged", { file: name });
  }
  if (at !== size) throw new PackageRefused("damaged", { file: name });
  return whole;
}
