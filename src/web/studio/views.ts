/** Owns the parts of a draft's page: what stands in the middle. A dialogue is written as a script or as a graph; everything else in its own form. */

export const views = ["script", "graph", "bench", "versions"] as const;
export type View = (typeof views)[number];

export function viewOf(part: string | null): View {
  return views.find((view) => view === part) ?? "script";
}
