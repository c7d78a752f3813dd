/** Finds an activity of a situation by its id and kind. */
import type { Activity, ActivityOf } from "../../src/scenario/schema/activity.ts";
import type { Situation } from "../../src/scenario/schema/situation.ts";

/** Throws when there is none of that kind. */
export function activityFinder({ activities }: Situation): <Kind extends Activity["kind"]>(id: string, kind: Kind) => ActivityOf<Kind> {
  return <Kind extends Activity["kind"]>(id: string, kind: Kind) => {
    const found = activities.find((candidate) => candidate.id === id);
    if (found?.kind !== kind) throw new Error(`${id} is no ${kind}`);
    return found as ActivityOf<Kind>;
  };
}
