/** Owns what a lesson puts into the workspace of an attempt that it leads. The workspace must not know lessons. */
import type { ComponentType, ReactNode } from "react";
import type { ActivityViewOf, CallView, LineView, SeatView } from "../../../protocol/attempt.ts";
import type { PhaseProgress } from "./phase-progress.ts";

type Dialogue = ActivityViewOf<"dialogue">;

export type LessonParts = {
  /** Address of the phase page, or of one activity. */
  href(activity?: string): string;
  /** Stands above every page. */
  strip: ReactNode;
  /** Stands at the top of every page, where somebody alone leaves the attempt. */
  wayOut: ReactNode;
  /** What it means that another phase is on than the one that is looked at, for whoever does not lead. */
  elsewhere(progress: PhaseProgress): string;
  /** Shows nothing; `open` is the activity that the page shows. */
  Follower: ComponentType<{ open: string | null }>;
  /** Beside a call, and before it, in place of the work desk, for seats that have something of their own there. */
  Desk: ComponentType<{ dialogue: Dialogue; seat: SeatView }>;
  /** What it is called; null: this seat has the work desk. */
  deskTitle(seat: SeatView): string | null;
  /** What whoever said a line is called; null: as the line has it. */
  saidBy(line: LineView): string | null;
  /** Round what the agent can do, for whoever sits beside and only looks; `fills`: it has the room of the log. */
  LookedAt: ComponentType<{ fills: boolean; children: ReactNode }>;
  /** Below the talk, where whoever speaks as the agent types; null: nothing. */
  Foot: ComponentType<{ dialogue: Dialogue; call: CallView }>;
};
