/** Owns what stands at the top of every page of an attempt: mode, whether all is saved, finishing, leaving. */
import { useTranslation } from "react-i18next";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { useAttempt } from "./attempt-context.tsx";
import { FinishButton } from "./finish-button.tsx";
import { SavedIndicator } from "./saved-indicator.tsx";

export function AttemptActions() {
  const { t } = useTranslation("attempt");
  const { id, view, saved } = useAttempt();
  return (
    <>
      <SavedIndicator saved={saved} />
      <Tag tone={view.attempt.mode === "exam" ? "bad" : "parcel"}>{t(`mode.${view.attempt.mode}`)}</Tag>
      {view.attempt.status === "running" ? (
        <FinishButton />
      ) : (
        <ButtonLink href={routes.report(id)} variant="primary" size="s">
          {t("report")}
        </ButtonLink>
      )}
      <ButtonLink href={routes.home} variant="ghost" size="s" title={t("exitHint")}>
        {t("exit")}
      </ButtonLink>
    </>
  );
}
