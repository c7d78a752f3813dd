/** Owns cutting a text at the borders of its marks, so that marks may overlap, touch, repeat or lie partly outside. Must not know screens. */

export type MarkTone = "ok" | "bad" | "warn";
/** Half-open range of UTF-16 units. */
export type Mark = { start: number; end: number; tone: MarkTone; id: string; label: string };
export type Segment = { start: number; text: string; marks: Mark[] };

/** The segments joined are the text; each knows the marks that cover it, in the given order, each once. */
export function markSegments(text: string, marks: Mark[]): Segment[] {
  const usable = marks.map((mark) => ({ ...mark, start: border(text, mark.start, -1), end: border(text, mark.end, 1) })).filter((mark) => mark.start < mark.end);
  const cuts = [...new Set([0, text.length, ...usable.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [start, end] = [cuts[index] ?? 0, cuts[index + 1] ?? 0];
    segments.push({ start, text: text.slice(start, end), marks: usable.filter((mark) => mark.start <= start && end <= mark.end) });
  }
  return segments;
}

/** A whole number inside the text that does not split a surrogate pair; `way` is where to go when it would. */
function border(text: string, at: number, way: -1 | 1): number {
  const inside = Math.min(text.length, Math.max(0, Math.round(Number.isFinite(at) ? at : 0)));
  const before = text.charCodeAt(inside - 1);
  const after = text.charCodeAt(inside);
  const splits = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return splits ? inside + way : inside;
}
