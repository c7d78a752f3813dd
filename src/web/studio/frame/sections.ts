/** Owns the parts of a situation beside its phases, in the order in which an author fills them; each but the first is the key of a list or object of the situation. */
import type { Path } from "../../../scenario/problem.ts";

export const sections = ["about", "cast", "facts", "steps", "lookUps", "references", "media", "variants", "events", "grading", "footnotes"] as const;
export type Section = (typeof sections)[number];

/** What an author begins with stands above the phases. */
export const firstSections: readonly Section[] = ["about", "cast", "facts"];

/** Which of them is open for a selection; null: a phase, an activity or a form of one's own. Settings of the situation itself are one. */
export function sectionOf([root, part, index]: Path): Section | null {
  if (root !== "situation" || part === "phases" || (part === "activities" && index !== undefined)) return null;
  return part === "timeline" ? "facts" : (sections.find((one) => one === part) ?? "about");
}
