/** Owns commands of a review for its tests: the places that they are about, and one of each kind of decision. */
import type { ReviewCommand } from "../../src/classroom/review/command.ts";
import type { VerdictPlace } from "../../src/classroom/review/event.ts";
import { groupRubric, liu, memberRubric, ReviewPlayer } from "./review-player.ts";

export const place: VerdictPlace = { attempt: "g1-r1", seq: 7, key: "B1:nice" };
export const fault: VerdictPlace = { attempt: "g1-r1", seq: 8, key: "B2:excuse" };
export const correct = (more: object = {}): ReviewCommand => ({ type: "correct-verdicts", places: [place], to: "met", reason: "先说了", ...more });
export const rateGroup = (points: number, group = "g1"): ReviewCommand => ({ type: "rate", rubric: groupRubric.id, target: { group }, values: { group: points } });
export const rateMember = (id: string, values: Record<string, number> | null = { attitude: 5, cooperation: 9, listening: 4, effect: 8 }): ReviewCommand => ({ type: "rate", rubric: memberRubric.id, target: { student: id }, values });
export const appeal = (more: object = {}): ReviewCommand => ({ type: "appeal", appeal: "p1", place, text: "我说了这一句", ...more });
export const released = () => new ReviewPlayer().take(liu, { type: "confirm-group", group: "g1" }, { type: "release-results", students: ["a", "b"] });

/** Something of every kind that teachers do. */
export const steps: ReviewCommand[] = [
  { type: "set-weights", weights: { automatic: 40, teacher: 40, peer: 20, self: 0 } },
  { type: "set-counts", counts: "last" },
  { type: "set-rubric", rubric: { ...groupRubric, id: "own", courseId: null } },
  { type: "remove-rubric", rubric: memberRubric.id },
  { type: "open-rating" },
  rateGroup(64),
  correct(),
  correct({ places: [fault], to: "not-met" }),
  { type: "correct-credit", place: { attempt: "g1-r1", item: "part/x" }, points: 7, reason: "写对了" },
  { type: "set-share", group: "g1", student: "c", share: 1.1, reason: "多做了记录" },
  { type: "set-leader", group: "g1", student: "b" },
  { type: "write-remark", target: { student: "a" }, text: "复述做得好。" },
  { type: "confirm-group", group: "g1" },
  { type: "release-results", students: ["a", "c"] },
  { type: "withdraw-results", students: ["a"] },
  { type: "reopen-group", group: "g1", reason: "漏看一处" },
];
