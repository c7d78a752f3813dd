/** Owns what files about one lesson are called: by class, situation and day, so that no two of a term are called the same. */
import { localDay } from "../local-time.ts";
import type { LessonRecord, SchoolClass } from "../store/store.ts";
import { attachment } from "./attachment.ts";

type Of = { class: SchoolClass; lesson: LessonRecord; /** Of the situation, in the language of the page. */ title: string };

/** `kind`: for programs, which read only plain letters; `part`: of which part of the lesson it is, for people. */
export function lessonFile({ class: of, lesson, title }: Of, kind: string, ending: string, part = ""): string {
  const name = [of.name, title, localDay(lesson.startedAt), part].filter((word) => word !== "").join(" ");
  return attachment(`${kind}-${of.code}-${lesson.situation}.${ending}`, `${name}.${ending}`);
}
