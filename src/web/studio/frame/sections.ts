/** Owns the parts of a situation beside its phases, in the order in which an author fills them; each but the first is the key of a list or object of the situation. */

export const sections = ["about", "cast", "facts", "steps", "lookUps", "references", "media", "variants", "events", "grading", "footnotes"] as const;
export type Section = (typeof sections)[number];

/** What an author begins with stands above the phases. */
export const firstSections: readonly Section[] = ["about", "cast", "facts"];
