/** Owns what is shown where an address leads nowhere. */
import { useTranslation } from "react-i18next";
import { routes } from "../shared/routes.ts";
import { ButtonLink } from "../shared/ui/button.tsx";
import { Card } from "../shared/ui/card.tsx";
import { ErrorState } from "../shared/ui/error-state.tsx";
import { Page } from "../shared/ui/page.tsx";

export function NotFoundPage() {
  const { t } = useTranslation("common");
  return (
    <Page title={t("error.notFound")}>
      <Card>
        <ErrorState as="h1"
          title={t("error.notFound")}
          actions={
            <ButtonLink variant="primary" href={routes.home}>
              {t("page.home")}
            </ButtonLink>
          }
        >
          {t("error.notFoundText")}
        </ErrorState>
      </Card>
    </Page>
  );
}
