/** Rules for papers with errors: what is asked for can be marked, named and put right. */
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { createReferences } from "../references.ts";

type SpotTheError = ActivityOf<"spot-the-error">;

export function checkSpotTheError(activity: SpotTheError, at: Path): Problem[] {
  const refs = createReferences();
  const [reasons, corrections] = [activity.reasons, activity.corrections].map((list) => new Set(list.map(({ id }) => id)));
  for (const [index, paper] of activity.papers.entries()) {
    const path: Path = [...at, "papers", index];
    const places = paper.pictures.flatMap(({ kind, fields }, picture) => fields.map(({ id }, field) => ({ id, kind, path: [...path, "pictures", picture, "fields", field] })));
    const ids = new Set(places.map(({ id }) => id));
    // Within one picture the general rule looks; a mark names the place without its picture.
    for (const [position, place] of places.entries()) {
      const first = places.findIndex(({ id }) => id === place.id);
      if (first < position && places[first]?.path.at(-3) !== place.path.at(-3)) refs.problems.push(problem("reference/duplicate-id", place.path, { id: place.id }));
    }
    for (const [number, error] of paper.errors.entries()) {
      const there: Path = [...path, "errors", number];
      for (const [position, id] of error.fields.entries()) {
        refs.check("field", id, ids, [...there, "fields", position]);
        if (places.some((place) => place.id === id && place.kind === "rules")) refs.problems.push(problem("spot/on-rules", [...there, "fields", position], { field: id }));
      }
      for (const [position, id] of error.reasons.entries()) refs.check("reason", id, reasons ?? new Set(), [...there, "reasons", position]);
      for (const [position, id] of error.corrections.entries()) refs.check("correction", id, corrections ?? new Set(), [...there, "corrections", position]);
    }
  }
  const errors = activity.papers.flatMap((paper) => paper.errors);
  if (errors.length === 0) refs.problems.push(problem("spot/no-error", [...at, "papers"], {}));
  else if (activity.points.corrections > 0 && errors.every((error) => error.corrections.length === 0)) refs.problems.push(problem("spot/no-correction", [...at, "points", "corrections"], {}));
  return refs.problems;
}
