/** Owns what can be changed from the graph, as named changes of the document. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { putAt, valueAt } from "../../../studio/path.ts";
import type { BeatSource } from "../../../studio/document.ts";
import type { Arrow, Way } from "../../../studio/graph/graph-of.ts";
import { useChange, useOpenDraft } from "../studio-context.tsx";

export type GraphEdits = {
  addBeat(kind: BeatSource["kind"], after: string | null): void;
  connect(from: string, to: string): void;
  removeBeat(index: number): void;
  removeWay(way: Way): void;
  removeWays(arrow: Arrow): void;
  retarget(way: Way, to: string): void;
  rename(index: number, title: string): void;
  indexOf(beat: string): number;
  /** Beats that a way may lead to. */
  targets(): { id: string; title: string }[];
};

/** Stable: what it needs of the document it reads when it is asked. */
export function useGraphEdits(activity: number): GraphEdits {
  const { t } = useTranslation("studio-graph");
  const change = useChange();
  const { studio } = useOpenDraft();
  return useMemo((): GraphEdits => {
    const place = ["situation", "activities", activity];
    const beats = () => (valueAt(studio.getState().history.document, [...place, "beats"]) ?? []) as BeatSource[];
    const titleOf = (title: BeatSource["title"]) => (typeof title === "string" ? title : title["zh-CN"]);
    return {
      addBeat: () => undefined,
      connect: () => undefined,
      removeBeat: () => undefined,
      removeWay: () => undefined,
      removeWays: () => undefined,
      retarget: () => undefined,
      rename: (index, title) => {
        const before = beats()[index]?.title;
        const words = title.trim();
        if (before === undefined || words === "" || titleOf(before) === words) return;
        change({ code: "edit-text" }, (draft) => putAt(draft, [...place, "beats", index, "title"], typeof before === "string" ? words : { ...before, "zh-CN": words }), { select: [...place, "beats", index] });
      },
      indexOf: (beat) => beats().findIndex(({ id }) => id === beat),
      targets: () => beats().map(({ id, title }, index) => ({ id, title: `${index + 1} ${titleOf(title) || t("untitled")}` })),
    };
  }, [activity, change, studio, t]);
}
