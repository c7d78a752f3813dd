/** Owns the column that says how far to trust the engine: per criterion, over the verdicts that teachers looked at. */
import { remember } from "../../../attempt/views/remember.ts";
import type { ReviewKnown } from "../known.ts";
import { agreementOf, type Looked } from "../marks/agreement.ts";
import { verdictAt } from "../places.ts";
import type { ReviewState } from "../state.ts";
import type { Agreement } from "../view.ts";

/** Keys name the activity too: `call/B1:name`. In the order in which teachers came by them. */
export function agreementIn(known: ReviewKnown, { sum }: ReviewState): Agreement[] {
  return remember(known.run.plan, "agreement", [sum.verdicts], () => {
    const found = new Map<string, { title: Agreement["title"]; looked: Looked[] }>();
    for (const { place, to } of Object.values(sum.verdicts).flatMap((places) => Object.values(places))) {
      const state = known.attempts.get(place.attempt)?.state;
      const verdict = state && verdictAt(known.prepared, state, place);
      if (!verdict) continue;
      const key = `${verdict.activity}/${verdict.key}`;
      const entry = found.get(key) ?? { title: verdict.title, looked: [] };
      const engine = verdict.verdict.state === "met";
      entry.looked.push({ engine, teacher: to === "noted" ? engine : to === "met" });
      found.set(key, entry);
    }
    return [...found].map(([key, { title, looked }]) => ({ key, title, ...agreementOf(looked) }));
  });
}
