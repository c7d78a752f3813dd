/** Owns what is shown when a page broke. */
import { useTranslation } from "react-i18next";
import { routes } from "../shared/routes.ts";
import { Button, ButtonLink } from "../shared/ui/button.tsx";
import { Card } from "../shared/ui/card.tsx";
import { ErrorState } from "../shared/ui/error-state.tsx";
import { Page } from "../shared/ui/page.tsx";

export function CrashPage({ message, onRetry }: { message: string; onRetry: () => void }) {
  const { t } = useTranslation("common");
  return (
    <Page title={t("error.title")}>
      <Card>
        <ErrorState as="h1"
          title={t("error.title")}
          code={message}
          actions={
            <>
              <Button variant="primary" onClick={onRetry}>
                {t("error.reload")}
              </Button>
              <ButtonLink href={routes.home}>{t("page.home")}</ButtonLink>
            </>
          }
        >
          {t("error.text")}
        </ErrorState>
      </Card>
    </Page>
  );
}
