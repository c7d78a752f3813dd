/** Owns the drawing while it is worked on: saved at every change, with the way back and forth. */
import { useCallback, useState } from "react";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useAnswering } from "../use-answering.ts";
import { useEcho } from "../use-echo.ts";
import type { Drawing } from "./drawing.ts";

const MOST_STEPS = 100;

export type DrawingWork = { drawing: Drawing; editable: boolean; change: (next: Drawing) => void; undo: (() => void) | null; redo: (() => void) | null };

export function useDrawing(activity: ActivityViewOf<"flowchart">): DrawingWork {
  const { editable, save } = useAnswering(activity);
  const [drawing, store] = useEcho<Drawing>(
    activity.answer,
    useCallback((next: Drawing) => save(next), [save]),
  );
  const [{ past, future }, setHistory] = useState<{ past: Drawing[]; future: Drawing[] }>({ past: [], future: [] });

  const change = (next: Drawing) => {
    if (next === drawing || !editable) return;
    setHistory({ past: [...past.slice(-MOST_STEPS), drawing], future: [] });
    void store(next);
  };
  const [back, forth] = [past.at(-1), future[0]];
  const undo = () => {
    if (!back) return;
    setHistory({ past: past.slice(0, -1), future: [drawing, ...future] });
    void store(back);
  };
  const redo = () => {
    if (!forth) return;
    setHistory({ past: [...past, drawing], future: future.slice(1) });
    void store(forth);
  };
  return { drawing, editable, change, undo: back && editable ? undo : null, redo: forth && editable ? redo : null };
}
