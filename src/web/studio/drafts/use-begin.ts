/** Owns beginning a draft of one's own from another document, and opening it. */
import { useLocation } from "wouter";
import type { DraftInfo, StudioLibrary } from "../../../protocol/studio.ts";
import type { Path } from "../../../scenario/problem.ts";
import { asOwn } from "../../../studio/templates/as-own.ts";
import type { Text } from "../../../scenario/text.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { useTask } from "../../console/use-task.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { routes } from "../../shared/routes.ts";
import { stateAt } from "../first-place.ts";

export type Begin = {
  busy: boolean;
  fault: string | null;
  /** With a title and unit that are given, else those of the document; opened at a place of it. Whether it was done. */
  run(load: () => Promise<StudioDocument>, given?: { title?: Text; unit?: string; at?: Path }): Promise<boolean>;
};

export function useBegin({ drafts, library }: { drafts: readonly DraftInfo[]; library: StudioLibrary | null }, loud: "loud" | "quiet" = "quiet"): Begin {
  const api = useApi();
  const task = useTask(loud);
  const [, go] = useLocation();
  return {
    busy: task.busy,
    fault: task.fault,
    run: (load, { title, unit: wanted, at } = {}) =>
      task.run(async () => {
        const document = await load();
        const { situations } = library ?? (await api.studio.library());
        const unit = wanted ?? document.unit;
        const taken = [...drafts, ...situations.map(({ id }) => ({ situation: id }))].map(({ situation }) => situation);
        const { id } = await api.studio.add(asOwn(document, { unit, taken, ...(title === undefined ? {} : { title }) }));
        go(routes.draft(id), { state: stateAt(at) });
      }),
  };
}
