/** Owns who is at the console, and what the site says of itself. */
import { createContext, useContext } from "react";
import type { Me, Site } from "../../protocol/api.ts";

export type Teacher = { site: Site; me: Extract<Me, { kind: "account" }>; /** Asks the server again who is here. */ refresh: () => void };

export const TeacherContext = createContext<Teacher | null>(null);

export function useTeacher(): Teacher {
  const teacher = useContext(TeacherContext);
  if (!teacher) throw new Error("Only inside TeacherGate.");
  return teacher;
}
