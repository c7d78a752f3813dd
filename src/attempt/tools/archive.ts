/** Owns filing a customer, as an attempt needs it. */
import type { ArchiveAnswer } from "../../grading/answer.ts";
import { gradeArchive } from "../../grading/kinds/archive.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { distinct, kindRefused, known, tooLong } from "../answer-checks.ts";
import { limits } from "../limits.ts";
import { reject, type Refused } from "../rejection-codes.ts";
import { archiveParts } from "../views/archive-view.ts";
import type { Tool } from "./tool.ts";

export const archive: Tool<"archive"> = {
  grade: gradeArchive,
  refuse: (activity, answer) => (answer.kind === "archive" ? refuseArchive(activity, answer) : kindRefused(activity)),
  parts: archiveParts,
};

function refuseArchive(activity: ActivityOf<"archive">, answer: ArchiveAnswer): Refused | null {
  const unknown = reject("answer-ids", { activity: activity.id });
  switch (answer.part) {
    case "folder":
      return known(answer.papers, activity.papers) && distinct(answer.papers) ? null : unknown;
    case "page":
      return activity.papers.some(({ id, listed }) => listed && id === answer.paper) ? tooLong([answer.from], limits.figure) : unknown;
    case "label": {
      const label = activity.labels.find(({ id }) => id === answer.label);
      if (!label || (label.options.length > 0 && answer.text !== "" && !known([answer.text], label.options))) return unknown;
      return tooLong([answer.text], limits.figure);
    }
    case "place": {
      const { place } = answer;
      const cabinet = activity.cabinets.find(({ id }) => id === place?.cabinet);
      const free = place === null || (cabinet && place.shelf >= 1 && place.shelf <= cabinet.shelves && place.place >= 1 && place.place <= cabinet.places && !cabinet.taken.some(({ shelf, place: at }) => shelf === place.shelf && at === place.place));
      return free ? null : unknown;
    }
    case "access":
      return known([answer.who], activity.access) && (answer.level === null || known([answer.level], activity.levels)) ? null : unknown;
  }
}
