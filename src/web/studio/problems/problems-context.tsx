/** Owns reaching the draft's problems from any part of the page: all of them, or those at a place. */
import { createContext, useContext, useEffect, useMemo, type ReactNode } from "react";
import { useStore } from "zustand";
import type { Path, Problem } from "../../../scenario/problem.ts";
import { useCore } from "../core/core-context.tsx";
import { useOpenDraft } from "../studio-context.tsx";
import { createProblems, keepChecking, keyOf, type Problems, type ProblemsState } from "./checking.ts";

/** Where nobody checks, there are none. */
const ProblemsContext = createContext<Problems>(createProblems());

const NONE: readonly Problem[] = [];

/** Checks the draft as long as it is shown. */
export function ProblemsProvider({ children }: { children: ReactNode }) {
  const { studio } = useOpenDraft();
  const core = useCore();
  const problems = useMemo(() => createProblems(), []);
  useEffect(() => keepChecking(problems, studio, (document) => core.check(document)), [problems, studio, core]);
  return <ProblemsContext value={problems}>{children}</ProblemsContext>;
}

export function useProblems(): ProblemsState {
  return useStore(useContext(ProblemsContext));
}

/** Those at a place of the document and in it. The list is the same as long as they are. */
export function useProblemsAt(place: Path): readonly Problem[] {
  return useStore(useContext(ProblemsContext), ({ byPlace }) => byPlace.get(keyOf(place)) ?? NONE);
}
