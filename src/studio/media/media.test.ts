import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mediaTypes, type MediaEnding } from "../../scenario/media.ts";
import { endingOf, sniffMedia } from "./sniff-media.ts";
import { stripMedia } from "./strip-media.ts";

const SECRET = "GPS 23.1N 113.3E";
const of = (...parts: (string | readonly number[])[]) => Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? Array.from(part, (letter) => letter.charCodeAt(0)) : part)));
const length = (number: number, bytes: 2 | 4, little = false) => {
  const big = Array.from({ length: bytes }, (_, index) => (number >> (8 * (bytes - 1 - index))) & 255);
  return little ? big.reverse() : big;
};
const segment = (marker: number, text: string) => [0xff, marker, ...length(text.length + 2, 2), ...of(text)];
const pngPart = (kind: string, text: string) => [...length(text.length, 4), ...of(kind, text), 1, 2, 3, 4];
const riffPart = (kind: string, text: string) => [...of(kind), ...length(text.length, 4, true), ...of(text), ...(text.length % 2 ? [0] : [])];
const riff = (kind: string, ...parts: number[][]) => of("RIFF", length(parts.flat().length + 4, 4, true), kind, ...parts);

const quantisation = segment(0xdb, "Q");
const scan = [...segment(0xda, "S"), 1, 0xff, 0, 2, 0xff, 0xd0, 3];
const jfif = segment(0xe0, "JFIF");
const end = [0xff, 0xd9];

const files: [ending: MediaEnding, what: string, file: Uint8Array, stripped: Uint8Array][] = [
  ["jpg", "a photograph of a phone", of([0xff, 0xd8], jfif, segment(0xe1, `Exif ${SECRET}`), segment(0xfe, SECRET), quantisation, scan, end, SECRET), of([0xff, 0xd8], jfif, quantisation, scan, end)],
  ["jpg", "one of several scans", of([0xff, 0xd8], scan, segment(0xed, SECRET), segment(0xc4, "\u00ff\u00d9"), scan, end), of([0xff, 0xd8], scan, segment(0xc4, "\u00ff\u00d9"), scan, end)],
  ["jpg", "one with a colour profile", of([0xff, 0xd8], segment(0xe2, "ICC_PROFILE x"), segment(0xe2, SECRET), scan, end), of([0xff, 0xd8], segment(0xe2, "ICC_PROFILE x"), scan, end)],
  ["png", "a screenshot", of([0x89], "PNG\r\n\u001a\n", pngPart("IHDR", "h"), pngPart("tEXt", SECRET), pngPart("eXIf", SECRET), pngPart("IDAT", "d"), pngPart("IEND", ""), SECRET), of([0x89], "PNG\r\n\u001a\n", pngPart("IHDR", "h"), pngPart("IDAT", "d"), pngPart("IEND", ""))],
  ["webp", "a photograph", riff("WEBP", riffPart("VP8X", "\u000c000000000"), riffPart("VP8 ", "d"), riffPart("EXIF", SECRET), riffPart("XMP ", SECRET)), riff("WEBP", riffPart("VP8X", "\u0000000000000"), riffPart("VP8 ", "d"))],
  ["wav", "a recording", riff("WAVE", riffPart("fmt ", "f"), riffPart("LIST", SECRET), riffPart("data", "d")), riff("WAVE", riffPart("fmt ", "f"), riffPart("data", "d"))],
  ["mp3", "a recording", of("ID3", [4, 0, 0, 0, 0, 0, SECRET.length], SECRET, [0xff, 0xfb, 0x90, 0x64], "sound", `TAG${SECRET}`.padEnd(128, " ")), of([0xff, 0xfb, 0x90, 0x64], "sound")],
  ["ogg", "a recording", of("OggS sound"), of("OggS sound")],
];

describe("pictures and sounds", () => {
  test.each(files)("[M1] a %s (%s) is told by its bytes, and nothing of place, time and device is left in it", (ending, _, file, stripped) => {
    expect(sniffMedia(file)).toBe(ending);
    expect(stripMedia(ending, file)).toEqual(stripped);
    expect(stripMedia(ending, stripped)).toEqual(stripped);
    expect(endingOf(mediaTypes[ending].type)).toBe(ending);
  });

  test.each([
    ["a drawing that may hold a script", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["a moving picture", "GIF89a"],
    ["a program", "MZ\u0090"],
    ["nothing", ""],
  ])("[M1] %s is neither", (_, text) => {
    expect(sniffMedia(of(text))).toBeNull();
    expect(endingOf("image/svg+xml")).toBeNull();
  });

  test("[M1] what is not built as its kind must be is refused, whatever the bytes", () => {
    expect(stripMedia("jpg", of([0xff, 0xd8, 0xff], "<script>"))).toBeNull();
    expect(stripMedia("png", of([0x89], "PNG\r\n\u001a\n"))).toBeNull();
    for (const [ending, , file] of files) {
      fc.assert(
        fc.property(fc.nat(file.length), fc.nat(file.length - 1), fc.nat(255), (cut, at, byte) => {
          const spoilt = file.slice(0, cut);
          if (at < cut) spoilt[at] = byte;
          expect(stripMedia(ending, spoilt)?.length ?? 0).toBeLessThanOrEqual(file.length);
        }),
      );
    }
  });
});
