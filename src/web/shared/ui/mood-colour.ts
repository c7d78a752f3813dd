/** Owns which of the five mood colours a value 0 (calm) … 100 (furious) has; the borders are those of the course's bands. */

/** 0…4. */
export function moodTone(value: number): 0 | 1 | 2 | 3 | 4 {
  if (value <= 20) return 0;
  if (value <= 40) return 1;
  if (value <= 60) return 2;
  return value <= 80 ? 3 : 4;
}

/** For areas and lines. */
export const moodColour = (value: number) => `var(--mood-${moodTone(value)})`;
/** For words on card, paper or a soft ground. */
export const moodInk = (value: number) => `var(--mood-ink-${moodTone(value)})`;
