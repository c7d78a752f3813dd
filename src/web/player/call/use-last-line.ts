/** Owns finding what somebody said last. */
import { useMemo } from "react";
import type { LineView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";

export type LastLine = { key: string; text: string };

/** The newest line of one of these speakers; the same object until another comes. */
export function useLastLine(transcript: readonly LineView[], ...speakers: LineView["who"][]): LastLine | null {
  const text = useText();
  const lines = transcript.filter(({ who }) => speakers.includes(who));
  const line = lines[lines.length - 1];
  const key = line ? `${line.seq}.${line.index}` : null;
  const words = line ? text(line.text) : "";
  return useMemo(() => (key === null ? null : { key, text: words }), [key, words]);
}
