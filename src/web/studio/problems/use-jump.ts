/** Owns going to a place of the document from anywhere: it is selected, and the bench and the versions are left for where it is written. */
import { useCallback } from "react";
import { useLocation } from "wouter";
import type { Path } from "../../../scenario/problem.ts";
import { routes } from "../../shared/routes.ts";
import { useOpenDraft, useStudio } from "../studio-context.tsx";

export function useJump(): (place: Path) => void {
  const { draft } = useOpenDraft();
  const select = useStudio((state) => state.select);
  const [address, go] = useLocation();
  return useCallback(
    (place) => {
      select(place);
      const writes = [routes.draft(draft), routes.draft(draft, "script"), routes.draft(draft, "graph")];
      if (!writes.includes(address)) go(routes.draft(draft, "script"));
    },
    [select, draft, address, go],
  );
}
