/** Owns saying that one is at work somewhere, now and then as long as one is, and knowing who else is. */
import { useCallback, useEffect, useRef } from "react";
import type { Claim, Claimable } from "../../../protocol/review.ts";
import { useReviewDesk } from "../review-desk.tsx";

const AGAIN_MS = 60_000;

const same = (a: Claimable, b: Claimable) => ("group" in a ? "group" in b && a.group === b.group : "key" in b && a.key === b.key);

/** `me`: the teacher's own id. `taken`: by somebody else, not yet run out. */
export function useClaim(what: Claimable, me: string): { taken: Claim | null; touch: () => void } {
  const { view, tell, now } = useReviewDesk();
  const last = useRef(0);
  const leaving = useRef<() => void>(() => undefined);
  const taken = view.claims.find((claim) => same(claim.what, what) && claim.teacher !== me && claim.until > now()) ?? null;
  const touch = useCallback(() => {
    const at = Date.now();
    if (at - last.current < AGAIN_MS) return;
    last.current = at;
    tell({ type: "claim", what });
    leaving.current = () => tell({ type: "leave-claim", what });
  }, [tell, what]);
  useEffect(() => () => leaving.current(), []);
  return { taken, touch };
}
