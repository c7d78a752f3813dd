/** Owns keeping the page in sight while words or code of one of its parts are fetched: only that part waits. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Skeleton } from "./skeleton.tsx";
import { Until } from "../later.tsx";

export function Waiting({ lines = 6, children }: { lines?: number; children: ReactNode }) {
  const { t } = useTranslation("common");
  return <Until fallback={<Skeleton lines={lines} label={t("page.loading")} />}>{children}</Until>;
}
