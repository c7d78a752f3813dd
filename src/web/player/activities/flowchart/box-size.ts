/** Owns how large a box is and how its words are broken into lines: the same on the canvas, in the layout and in the picture. */
import type { Box } from "./drawing.ts";

export type BoxSize = { width: number; height: number; lines: string[] };

const LINE = 20;
const FONT = 14;
const OWNER_LINE = 18;

/** Room for words, and what the shape takes beside them. */
const shapes: Record<Box["shape"], { words: number; width: number; above: number; least: number }> = {
  start: { words: 140, width: 176, above: 18, least: 40 },
  end: { words: 140, width: 176, above: 18, least: 40 },
  step: { words: 156, width: 176, above: 18, least: 44 },
  decision: { words: 118, width: 216, above: 52, least: 92 },
};

export function sizeBox(shape: Box["shape"], text: string, owned: boolean): BoxSize {
  const { words, width, above, least } = shapes[shape];
  const lines = wrapWords(text, words);
  return { width, lines, height: Math.max(least, lines.length * LINE + above) + (owned ? OWNER_LINE : 0) };
}

/** Chinese breaks anywhere but before closing punctuation; Latin words stay whole where they can. */
function wrapWords(text: string, width: number): string[] {
  const parts = text.match(/[A-Za-z0-9'’.,%/-]+\s?|\s|./gu) ?? [];
  const lines = [""];
  let used = 0;
  for (const part of parts) {
    const wide = widthOf(part.trimEnd());
    if (used > 0 && used + wide > width && !/^[，。、；：？！）”]/u.test(part)) {
      lines.push("");
      used = 0;
    }
    lines[lines.length - 1] += part;
    used += widthOf(part);
  }
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u0000-\u02ff]/u.test(sign) ? FONT * 0.54 : FONT), 0);
}
