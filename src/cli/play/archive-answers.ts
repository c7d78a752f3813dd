/** Owns how the parts of a volume are typed. */
import type { ActivityViewOf } from "../../attempt/view.ts";
import type { ArchiveAnswer } from "../../grading/answer.ts";
import { byLetter } from "./letters.ts";

type View = ActivityViewOf<"archive">;

/** `3 1 2` the papers in order; `p2=7` a first page; `l1=46` a label; `w1=B` who may look; `box=A-3-7` cabinet, shelf, place. Null for anything else. */
export function archiveFrom(text: string, view: View): ArchiveAnswer | null {
  const part = /^(p|l|w|box)(\d*)\s*[=＝]\s*(.+)$/i.exec(text);
  if (!part) return folder(text, view);
  const [, kind = "", number = "", value = ""] = part;
  const at = Number(number) - 1;
  switch (kind.toLowerCase()) {
    case "p": {
      const paper = view.papers[at];
      return paper?.listed ? { kind: "archive", part: "page", paper: paper.id, from: value } : null;
    }
    case "l": {
      const label = view.labels[at];
      const typed = label && label.options.length > 0 ? byLetter(value, label.options)?.id : value;
      return label && typed !== undefined ? { kind: "archive", part: "label", label: label.id, text: typed } : null;
    }
    case "w": {
      const who = view.access[at];
      const level = byLetter(value, view.levels);
      return who && level ? { kind: "archive", part: "access", who: who.id, level: level.id } : null;
    }
    default:
      return box(value, view);
  }
}

function folder(text: string, { papers }: View): ArchiveAnswer | null {
  const numbers = text.split(/[\s,，、]+/);
  const ids = numbers.flatMap((number) => papers[Number(number) - 1]?.id ?? []);
  return ids.length === numbers.length && new Set(ids).size === ids.length ? { kind: "archive", part: "folder", papers: ids } : null;
}

function box(value: string, { cabinets }: View): ArchiveAnswer | null {
  const parts = /^([A-Za-z])[-\s](\d+)[-\s](\d+)$/.exec(value);
  const cabinet = parts && cabinets[(parts[1] ?? "A").toUpperCase().charCodeAt(0) - 65];
  return cabinet ? { kind: "archive", part: "place", place: { cabinet: cabinet.id, shelf: Number(parts[2]), place: Number(parts[3]) } } : null;
}
