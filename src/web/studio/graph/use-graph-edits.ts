/** Owns what can be changed from the graph, as named changes of the document. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { BeatSource } from "../../../studio/document.ts";
import type { Arrow, Way } from "../../../studio/graph/graph-of.ts";
import { addBeat, indexAfter } from "../../../studio/operations/add-beat.ts";
import { branchToNew } from "../../../studio/operations/branch-to-new.ts";
import { connect, disconnect } from "../../../studio/operations/branches.ts";
import { dialogueAt } from "../../../studio/operations/dialogue-at.ts";
import { removeBeat } from "../../../studio/operations/remove-beat.ts";
import { putAt } from "../../../studio/path.ts";
import { toast } from "../../shared/ui/toast.tsx";
import { useChange, useOpenDraft } from "../studio-context.tsx";

export type GraphEdits = {
  /** After that beat, in the way from it; at the end of the talk without one. */
  addBeat(kind: BeatSource["kind"], after: string | null): void;
  /** At the end of a further way from that beat. */
  branchToNew(from: string): void;
  connect(from: string, to: string): void;
  removeBeat(index: number): void;
  removeWay(way: Way): void;
  removeWays(arrow: Arrow): void;
  /** All of them together. */
  retarget(ways: readonly Way[], to: string): void;
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
    const dialogue = () => dialogueAt(studio.getState().history.document, activity);
    const beats = () => dialogue()?.beats ?? [];
    const titleOf = (title: BeatSource["title"]) => (typeof title === "string" ? title : title["zh-CN"]);
    const indexOf = (beat: string) => beats().findIndex(({ id }) => id === beat);
    const at = (index: number) => [...place, "beats", index];
    return {
      addBeat: (kind, after) => {
        const talk = dialogue();
        if (!talk) return;
        const before = after ?? [...talk.beats].reverse().find((beat) => beat.kind !== "end")?.id ?? null;
        change({ code: "add-beat" }, (draft) => addBeat(draft, activity, { kind, after: before }), { select: at(indexAfter(talk, before)) });
      },
      branchToNew: (from) => change({ code: "add-beat" }, (draft) => branchToNew(draft, activity, from, "talk"), { select: at(indexOf(from) + 1) }),
      connect: (from, to) => change({ code: "connect" }, (draft) => connect(draft, activity, from, to), { select: at(indexOf(from)) }),
      removeBeat: (index) => {
        const beat = beats()[index];
        if (!beat || beats().length < 2) return;
        change({ code: "remove-beat" }, (draft) => removeBeat(draft, activity, beat.id), { select: at(Math.max(0, index - 1)) });
        toast(t("removed", { title: titleOf(beat.title) || t("untitled") }));
      },
      removeWay: (way) => {
        const from = beats()[Number(way.place[1])];
        if (!from) return;
        change({ code: "disconnect" }, (draft) => (way.place[2] === "next" ? disconnect(draft, activity, from.id, Number(way.place[3])) : putAt(draft, [...place, ...way.place, "to"], undefined)), { select: at(Number(way.place[1])) });
        toast(t("wayRemoved"));
      },
      removeWays: ({ from, ways }) => {
        change(
          { code: "disconnect" },
          (draft) => {
            // From the back, so that the places of the others stay.
            for (const { place: way } of [...ways].reverse()) {
              if (way[2] === "next") disconnect(draft, activity, from, Number(way[3]));
              else putAt(draft, [...place, ...way, "to"], undefined);
            }
          },
          { select: at(indexOf(from)) },
        );
        toast(t("wayRemoved"));
      },
      retarget: (ways, to) => {
        const [first] = ways;
        if (!first) return;
        change(
          { code: "change-way" },
          (draft) => {
            for (const way of ways) putAt(draft, [...place, ...way.place, "to"], to);
          },
          { select: [...place, ...first.place] },
        );
      },
      rename: (index, title) => {
        const before = beats()[index]?.title;
        const words = title.trim();
        if (before === undefined || words === "" || titleOf(before) === words) return;
        change({ code: "edit-text" }, (draft) => putAt(draft, [...at(index), "title"], typeof before === "string" ? words : { ...before, "zh-CN": words }), { select: at(index) });
      },
      indexOf,
      targets: () => beats().map(({ id, title }, index) => ({ id, title: `${index + 1} ${titleOf(title) || t("untitled")}` })),
    };
  }, [activity, change, studio, t]);
}
