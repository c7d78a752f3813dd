/** Owns what a student sees of a volume being filed: papers by lot, what was put where, and the right places only with the result. */
import { drawOrder } from "../../engine/draw.ts";
import type { ActivityResult } from "../../grading/grade-activity.ts";
import { firstPages, nearestOrder, readArchive } from "../../grading/read-archive.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import type { Work } from "../state.ts";
import type { ActivityViewOf, ArchiveFeedback } from "../view.ts";
import { itemView } from "./question-views.ts";

type ArchiveParts = Omit<ActivityViewOf<"archive">, keyof ActivityViewOf<"document"> | "feedback" | "kind"> & Pick<ActivityViewOf<"archive">, "feedback">;

export function archiveParts(activity: ActivityOf<"archive">, work: Work, seed: number, result: ActivityResult | null): ArchiveParts {
  const volume = readArchive(Object.values(work.answers));
  return {
    papers: drawOrder(activity.papers, seed, `papers/${activity.id}`).map(({ id, text, pages, listed }) => ({ id, text, pages, listed })),
    labels: activity.labels.map(({ id, label, options }) => ({ id, label, options: options.map(itemView) })),
    cabinets: activity.place ? activity.cabinets.map(({ id, title, shelves, places, taken }) => ({ id, title, shelves, places, taken: taken.map(({ shelf, place, text }) => ({ shelf, place, text })) })) : [],
    levels: activity.levels.map(itemView),
    access: activity.access.map(itemView),
    filed: { folder: [...volume.folder], pages: Object.fromEntries(volume.pages), labels: Object.fromEntries(volume.labels), place: volume.place, access: Object.fromEntries(volume.access) },
    feedback: result && feedbackOn(activity, volume.folder, result),
  };
}

function feedbackOn(activity: ActivityOf<"archive">, folder: readonly string[], { items }: ActivityResult): ArchiveFeedback {
  const met = (subject: string) => items.some((item) => item.subject === subject && item.state === "met");
  const { order, inPlace } = nearestOrder(activity, folder);
  const [own, right] = [firstPages(activity.papers, folder), firstPages(activity.papers, order)];
  const { place } = activity;
  return {
    papers: activity.papers.map(({ id, belongs, why }) => ({ id, belongs, ok: met(`paper-${id}`), why: why ?? null })),
    order: [...order],
    inPlace,
    pages: activity.papers.filter(({ listed, belongs }) => listed && belongs).map(({ id }) => ({ paper: id, expected: own.get(id) ?? right.get(id) ?? 0, ok: met(`page-${id}`) })),
    labels: activity.labels.map(({ id, options, accepts, why }) => ({ id, expected: options.find((option) => option.id === accepts[0])?.text ?? accepts[0] ?? "", ok: met(`label-${id}`), why })),
    place: place ? { cabinet: place.cabinet, shelf: place.shelf, place: place.place, ok: met("place"), why: place.why } : null,
    access: activity.access.map(({ id, level, why }) => ({ id, level, ok: met(`access-${id}`), why })),
    explain: activity.explain,
  };
}
