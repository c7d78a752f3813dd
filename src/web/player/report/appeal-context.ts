/** Gives the marks of a report what a class adds to them: a teacher's correction with its reason, and the student's word against one. Null: nobody could answer. */
import { createContext, useContext } from "react";
import type { CreditItem } from "../../../protocol/attempt.ts";

export type AppealState = { text: string; answer: { accepted: boolean; text: string } | null };

export type Appeals = {
  appealOf(item: CreditItem): AppealState | null;
  /** Why a teacher changed it; null: as the engine gave it. */
  reasonOf(item: CreditItem): string | null;
  /** True when it was stored. */
  appeal(item: CreditItem, text: string): Promise<boolean>;
};

export const AppealContext = createContext<Appeals | null>(null);

export function useAppeals(): Appeals | null {
  return useContext(AppealContext);
}
