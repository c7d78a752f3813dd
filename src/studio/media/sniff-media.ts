/** Owns telling what a file is by its first bytes, whatever it is called. Must not know where it comes from. */
import { mediaTypes, type MediaEnding } from "../../scenario/media.ts";

/** Null for everything that is neither a picture nor a sound that we show. */
export function sniffMedia(bytes: Uint8Array): MediaEnding | null {
  if (begins(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  if (begins(bytes, 0, [0xff, 0xd8, 0xff])) return "jpg";
  if (reads(bytes, 0, "RIFF") && reads(bytes, 8, "WEBP")) return "webp";
  if (reads(bytes, 0, "RIFF") && reads(bytes, 8, "WAVE")) return "wav";
  if (reads(bytes, 0, "OggS")) return "ogg";
  if (reads(bytes, 0, "ID3") || isMpegFrame(bytes)) return "mp3";
  return null;
}

/** Layer III with a bit rate and a sampling rate that exist. */
function isMpegFrame(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  return first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08 && (third & 0xf0) !== 0xf0 && (third & 0xf0) !== 0 && (third & 0x0c) !== 0x0c;
}

export function endingOf(type: string): MediaEnding | null {
  const found = Object.entries(mediaTypes).find(([, media]) => media.type === type);
  return found ? (found[0] as MediaEnding) : null;
}

export function begins(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

export function reads(bytes: Uint8Array, at: number, wanted: string): boolean {
  return begins(bytes, at, Array.from(wanted, (letter) => letter.charCodeAt(0)));
}
