/** Owns what a situation is called in the gradebook: by its number in the course, or as the school's own. */
import type { SituationName } from "../../../classroom/term/lesson-result.ts";
import type { GradebookWords } from "./words.ts";

export function numberOf({ courseId }: SituationName, { word }: GradebookWords): string {
  return courseId ?? word("own");
}

/** What stands on the tab, and in every formula that looks there: the title up to its first mark. */
export function shortName(situation: SituationName, words: GradebookWords): string {
  return `${numberOf(situation, words)} ${words.text(situation.title).split(/[（(：:，,—]/)[0]?.trim() ?? ""}`;
}

/** At the head of a column: numbers tell the course's situations apart, titles those that have none. */
export function columnLabel(situation: SituationName, words: GradebookWords): string {
  return situation.courseId ?? shortName(situation, words);
}
