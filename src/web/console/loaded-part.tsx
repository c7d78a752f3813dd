/** Owns waiting for a part of a page: grey shapes, what went wrong with a way to ask again, or the part itself. */
import { useContext, useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useServerWords } from "../shared/i18n/use-words.ts";
import { Button } from "../shared/ui/button.tsx";
import { ErrorState } from "../shared/ui/error-state.tsx";
import { Skeleton } from "../shared/ui/skeleton.tsx";
import type { Loaded } from "../shared/use-loaded.ts";
import { TeacherContext } from "./teacher-context.tsx";
import { SIGNED_OUT } from "./use-task.ts";

export function LoadedPart<T>({ of, lines = 4, children }: { of: Loaded<T> & { reload: () => void }; lines?: number; children: (value: T) => ReactNode }) {
  const { t } = useTranslation(["console", "common"]);
  const words = useServerWords();
  const refresh = useContext(TeacherContext)?.refresh;
  const signedOut = of.state === "failed" && of.rejection.code === SIGNED_OUT;
  useEffect(() => {
    if (signedOut) refresh?.();
  }, [signedOut, refresh]);
  switch (of.state) {
    case "loading":
      return <Skeleton lines={lines} label={t("common:page.loading")} />;
    case "failed":
      return (
        <ErrorState title={t("loadFailed")} code={of.rejection.code} actions={<Button onClick={of.reload}>{t("common:retry")}</Button>}>
          {words(of.rejection)}
        </ErrorState>
      );
    case "there":
      return <>{children(of.value)}</>;
  }
}
