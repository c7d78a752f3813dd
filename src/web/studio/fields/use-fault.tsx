/** Owns what is wrong at a place, for the field that stands for it. */
import type { ReactNode } from "react";
import type { Path, Problem } from "../../../scenario/problem.ts";
import { useProblems, useProblemsAt } from "../problems/problems-context.tsx";
import { useProblemWords } from "../problems/use-problem-words.ts";

/**
 * The gravest problem that lies at the place itself, or in one of its languages; null where there is none. `within`: also what lies deeper, for fields that
 * write a whole part. Advice is given elsewhere.
 */
export function useFault(place: Path, within = false): ReactNode {
  const all = useProblemsAt(place);
  const own = all.filter(({ severity, path }) => severity !== "advice" && (within || path.length === place.length || (path.length === place.length + 1 && (path[place.length] === "zh-CN" || path[place.length] === "en"))));
  const gravest = own.find(({ severity }) => severity === "error") ?? own[0];
  return gravest ? <FaultWords problem={gravest} /> : null;
}

/** Apart, so that only fields with a fault follow each new check. */
function FaultWords({ problem }: { problem: Problem }) {
  const { of } = useProblems();
  const words = useProblemWords(of);
  return words(problem);
}
