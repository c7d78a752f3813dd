/** Owns what a new condition at a place begins with: the first criterion of its beat, the first timer, and so on. */
import type { Path } from "../../../scenario/problem.ts";
import { valueAt } from "../../../studio/path.ts";
import { useStudio } from "../studio-context.tsx";
import { useOptions } from "./use-options.ts";

type First = { criterion: string | undefined; beat: string | undefined; timer: string | undefined; contact: string | undefined; activity: string | undefined; now: string | undefined };

export function useFirst(place: Path): First {
  const criteria = useOptions("criterion", place);
  const beats = useOptions("beat", place);
  const [timer] = useOptions("timer", place);
  const [contact] = useOptions("contact", place);
  const [activity] = useOptions("activity", place);
  const beat = useStudio(({ history }) => valueAt(history.document, [...place.slice(0, 5), "id"]) as string | undefined);
  const now = useStudio(({ history }) => (valueAt(history.document, [...place.slice(0, 3), "clock"]) as string | undefined) ?? history.document.situation.start);
  const own = criteria.find(({ id }) => beat !== undefined && id.startsWith(`${beat}:`)) ?? criteria[0];
  return { criterion: own?.id, beat: (beats.find(({ id }) => id === beat) ?? beats[0])?.id, timer: timer?.id, contact: contact?.id, activity: activity?.id, now };
}
