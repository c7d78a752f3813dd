/** The author's first page: own and colleagues' situations, the trash, and how to begin one. */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { LoadedPart } from "../../console/loaded-part.tsx";
import { TeachPage } from "../../console/teach-page.tsx";
import { useApi } from "../../shared/api/api-context.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { useLoaded } from "../../shared/use-loaded.ts";

export function DraftsPage() {
  const { t } = useTranslation("studio");
  const text = useText();
  const api = useApi();
  const drafts = useLoaded(() => api.studio.list(), "drafts");
  return (
    <TeachPage title={t("title")} crumbs={[{ title: t("title") }]}>
      <h1>{t("title")}</h1>
      <LoadedPart of={drafts}>
        {(list) => (
          <ul role="list">
            {list.map(({ id, title }) => (
              <li key={id}>
                <Link href={routes.draft(id)}>{text(title) || t("untitled")}</Link>
              </li>
            ))}
          </ul>
        )}
      </LoadedPart>
    </TeachPage>
  );
}
