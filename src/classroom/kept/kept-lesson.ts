/** Owns what stays of a lesson that is deleted: figures that name nobody and lead back to no class. Must not know where they are kept, nor how marks come about. */
import { readOwn } from "../../engine/read-own.ts";
import type { GroupState, RunningLesson } from "../lesson/state.ts";
import type { ReviewKnown } from "../review/known.ts";
import { groupMarks } from "../review/marks/group-marks.ts";
import { mean, oneDecimalOf } from "../review/marks/mean.ts";
import type { ReviewState } from "../review/state.ts";
import type { ItemStatistics, Mark } from "../review/view.ts";
import { itemStatistics } from "../review/views/item-statistics.ts";
import { hasOwnMark } from "../term/lesson-result.ts";
import type { KeptItem, KeptLesson } from "./view.ts";

/** No figure stands on fewer people than this: of four, whoever was there knows by oneself and two friends what the fourth did. Five is usual in school statistics. */
export const FEWEST_PEOPLE = 5;
/** How many were there is kept in steps: the exact size is what tells a class from the next one. */
const STEP = 5;

/** `people`: how many of the group came. */
type Played = { readonly automatic: Mark; readonly people: number };

/** Null: nothing stays of what nobody has played, or of a demonstration. `month` as 202611. */
export function keptLesson(known: ReviewKnown, state: Pick<ReviewState, "sum">, month: number): KeptLesson | null {
  const { run, prepared } = known;
  const { unit, situation, mode, demo } = run.plan;
  const played = run.groups.flatMap((group): Played[] => {
    const { counting, marks } = groupMarks(known, state, group);
    return counting ? [{ automatic: marks.automatic, people: peopleIn(run, group) }] : [];
  });
  if (demo || played.length === 0) return null;
  return { unit, situation, title: prepared.situation.title, month, mode, figures: figuresOf(known, state, played) };
}

function peopleIn({ present }: RunningLesson, { members }: GroupState): number {
  return members.filter((member) => (readOwn(present, member)?.firstAt ?? null) !== null).length;
}

function figuresOf(known: ReviewKnown, state: Pick<ReviewState, "sum">, played: readonly Played[]): KeptLesson["figures"] {
  const sizes = played.map(({ people }) => people).sort((a, b) => a - b);
  const people = sumOf(sizes);
  if (people < FEWEST_PEOPLE) return null;
  const items = itemStatistics(known, state).filter(({ of }) => sumOf(sizes.slice(0, of)) >= FEWEST_PEOPLE);
  return {
    students: Math.round(people / STEP) * STEP,
    groups: played.length,
    mean: hasOwnMark(known) ? oneDecimalOf(mean(played.flatMap(({ automatic }) => automatic ?? []))) : null,
    // By their ids: the hardest first would tell nothing, but which group came to it first.
    items: items.map(keptItem).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Without what was said. */
function keptItem({ id, kind, title, sign, met, of }: ItemStatistics): KeptItem {
  return { id, kind, title, sign, met, of };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
