/** Owns how times and days are written: by the clock of the computer that the server runs on, which is the school's. */

const two = (value: number) => String(value).padStart(2, "0");

/** `at` in ms since 1970; e.g. `2026-11-28 08:05`. */
export function localTime(at: number): string {
  const date = new Date(at);
  return `${localDay(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** E.g. `2026-11-28`. */
export function localDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
