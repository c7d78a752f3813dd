/** The draft as a student plays it, with the author's strip beside it. */
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Route, Router, Switch, useLocation } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import type { AttemptConnection } from "../../shared/attempt-connection.ts";
import { AttemptHostProvider } from "../../shared/attempt-host-context.tsx";
import { routes } from "../../shared/routes.ts";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { OpenedAttempt } from "../../shared/ui/opened-attempt.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Skeleton } from "../../shared/ui/skeleton.tsx";
import { Waiting } from "../../shared/ui/waiting.tsx";
import { useCore } from "../core/core-context.tsx";
import { useOpenDraft } from "../studio-context.tsx";
import { Hindrances } from "./hindrances.tsx";
import { beginTryOut, type TryOut } from "./try-host.ts";
import { TryStrip } from "./try-strip.tsx";
import { useTryStart } from "./use-try-from.ts";
import { later } from "../../shared/later.tsx";
import styles from "./try-out.module.css";

const AttemptScreen = later(() => import("../../player/attempt/attempt-screen.tsx"), (module) => module.default);
const ReportPage = later(() => import("../../player/report/report-page.tsx"), ({ ReportPage }) => ReportPage);

export function TryPage() {
  const { studio, draft } = useOpenDraft();
  const core = useCore();
  const start = useTryStart((state) => (state.start?.draft === draft ? state.start : null));
  const [, go] = useLocation();
  const [round, setRound] = useState(0);
  const [tried, setTried] = useState<TryOut | "waiting" | "unplayable">("waiting");
  useEffect(() => {
    let left = false;
    setTried("waiting");
    void beginTryOut(studio.getState().history.document, core, start?.from ?? null).then((tryOut) => !left && setTried(tryOut ?? "unplayable"));
    return () => {
      left = true;
    };
  }, [studio, core, start, round]);
  const leave = () => go(start?.back ?? routes.draft(draft, "script"));
  if (tried === "waiting") return <Opening />;
  if (tried === "unplayable") return <Hindrances onLeave={leave} />;
  return <Playing key={tried.attempt} tryOut={tried} onAgain={() => setRound(round + 1)} onLeave={leave} />;
}

function Opening() {
  const { t } = useTranslation("studio-try");
  return (
    <Page title={t("title")}>
      <Skeleton label={t("opening")} lines={6} />
    </Page>
  );
}

/** The student's pages have addresses of their own, which are not the window's. */
function Playing({ tryOut, onAgain, onLeave }: { tryOut: TryOut; onAgain: () => void; onLeave: () => void }) {
  const [connection, setConnection] = useState<AttemptConnection | null>(null);
  const place = useMemo(() => memoryLocation({ path: routes.attempt(tryOut.attempt, tryOut.activity ?? undefined) }), [tryOut]);
  return (
    <div className={styles.frame}>
      <div className={styles.play}>
        <AttemptHostProvider value={tryOut.host}>
          <Router hook={place.hook}>
            <Waiting>
              <Switch>
                <Route path="/attempt/:id/:activity?">
                  {({ id, activity }) => (
                    <OpenedAttempt key={id} attempt={id}>
                      {(opened) => (
                        <>
                          <Telling connection={opened} onTell={setConnection} />
                          <AttemptScreen connection={opened} activity={activity ?? null} />
                        </>
                      )}
                    </OpenedAttempt>
                  )}
                </Route>
                <Route path="/report/:id">
                  {({ id }) => (
                    <OpenedAttempt key={id} attempt={id}>
                      {(opened) => <ReportPage connection={opened} />}
                    </OpenedAttempt>
                  )}
                </Route>
                <Route>
                  <Gone />
                </Route>
              </Switch>
            </Waiting>
          </Router>
        </AttemptHostProvider>
      </div>
      <TryStrip connection={connection} log={tryOut.log} onAgain={onAgain} onLeave={onLeave} />
    </div>
  );
}

function Telling({ connection, onTell }: { connection: AttemptConnection; onTell: (connection: AttemptConnection) => void }) {
  useEffect(() => onTell(connection), [connection, onTell]);
  return null;
}

/** A student would be at home, or on the task card, which belong to no draft. */
function Gone() {
  const { t } = useTranslation("studio-try");
  return (
    <Page title={t("title")}>
      <EmptyState title={t("gone")}>{t("goneText")}</EmptyState>
    </Page>
  );
}
