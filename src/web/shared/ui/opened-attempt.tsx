/** Owns opening an attempt on a page: waiting, failing with a way out (export what there is), and the page itself once it is open. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptConnection } from "../attempt-connection.ts";
import { useAttemptHost } from "../attempt-host-context.tsx";
import { codeOf } from "../coded-error.ts";
import { useWords } from "../i18n/use-words.ts";
import { routes } from "../routes.ts";
import { saveFile } from "../save-file.ts";
import { useAttemptConnection } from "../use-attempt-connection.ts";
import { Button, ButtonLink } from "./button.tsx";
import { Card } from "./card.tsx";
import { ErrorState } from "./error-state.tsx";
import { Page } from "./page.tsx";
import { Skeleton } from "./skeleton.tsx";
import { toast } from "./toast.tsx";

export function OpenedAttempt({ attempt, children }: { attempt: string; children: (connection: AttemptConnection) => ReactNode }) {
  const { t } = useTranslation("common");
  const words = useWords("failures");
  const host = useAttemptHost();
  const opened = useAttemptConnection(attempt);
  if (opened.state === "there") return children(opened.value);
  if (opened.state === "loading") {
    return (
      <Page title={t("page.loading")}>
        <Skeleton label={t("page.loading")} lines={8} />
      </Page>
    );
  }

  const save = async () => {
    try {
      saveFile(new Blob([await host.exportFile(attempt)], { type: "application/json" }), `kefu-${attempt}.json`);
    } catch (error) {
      toast(words(codeOf(error)), "bad");
    }
  };
  return (
    <Page title={t("attempt.failed")}>
      <Card>
        <ErrorState as="h1"
          title={t("attempt.failed")}
          code={opened.rejection.code}
          actions={
            <>
              <ButtonLink variant="primary" href={routes.home}>
                {t("page.home")}
              </ButtonLink>
              <Button onClick={opened.reload}>{t("retry")}</Button>
              {opened.rejection.code !== "practice/unknown-attempt" && (
                <Button icon="download" onClick={() => void save()}>
                  {t("attempt.export")}
                </Button>
              )}
            </>
          }
        >
          {words(opened.rejection)}
        </ErrorState>
      </Card>
    </Page>
  );
}
