/** Owns reading course times (`YYYY-MM-DDTHH:MM:SS`) for the screen. Knows nothing of the real clock or of time zones. */

/** Hours and minutes, `16:04`. */
export function clockTime(time: string): string {
  return time.slice(11, 16);
}

/** The calendar day, `2012-04-30`. */
export function clockDay(time: string): string {
  return time.slice(0, 10);
}

/** Seconds from one course time to another; negative when `to` is before `from`. */
export function secondsBetween(from: string, to: string): number {
  return Math.round((courseMillis(to) - courseMillis(from)) / 1000);
}

/** Whole minutes still left; a started minute counts, `0` when due now or past. */
export function minutesLeft(clock: string, due: string): number {
  return Math.max(0, Math.ceil(secondsBetween(clock, due) / 60));
}

// Both times are read as UTC: only their difference matters.
function courseMillis(time: string): number {
  const full = time.length === 16 ? `${time}:00` : time;
  const millis = Date.parse(`${full}Z`);
  return Number.isNaN(millis) ? 0 : millis;
}
