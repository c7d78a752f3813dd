/** Owns trying new words for a criterion on everything that a lesson's groups said: bit by bit, so that the server goes on answering meanwhile, and with its progress told. */
import type { Wording } from "../../classroom/review/event.ts";
import type { ReviewKnown } from "../../classroom/review/known.ts";
import type { ReviewState } from "../../classroom/review/state.ts";
import { refuseWording } from "../../classroom/review/wordings/refuse-wording.ts";
import { regrade, type Regraded } from "../../classroom/review/wordings/regrade.ts";
import { CodedError } from "../coded-error.ts";
import type { Review } from "../live/reviews.ts";

/** Progress is told no more often, in ms. */
const TELL_MS = 150;

/** Fails with the code of the refusal when the words may not count. */
export async function tryWording({ tellProgress }: Pick<Review, "tellProgress">, known: ReviewKnown, { sum }: ReviewState, wording: Wording): Promise<Regraded> {
  const refused = refuseWording(known.prepared, wording);
  if (refused) throw new CodedError(refused.rejection.code, refused.rejection.params);
  const steps = regrade(known, sum, wording);
  let told = Number.NEGATIVE_INFINITY;
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - told > TELL_MS) {
        tellProgress(step.value);
        told = performance.now();
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    tellProgress(null);
  }
}
