/** Owns beginning to play the draft as a student sees it, from its start or from any beat, and where the author was. */
import { useCallback } from "react";
import { useLocation } from "wouter";
import { create } from "zustand";
import { routes } from "../../shared/routes.ts";
import { useOpenDraft } from "../studio-context.tsx";

/** Part of a draft's address under which it is played. */
export const TRY_OUT = "try";

/** Ids; null: from the start. `back`: the address that was left. */
export type TryStart = { draft: string; from: { activity: string; beat: string } | null; back: string };

export const useTryStart = create<{ start: TryStart | null }>(() => ({ start: null }));

/** Plays the draft from the start, or from a beat of a dialogue. */
export function useTryFrom(): (activity?: string, beat?: string) => void {
  const { draft } = useOpenDraft();
  const [address, go] = useLocation();
  return useCallback(
    (activity, beat) => {
      useTryStart.setState({ start: { draft, from: activity !== undefined && beat !== undefined ? { activity, beat } : null, back: address } });
      go(routes.draft(draft, TRY_OUT));
    },
    [draft, address, go],
  );
}
