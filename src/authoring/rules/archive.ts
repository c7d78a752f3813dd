/** Rules for filing a customer: orders hold what belongs and nothing else, the place is there and free, and points are given for what is asked. */
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { createReferences } from "../references.ts";

type Archive = ActivityOf<"archive">;

export function checkArchive(activity: Archive, at: Path): Problem[] {
  const refs = createReferences();
  const papers = new Set(activity.papers.map(({ id }) => id));
  const belonging = activity.papers.filter(({ belongs }) => belongs).map(({ id }) => id);
  for (const [index, order] of activity.orders.entries()) {
    const path: Path = [...at, "orders", index];
    for (const [position, id] of order.entries()) refs.check("item", id, papers, [...path, position]);
    const missing = belonging.filter((id) => !order.includes(id));
    const wrong = order.filter((id, position) => papers.has(id) && (order.indexOf(id) !== position || !belonging.includes(id)));
    if (missing.length + wrong.length > 0) refs.problems.push(problem("archive/order-not-the-volume", path, { missing: missing.join(", ") || "—", wrong: wrong.join(", ") || "—" }));
  }
  for (const [index, { options, accepts }] of activity.labels.entries()) {
    const known = new Set(options.map(({ id }) => id));
    if (known.size > 0) for (const [position, id] of accepts.entries()) refs.check("option", id, known, [...at, "labels", index, "accepts", position]);
  }
  const levels = new Set(activity.levels.map(({ id }) => id));
  for (const [index, { level }] of activity.access.entries()) refs.check("option", level, levels, [...at, "access", index, "level"]);
  return [...refs.problems, ...placeProblems(activity, at), ...pointProblems(activity, at)];
}

function placeProblems({ place, cabinets }: Archive, at: Path): Problem[] {
  const cabinet = cabinets.find(({ id }) => id === place?.cabinet);
  const refs = createReferences();
  refs.check("item", place?.cabinet, new Set(cabinets.map(({ id }) => id)), [...at, "place", "cabinet"]);
  if (!place || !cabinet) return refs.problems;
  const inside = place.shelf <= cabinet.shelves && place.place <= cabinet.places;
  const taken = cabinet.taken.some((box) => box.shelf === place.shelf && box.place === place.place);
  return inside && !taken ? [] : [problem("archive/place-not-free", [...at, "place"], { cabinet: place.cabinet, shelf: place.shelf, place: place.place })];
}

/** Points for what nothing asks, or something asked that brings none. */
function pointProblems({ points, papers, labels, place, access }: Archive, at: Path): Problem[] {
  const asked = { pages: papers.some(({ listed, belongs }) => listed && belongs), labels: labels.length > 0, place: place !== undefined, access: access.length > 0 };
  return (["pages", "labels", "place", "access"] as const).filter((part) => asked[part] !== points[part] > 0).map((part) => problem("archive/points-differ", [...at, "points", part], { part, points: points[part] }));
}
