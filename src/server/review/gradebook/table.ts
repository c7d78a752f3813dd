/** Owns the gradebook as one flat table: a line for every student and lesson, numbers as numbers. */
import { oneDecimalOf } from "../../../classroom/review/marks/mean.ts";
import type { LessonResult, MemberResult } from "../../../classroom/term/lesson-result.ts";
import type { CsvCell } from "../csv.ts";
import type { Gradebook, GradebookStudent } from "./gradebook.ts";
import { numberOf } from "./situation-name.ts";
import type { GradebookWords, WordKey } from "./words.ts";

const known: readonly WordKey[] = ["number", "name", "class", "group"];
const marks = ["automatic", "teacher", "peer", "self", "extra", "final"] as const;
const parts = ["knowledge", "calculation", "design", "mock"] as const;

/** Students without a result in a lesson have no line for it. */
export function gradebookTable({ class: of, students, lessons }: Gradebook, words: GradebookWords, time: (at: number) => string): CsvCell[][] {
  const { word } = words;
  const head = [...known.map((key) => word(key)), word("situation"), word("date"), word("groupMark"), word("share"), ...marks.map((key) => word(key)), ...parts.map((key) => word(key)), word("standing")];
  const lines = students.flatMap((student) =>
    lessons.flatMap((lesson) => {
      const result = lesson.members.find((member) => member.student === student.student);
      return result ? [lineOf(of.name, student, lesson, result, words, time)] : [];
    }),
  );
  return [head, ...lines];
}

function lineOf(className: string, { number, name }: GradebookStudent, { situation, startedAt }: LessonResult, result: MemberResult, words: GradebookWords, time: (at: number) => string): CsvCell[] {
  return [
    ...[number ?? "", name, className, result.groupName, `${numberOf(situation, words)} ${words.text(situation.title)}`, time(startedAt), oneDecimalOf(result.groupMark), Math.round(result.share * 100) / 100],
    ...marks.map((key) => oneDecimalOf(result.marks[key])),
    ...parts.map((key) => oneDecimalOf(result.parts[key])),
    words.word(`standing.${result.standing}`),
  ];
}
