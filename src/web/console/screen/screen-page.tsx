/** Owns opening the big screen of a lesson in a window of its own. Nobody presses anything there. */
import { useTranslation } from "react-i18next";
import type { ScreenView } from "../../../protocol/classroom.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import type { Live } from "../../shared/live/live.ts";
import { LiveProvider, useLive, useLiveDocument } from "../../shared/live/live-context.tsx";
import { sitesFor } from "../../shared/room-address.ts";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Skeleton } from "../../shared/ui/skeleton.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { ServerClockProvider } from "../monitor/ticking.tsx";
import { BigScreen } from "./big-screen.tsx";
import styles from "./screen-page.module.css";

/** `connect` is another line in tests. */
export function ScreenPage({ lesson, connect }: { lesson: string; connect?: () => Live }) {
  return (
    <LiveProvider {...(connect ? { connect } : {})}>
      <OpenedScreen lesson={lesson} />
    </LiveProvider>
  );
}

function OpenedScreen({ lesson }: { lesson: string }) {
  const { t } = useTranslation(["monitor", "common"]);
  const words = useServerWords();
  const opened = useLiveDocument("screen", lesson);
  switch (opened.state) {
    case "loading":
      return (
        <main id="main" tabIndex={-1} className={styles.waiting}>
          <Skeleton lines={6} label={t("common:page.loading")} />
        </main>
      );
    case "failed":
      return (
        <main id="main" tabIndex={-1} className={styles.waiting}>
          <ErrorState as="h1" title={t("screen.failed")} code={opened.rejection.code}>
            {words(opened.rejection)}
          </ErrorState>
        </main>
      );
    default:
      return <LiveScreen view={opened.value} stale={opened.state === "stale"} />;
  }
}

function LiveScreen({ view, stale }: { view: ScreenView; stale: boolean }) {
  const live = useLive();
  const api = useApi();
  const asked = useLoaded(() => api.site(), "site");
  const lan = asked.state === "there" ? asked.value.addresses : [];
  return (
    <ServerClockProvider value={live.serverNow}>
      <BigScreen view={view} stale={stale} site={sitesFor(window.location, lan)[0] ?? ""} />
    </ServerClockProvider>
  );
}
