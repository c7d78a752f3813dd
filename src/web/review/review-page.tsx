/** Owns opening a lesson's review: waiting, failing with a way on, and the review itself, kept up to date. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewCommand, ReviewView } from "../../protocol/review.ts";
import { useServerWords } from "../shared/i18n/use-words.ts";
import type { Live } from "../shared/live/live.ts";
import { LiveProvider, useLive, useLiveDocument } from "../shared/live/live-context.tsx";
import { routes } from "../shared/routes.ts";
import { Button, ButtonLink } from "../shared/ui/button.tsx";
import { ErrorState } from "../shared/ui/error-state.tsx";
import { Page } from "../shared/ui/page.tsx";
import { Skeleton } from "../shared/ui/skeleton.tsx";
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
  const { t } = useTranslation(["review", "common"]);
  const words = useServerWords();
  const opened = useLiveDocument("review", lesson);
  switch (opened.state) {
    case "loading":
      return (
        <Page title={t("title")} crumbs={[{ title: t("teach"), href: routes.teach }, { title: t("title") }]}>
          <Skeleton lines={8} label={t("common:page.loading")} />
        </Page>
      );
    case "failed":
      return (
        <Page title={t("failed")} crumbs={[{ title: t("teach"), href: routes.teach }, { title: t("failed") }]}>
          <ErrorState
            as="h1"
            title={t("failed")}
            code={opened.rejection.code}
            actions={
              <>
                <Button variant="primary" onClick={opened.retry}>
                  {t("common:retry")}
                </Button>
                <ButtonLink href={routes.teach}>{t("teach")}</ButtonLink>
              </>
            }
          >
            {words(opened.rejection)}
          </ErrorState>
        </Page>
      );
    default:
      return <LiveReview view={opened.value} stale={opened.state === "stale"} tab={tab} />;
  }
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
