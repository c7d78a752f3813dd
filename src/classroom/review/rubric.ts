/** Owns the names by which a review speaks of rubrics: by them people rate a group or a person. The format is the scenarios folder's, where the course's own stand. */
export type { RaterRole, Rubric, RubricItem, RubricLevel } from "../../scenario/schema/rubric.ts";
