/** Owns which key does what while the focus is on the cards. Single letters work nowhere else, so that nobody who types sets something off. */

export type Shortcut = "hint" | "card" | "mood" | "seats" | "listen" | "answer" | "project" | "time";

export const SHORTCUTS: Record<string, Shortcut> = { h: "hint", c: "card", m: "mood", s: "seats", l: "listen", r: "answer", p: "project", t: "time" };

/** What is left when the lesson is over: to look and to show. */
export const isForEver = (shortcut: Shortcut): boolean => shortcut === "listen" || shortcut === "project";

/** The letter of an action, to stand on its button. */
export function keyOf(shortcut: Shortcut): string {
  return Object.entries(SHORTCUTS).find(([, action]) => action === shortcut)?.[0]?.toUpperCase() ?? "";
}
