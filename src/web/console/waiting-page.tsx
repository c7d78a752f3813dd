/** Owns a page of the teacher that is still being fetched. Must not know what will be on it. */
import { useTranslation } from "react-i18next";
import { Skeleton } from "../shared/ui/skeleton.tsx";
import type { Crumb } from "../shared/ui/page.tsx";
import { TeachPage } from "./teach-page.tsx";

/** `title`: where it is known already. */
export function WaitingPage({ title, crumbs = [], lines = 6 }: { title?: string; crumbs?: Crumb[]; lines?: number }) {
  const { t } = useTranslation("common");
  const heading = title ?? t("page.loading");
  return (
    <TeachPage title={heading} crumbs={crumbs}>
      <h1 className="visually-hidden">{heading}</h1>
      <Skeleton lines={lines} label={t("page.loading")} />
    </TeachPage>
  );
}
