/** Owns what of a beat's words stands on its card and is searched. */
import type { BeatSource } from "../../../studio/document.ts";
import type { ReadText } from "../../shared/i18n/use-text.ts";

type Line = Exclude<Extract<BeatSource, { kind: "talk" }>["line"], undefined>;

/** Cut where no card shows more. */
const MOST = 40;

export function firstWords(beat: BeatSource, text: ReadText): string {
  const line = "line" in beat && beat.line !== undefined ? wordingOf(beat.line, text) : "";
  return (line || text(beat.narration) || ("intent" in beat ? text(beat.intent) : "")).slice(0, MOST);
}

function wordingOf(line: Line, text: ReadText): string {
  if (typeof line === "object" && "byMood" in line) {
    const first = Object.values(line.byMood ?? {})[0];
    return first === undefined ? "" : wordingOf(first, text);
  }
  const one = Array.isArray(line) ? line[0] : line;
  return text(one);
}
