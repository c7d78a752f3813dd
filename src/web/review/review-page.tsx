/** Owns opening a lesson's review: waiting, failing with a way on, and the review itself, kept up to date. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewCommand, ReviewView } from "../../protocol/review.ts";
import type { Live } from "../shared/live/live.ts";
import { LiveProvider, useLive } from "../shared/live/live-context.tsx";
import { OpenedDocument } from "../shared/live/opened-document.tsx";
import { MeProvider } from "./me-context.ts";
import { ReviewBoard } from "./review-board.tsx";
import { ReviewDeskProvider } from "./review-desk.tsx";
import { ReviewPrint } from "./release/review-print.tsx";

/** `me`: the teacher's own id. `connect` is another line in tests. */
export function ReviewPage({ lesson, tab, me, connect }: { lesson: string; tab: string | null; me: string; connect?: () => Live }) {
  return (
    <LiveProvider {...(connect ? { connect } : {})}>
      <MeProvider value={me}>
        <OpenedReview lesson={lesson} tab={tab} />
      </MeProvider>
    </LiveProvider>
  );
}

function OpenedReview({ lesson, tab }: { lesson: string; tab: string | null }) {
  const { t } = useTranslation("review");
  return (
    <OpenedDocument kind="review" id={lesson} words={{ loading: t("title"), failed: t("failed"), back: t("teach") }}>
      {(view, stale) => <LiveReview view={view} stale={stale} tab={tab} />}
    </OpenedDocument>
  );
}

function LiveReview({ view, stale, tab }: { view: ReviewView; stale: boolean; tab: string | null }) {
  const live = useLive();
  const { lesson } = view;
  const send = useCallback((command: ReviewCommand) => live.sendReview(lesson, command), [live, lesson]);
  return (
    <ReviewDeskProvider view={view} send={send} now={live.serverNow}>
      {tab === "print" ? <ReviewPrint view={view} /> : <ReviewBoard view={view} stale={stale} tab={tab} />}
    </ReviewDeskProvider>
  );
}
