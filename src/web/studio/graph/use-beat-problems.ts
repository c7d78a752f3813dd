/** Owns how many problems each beat has, for the dots on the cards. */
import { useMemo } from "react";
import { useProblems } from "../problems/problems-context.tsx";

export type Counts = { errors: number; warnings: number };

/** By index of the beat. */
export function useBeatProblems(activity: number): ReadonlyMap<number, Counts> {
  const { problems } = useProblems();
  return useMemo(() => {
    const counts = new Map<number, Counts>();
    for (const { path, severity } of problems) {
      const [root, list, at, beats, index] = path;
      if (root !== "situation" || list !== "activities" || at !== activity || beats !== "beats" || typeof index !== "number") continue;
      const { errors, warnings } = counts.get(index) ?? { errors: 0, warnings: 0 };
      counts.set(index, severity === "error" ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 });
    }
    return counts;
  }, [problems, activity]);
}
