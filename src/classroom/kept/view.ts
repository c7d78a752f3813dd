/** Owns the shapes of what stays of lessons that were deleted, and of what is shown of it. Types only. */
import type { Mode } from "../../attempt/command.ts";
import type { Text } from "../../scenario/text.ts";
import type { ItemStatistics, Mark } from "../review/view.ts";

/** `met` of `of` attempts; of a fault: those in which it happened. */
export type KeptItem = Pick<ItemStatistics, "id" | "kind" | "title" | "sign" | "met" | "of">;

/** One lesson. `title` is what the situation was called then. */
export type KeptLesson = {
  unit: string;
  situation: string;
  title: Text;
  /** In which it was held, as 202611: a day would name the class by its timetable. */
  month: number;
  mode: Mode;
  /** Null: too few people were there. */
  figures: {
    /** About how many came, in fives. */
    students: number;
    /** Those that played. */
    groups: number;
    /** Mean share of the points that they got in the attempt that counts, out of 100; null: the lesson held little of the situation's own mark. */
    mean: Mark;
    items: KeptItem[];
  } | null;
};

/** Lessons on one situation, either practice or exam. */
export type KeptSituation = {
  unit: string;
  /** The unit's in the course; null: the course has it no more. */
  number: number | null;
  situation: string;
  /** Null: the school's own, or the course has it no more. */
  courseId: string | null;
  title: Text;
  mode: Mode;
  lessons: number;
  /** Those of them with too few people for figures. */
  small: number;
  /** Months of the first and of the last. */
  from: number;
  to: number;
  students: number;
  groups: number;
  mean: Mark;
  /** The hardest first; `right`: share of attempts that did right. */
  items: (KeptItem & { right: number })[];
};

export type KeptView = {
  /** All terms in which there was a lesson, the newest first: `2026-1` is the first of the school year that begins in 2026. */
  terms: string[];
  /** Years in which there was a lesson, the earliest first. */
  years: number[];
  /** No figure stands on fewer people. */
  fewest: number;
  /** Of the term that was asked for; in the order of the course. */
  situations: KeptSituation[];
};
