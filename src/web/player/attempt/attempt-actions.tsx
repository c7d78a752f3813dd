/** Owns what stands at the top of every page of an attempt: mode, whether all is saved, finishing, leaving. */
import { useTranslation } from "react-i18next";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { useAttempt } from "./attempt-context.tsx";
import { FinishButton } from "./finish-button.tsx";
import { SavedIndicator } from "./saved-indicator.tsx";
import styles from "./attempt-actions.module.css";

/** `calling`: on small screens only what a call needs. */
export function AttemptActions({ calling }: { calling: boolean }) {
  const { t } = useTranslation(["attempt", "common"]);
  const { id, view, saved, lesson } = useAttempt();
  return (
    <>
      <SavedIndicator saved={saved} />
      <Tag tone={view.attempt.mode === "exam" ? "bad" : "parcel"} className={calling ? styles.roomy : undefined}>
        {t(`common:mode.${view.attempt.mode}`)}
        {view.attempt.mode === "practice" && <span className={styles.roomy}> · {t("withHints")}</span>}
      </Tag>
      {lesson ? null : view.attempt.status === "running" ? (
        <span className={calling ? styles.roomy : undefined}>
          <FinishButton />
        </span>
      ) : (
        <ButtonLink href={routes.report(id)} variant="primary" size="s">
          {t("report")}
        </ButtonLink>
      )}
      {lesson ? (
        lesson.wayOut
      ) : (
        <ButtonLink href={routes.home} variant="ghost" size="s" title={t("exitHint")}>
          {t("exit")}
        </ButtonLink>
      )}
    </>
  );
}
