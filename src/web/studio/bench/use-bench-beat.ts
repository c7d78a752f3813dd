/** Owns which beat the bench is about: the selected one, else the one that was looked at last, else the first that is spoken in. */
import { useState } from "react";
import type { StudioDocument, TalkBeatSource } from "../../../studio/document.ts";
import { useStudio } from "../studio-context.tsx";

/** `index`: of the dialogue among the activities. `place` is the beat's. */
export type BenchBeat = { index: number; activity: string; beat: TalkBeatSource; number: number };

export function talkBeats({ situation }: StudioDocument): BenchBeat[] {
  return (situation.activities ?? []).flatMap((activity, index) =>
    activity.kind !== "dialogue" ? [] : (activity.beats ?? []).flatMap((beat, at) => (beat.kind === "talk" ? [{ index, activity: activity.id, beat, number: at }] : [])),
  );
}

export function nameOf({ activity, beat }: Pick<BenchBeat, "activity" | "beat">): string {
  return `${activity}\n${beat.id}`;
}

/** `choose` takes a name. */
export function useBenchBeat(beats: readonly BenchBeat[]): { chosen: BenchBeat | undefined; choose: (name: string) => void } {
  const selection = useStudio((state) => state.selection);
  const select = useStudio((state) => state.select);
  const [last, setLast] = useState<string | null>(null);
  const selected = beats.find(({ index, number }) => selection[2] === index && selection[1] === "activities" && selection[3] === "beats" && selection[4] === number);
  const chosen = selected ?? beats.find((one) => nameOf(one) === last) ?? beats[0];
  return {
    chosen,
    choose: (name) => {
      const to = beats.find((one) => nameOf(one) === name);
      setLast(name);
      if (to) select(["situation", "activities", to.index, "beats", to.number]);
    },
  };
}
