/** Owns the reviews that this process has open: each a log beside its lesson, empty until somebody decides something. Must not know marks or pages. */
import type { ReviewEvent } from "../../classroom/review/event.ts";
import { applyReview } from "../../classroom/review/fold-review.ts";
import { readReviewEvent } from "../../classroom/review/read-review-event.ts";
import { initialReview, type ReviewState } from "../../classroom/review/state.ts";
import type { ReviewView } from "../../classroom/review/view.ts";
import { logName } from "../store/log-name.ts";
import { openLog, type LogHost, type LogKind, type LogSource } from "./log-host.ts";
import { createRegistry, type Registry } from "./registry.ts";

/** `lesson` names both the lesson and its review. */
export type Review = {
  readonly lesson: string;
  readonly state: () => ReviewState;
  readonly log: LogHost<ReviewState, ReviewEvent>;
  /** Work of this process that teachers wait for; null: none. */
  progress(): Progress;
  /** Teachers are shown how far it is. */
  tellProgress(progress: Progress): void;
};

type Progress = ReviewView["progress"];

export type ReviewSource = LogSource & {
  /** The review's log has grown; `own`: by a command in this process. */
  grown(review: Review, events: readonly ReviewEvent[], own: boolean): void;
  progressed(lesson: string): void;
};

const kind: LogKind<ReviewState, ReviewEvent> = { initial: initialReview, read: readReviewEvent, apply: applyReview };

export function createReviews(source: ReviewSource): Registry<Review> {
  return createRegistry(async (lesson) => {
    let review: Review | null = null;
    const log = await openLog(logName("review", lesson), kind, source, (events, _state, own) => {
      if (review) source.grown(review, events, own);
    });
    let progress: Progress = null;
    const tellProgress = (now: Progress) => {
      progress = now;
      source.progressed(lesson);
    };
    review = { lesson, log, state: log.state, progress: () => progress, tellProgress };
    return review;
  });
}
