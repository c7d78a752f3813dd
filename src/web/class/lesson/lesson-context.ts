/** Gives the parts of a lesson's page what is known of the lesson. */
import { createContext, useContext } from "react";
import type { LessonView } from "../../../protocol/classroom.ts";

/** `stale`: the line is cut, and this is what was last known. `room`: code of the class's room; `guest`: whoever is signed in came for this lesson only. */
export type KnownLesson = { view: LessonView; stale: boolean; room: string; guest: boolean };

export const LessonContext = createContext<KnownLesson | null>(null);

export function useLesson(): KnownLesson {
  const known = useContext(LessonContext);
  if (!known) throw new Error("useLesson needs a LessonContext above it.");
  return known;
}
