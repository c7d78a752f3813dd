/** Owns what every part of a frame that is being edited can reach: the whole frame, how it is changed, its words. */
import { createContext, useContext } from "react";
import type { Path } from "../../../scenario/problem.ts";
import type { Frame } from "../../../scenario/schema/frame.ts";
import type { FrameWords } from "./use-frame-words.ts";

export type FrameDesk = {
  frame: Frame;
  /** null: nothing of it is left. `typing`: what follows is the same change. `focus`: the part where the author goes on, in its field or at its menu. */
  change: (next: Frame | null, how?: { typing?: string; focus?: Path; at?: "field" | "menu" }) => void;
  readOnly: boolean;
  words: FrameWords;
  /** Where the author goes on. */
  focus: { path: Path; at: "field" | "menu" } | null;
  /** What is being dragged. */
  dragged: { current: Path | null };
};

export const FrameContext = createContext<FrameDesk | null>(null);

export function useFrameDesk(): FrameDesk {
  const desk = useContext(FrameContext);
  if (!desk) throw new Error("Only inside a frame.");
  return desk;
}
