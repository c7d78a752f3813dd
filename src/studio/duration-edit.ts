/** Owns durations as authors see them: minutes and seconds. Must not know what takes so long. */

export type Span = { minutes: number; seconds: number };

/** Hours count as minutes. Null where it is no duration. */
export function spanOf(duration: string): Span | null {
  const found = /^PT(?=\d)(?:(\d{1,3})H)?(?:(\d{1,3})M)?(?:(\d{1,4})S)?$/.exec(duration);
  if (!found) return null;
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return { minutes: (hours ?? 0) * 60 + (minutes ?? 0), seconds: seconds ?? 0 };
}

/** As short as it can be written: `PT10M`, `PT48S`, `PT1M30S`; nothing at all takes `PT0S`. */
export function durationOf({ minutes, seconds }: Span): string {
  if (minutes > 999) return durationOf({ minutes: 999, seconds });
  return minutes === 0 ? `PT${seconds}S` : `PT${minutes}M${seconds === 0 ? "" : `${seconds}S`}`;
}
