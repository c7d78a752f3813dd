/** The report: score, why, what next, every mark with the words that earned it. Exams show it only once handed in. */
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptConnection } from "../../shared/attempt-connection.ts";
import { useAttemptHost } from "../../shared/attempt-host-context.tsx";
import { useLanguage, useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Skeleton } from "../../shared/ui/skeleton.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { ReportActions } from "./report-actions.tsx";
import { ReportSheet } from "./report-sheet.tsx";
import styles from "./report-page.module.css";

/** `head` stands above the report. */
export function ReportPage({ connection, head, actions }: { connection: AttemptConnection; head?: ReactNode; actions?: ReactNode }) {
  const { t } = useTranslation(["report", "common", "tries"]);
  const text = useText();
  const language = useLanguage();
  const words = useWords("failures");
  const host = useAttemptHost();
  const { view } = useSyncExternalStore(connection.subscribe, connection.getSnapshot);
  const report = useLoaded(() => connection.report(), `${connection.id} ${view.attempt.seq} ${language}`);
  const tries = useLoaded(async () => (view.seat ? [] : await host.list()).filter((it) => it.unit === view.situation.unit && it.situation === view.situation.id), connection.id);
  const [open, setOpen] = useOpenedForPrint();

  const title = text(view.situation.title);
  const crumbs = [{ title, href: routes.task(view.situation.unit, view.situation.id) }, { title: t("title") }];
  const there = report.state === "there" ? report.value : null;
  return (
    <Page title={`${t("title")} · ${title}`} crumbs={crumbs} actions={
        <>
          {actions}
          {there && <ReportActions connection={connection} report={there} view={view} />}
        </>
      }>
      {report.state === "loading" && <Skeleton label={t("common:page.loading")} lines={8} />}
      {report.state === "failed" && (
        <Card>
          <ErrorState as="h1"
            title={t("notYet")}
            actions={
              <>
                <ButtonLink variant="primary" href={routes.attempt(connection.id)}>
                  {t("backToAttempt")}
                </ButtonLink>
                <Button onClick={report.reload}>{t("common:retry")}</Button>
              </>
            }
          >
            {words(report.rejection)}
          </ErrorState>
        </Card>
      )}
      {there && (
        <div className={styles.page}>
          {head}
          {!view.seat && view.attempt.status === "running" && (
            <Notice tone="warn" icon="clock" data-screen-only="" action={<ButtonLink size="s" href={routes.attempt(connection.id)}>{t("backToAttempt")}</ButtonLink>}>
              {t("running")}
            </Notice>
          )}
          <ReportSheet connection={connection} report={there} view={view} tries={tries.state === "there" ? tries.value : []} onRemoved={tries.reload} open={open} onOpen={setOpen} />
        </div>
      )}
    </Page>
  );
}

/** All explanations are open on paper, whatever was open on the screen. */
function useOpenedForPrint(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => setPrinting(true);
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return [open || printing, setOpen];
}
