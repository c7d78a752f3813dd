/** Owns reading a volume as it was put together, part by part. Must not know marks. */
import type { ActivityOf } from "../scenario/schema/activity.ts";
import type { Answer, ArchivePlace } from "./answer.ts";
import { longestRising } from "./longest-chain.ts";

export type FiledVolume = {
  folder: readonly string[];
  /** As typed, by paper. */
  pages: ReadonlyMap<string, string>;
  labels: ReadonlyMap<string, string>;
  place: ArchivePlace | null;
  access: ReadonlyMap<string, string>;
};

export function readArchive(answers: readonly Answer[]): FiledVolume {
  let folder: readonly string[] = [];
  let place: ArchivePlace | null = null;
  const pages = new Map<string, string>();
  const labels = new Map<string, string>();
  const access = new Map<string, string>();
  for (const answer of answers) {
    if (answer.kind !== "archive") continue;
    if (answer.part === "folder") folder = answer.papers;
    else if (answer.part === "page") pages.set(answer.paper, answer.from);
    else if (answer.part === "label") labels.set(answer.label, answer.text);
    else if (answer.part === "place") place = answer.place;
    else if (answer.level !== null) access.set(answer.who, answer.level);
  }
  return { folder, pages, labels, place, access };
}

/** On which page each paper of a row begins, when its pages are numbered through. */
export function firstPages(papers: ActivityOf<"archive">["papers"], row: readonly string[]): Map<string, number> {
  const pagesOf = new Map(papers.map(({ id, pages }) => [id, pages]));
  const starts = new Map<string, number>();
  let next = 1;
  for (const id of row) {
    starts.set(id, next);
    next += pagesOf.get(id) ?? 0;
  }
  return starts;
}

/** The right order that the folder comes closest to, and what of it was kept. */
export function nearestOrder({ orders }: ActivityOf<"archive">, folder: readonly string[]): { order: readonly string[]; inPlace: string[] } {
  const readings = orders.map((order) => {
    const ranked = folder.filter((id) => order.includes(id));
    return { order, inPlace: longestRising(ranked.map((id) => order.indexOf(id))).map((index) => ranked[index] ?? "") };
  });
  return readings.reduce((best, other) => (other.inPlace.length > best.inPlace.length ? other : best), readings[0] ?? { order: [], inPlace: [] });
}
