/** Owns how a robot files a customer, part after part; what does not succeed is put somewhere else. */
import type { ActivityViewOf } from "../../attempt/view.ts";
import type { ArchiveAnswer } from "../../grading/answer.ts";
import { firstPages } from "../../grading/read-archive.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { pick, succeeds, type Lots } from "./quality.ts";

/** Null when the volume is done. */
export function fileVolume({ filed, papers }: ActivityViewOf<"archive">, activity: ActivityOf<"archive">, lots: Lots): ArchiveAnswer | null {
  const order = activity.orders[0] ?? [];
  const folder = succeeds(lots, `${activity.id}/folder`) ? order : papers.map(({ id }) => id);
  if (filed.folder.length === 0) return { kind: "archive", part: "folder", papers: [...folder] };
  const page = activity.papers.find(({ id, listed, belongs }) => listed && belongs && filed.pages[id] === undefined);
  if (page) return { kind: "archive", part: "page", paper: page.id, from: String(firstPages(activity.papers, filed.folder).get(page.id) ?? 1) };
  const label = activity.labels.find(({ id }) => filed.labels[id] === undefined);
  if (label) return { kind: "archive", part: "label", label: label.id, text: (succeeds(lots, label.id) ? label.accepts[0] : (pick(lots, label.id, label.options)?.id ?? "1")) ?? "" };
  if (activity.place && filed.place === null) {
    const { cabinet, shelf, place } = activity.place;
    return { kind: "archive", part: "place", place: { cabinet, shelf, place } };
  }
  const who = activity.access.find(({ id }) => filed.access[id] === undefined);
  return who ? { kind: "archive", part: "access", who: who.id, level: (succeeds(lots, who.id) ? who.level : pick(lots, who.id, activity.levels)?.id) ?? who.level } : null;
}
