/** Owns taking out of pictures and sounds what is not picture or sound: where and when it was taken, by which device, whose name. What comes out is the same to see and hear. */
import type { MediaEnding } from "../../scenario/media.ts";
import { reads } from "./sniff-media.ts";

/** Null where the file is not built as its kind must be. Taken out once, nothing is left to take out. */
export function stripMedia(ending: MediaEnding, bytes: Uint8Array): Uint8Array | null {
  switch (ending) {
    case "jpg":
      return joined(jpegParts(bytes));
    case "png":
      return joined(pngParts(bytes));
    case "webp":
      return riff(bytes, new Set(["EXIF", "XMP "]), true);
    case "wav":
      return riff(bytes, new Set(["LIST", "id3 ", "ID3 ", "bext", "iXML", "_PMX", "cart"]), false);
    case "mp3":
      return withoutTags(bytes);
    case "ogg":
      return bytes;
  }
}

/** Segments without those of applications (but JFIF, colour profiles and Adobe's colours) and comments; nothing after the end of the picture, where whole files hide. */
function jpegParts(bytes: Uint8Array): Uint8Array[] | null {
  const parts = [bytes.subarray(0, 2)];
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return [...parts, bytes.subarray(at, at + 2)];
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const tells = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    const profile = marker === 0xe2 && reads(bytes, at + 4, "ICC_PROFILE");
    const next = marker === 0xda ? endOfScan(bytes, end) : end;
    if (!tells || profile) parts.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}

/** In the picture's data 0xff is followed by a zero or a restart mark; by anything else where the data ends. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

const PNG_KEPT = new Set(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYS"]);

function pngParts(bytes: Uint8Array): Uint8Array[] | null {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const kind = nameAt(bytes, at + 4);
    if (PNG_KEPT.has(kind)) parts.push(bytes.subarray(at, end));
    if (kind === "IEND") return parts;
    at = end;
  }
  return null;
}

/** WebP says in its extended header whether it holds EXIF (8) and XMP (4). */
function riff(bytes: Uint8Array, dropped: ReadonlySet<string>, webp: boolean): Uint8Array | null {
  const view = viewOf(bytes);
  const parts = [bytes.slice(0, 12)];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    // Some recorders leave the length of the sound open; the last part ends where the file does.
    const end = Math.min(at + 8 + length + (length % 2), bytes.length);
    if (at + 8 + length > bytes.length && webp) return null;
    const kind = nameAt(bytes, at);
    const part = bytes.slice(at, end);
    if (webp && kind === "VP8X") part[8] = (part[8] ?? 0) & ~0x0c;
    if (!dropped.has(kind)) parts.push(part);
    at = end;
  }
  const whole = parts.length > 1 ? joined(parts) : null;
  if (whole) viewOf(whole).setUint32(4, whole.length - 8, true);
  return whole;
}

/** ID3 in front and behind. */
function withoutTags(bytes: Uint8Array): Uint8Array | null {
  let [from, to] = [0, bytes.length];
  while (reads(bytes, from, "ID3")) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(from + 6, from + 10);
    from += 10 + ((a << 21) | (b << 14) | (c << 7) | d);
  }
  if (reads(bytes, to - 128, "TAG")) to -= 128;
  return from < to ? bytes.subarray(from, to) : null;
}

function joined(parts: readonly Uint8Array[] | null): Uint8Array | null {
  if (!parts) return null;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
