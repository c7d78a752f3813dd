/** Owns waiting for a part of the review: grey shapes, what went wrong with a way to ask again, or the part itself. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useServerWords } from "../shared/i18n/use-words.ts";
import { Button } from "../shared/ui/button.tsx";
import { ErrorState } from "../shared/ui/error-state.tsx";
import { Skeleton } from "../shared/ui/skeleton.tsx";
import type { Loaded } from "../shared/use-loaded.ts";

export function ReviewedPart<T>({ of, lines = 4, children }: { of: Loaded<T> & { reload: () => void }; lines?: number; children: (value: T) => ReactNode }) {
  const { t } = useTranslation(["review", "common"]);
  const words = useServerWords();
  if (of.state === "loading") return <Skeleton lines={lines} label={t("common:page.loading")} />;
  if (of.state === "there") return <>{children(of.value)}</>;
  return (
    <ErrorState title={t("loadFailed")} code={of.rejection.code} actions={<Button onClick={of.reload}>{t("common:retry")}</Button>}>
      {words(of.rejection)}
    </ErrorState>
  );
}
