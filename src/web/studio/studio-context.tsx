/** Owns reaching the open draft from any part of the page. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Path } from "../../scenario/problem.ts";
import type { DraftInfo, StudioLibrary } from "../../protocol/studio.ts";
import type { StudioDocument } from "../../studio/document.ts";
import { valueAt } from "../../studio/path.ts";
import type { Studio, StudioState } from "./studio.ts";

/** `draft`: its id at the server. `published`: what was in use when it was opened. `library`: what criteria and forms may use. */
export type OpenDraft = { draft: string; published: DraftInfo["published"]; studio: Studio; library: StudioLibrary };

export const StudioContext = createContext<OpenDraft | null>(null);

export function useOpenDraft(): OpenDraft {
  const open = useContext(StudioContext);
  if (!open) throw new Error("Only inside a draft's page.");
  return open;
}

/** Draws again only when what is chosen is another value. */
export function useStudio<T>(choose: (state: StudioState) => T): T {
  return useStore(useOpenDraft().studio, choose);
}

export function useDocument(): StudioDocument {
  return useStudio(({ history }) => history.document);
}

/** What stands at a place of the document; undefined where there is nothing. The caller knows the shape by the place. */
export function useAt<T>(place: Path): T | undefined {
  return useStudio(({ history }) => valueAt(history.document, place) as T | undefined);
}

/** Never changes, so that it may stand among the dependencies of an effect. */
export function useChange(): StudioState["change"] {
  return useStudio(({ change }) => change);
}
