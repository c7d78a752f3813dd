/** Owns what a lesson puts into the workspace of an attempt that it leads. The workspace must not know lessons. */
import type { ReactNode } from "react";
import type { ActivityViewOf, CallView } from "../../../protocol/attempt.ts";

type Dialogue = ActivityViewOf<"dialogue">;

export type LessonParts = {
  /** Address of the phase page, or of one activity. */
  href(activity?: string): string;
  /** Stands above every page. */
  strip: ReactNode;
  /** Beside a call in place of the work desk, with its name; null: the desk. */
  desk(dialogue: Dialogue): { title: string; content: ReactNode } | null;
  /** Below the talk, where whoever speaks as the agent types; null: nothing. */
  foot(dialogue: Dialogue, call: CallView): ReactNode;
};
