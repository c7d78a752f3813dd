/** Owns the shape of a rubric by which people rate a group or a person: data that teachers may change. Texts in both languages; points are whole. */
import type { Text } from "../../scenario/text.ts";

/** Who may rate by it. `observer` rates while a group plays. */
export type RaterRole = "teacher" | "peer" | "self" | "observer";

/** A named band of points, e.g. 60–70; lowest and highest included. */
export type RubricLevel = { from: number; to: number; title: Text };

export type RubricItem = {
  id: string;
  title: Text;
  /** Points at most; with sign `-`: points that one fault costs. */
  points: number;
  sign: "+" | "-";
  levels: RubricLevel[];
  /** Shown to teachers only. */
  note: Text | null;
  /** Whoever is given it gets no more than this for the whole rubric; null: an ordinary item. */
  capAt: number | null;
};

export type Rubric = {
  id: string;
  /** Item of the course that it carries out, e.g. R1; null: a teacher's own. */
  courseId: string | null;
  title: Text;
  of: "group" | "member";
  raters: RaterRole[];
  /** `sum`: points of the items add up; `deduct`: from the maximum, faults are taken off. Never below 0. */
  method: "sum" | "deduct";
  max: number;
  items: RubricItem[];
};
