/** Owns what cards of the graph ask of it, reached without being drawn anew. */
import { createContext, useContext } from "react";

export type GraphActions = {
  toggleFold(beat: string): void;
  rename(index: number, title: string): void;
  stopEditing(): void;
};

export const GraphActionsContext = createContext<GraphActions | null>(null);

export function useGraphActions(): GraphActions {
  const actions = useContext(GraphActionsContext);
  if (!actions) throw new Error("Only inside the graph.");
  return actions;
}
