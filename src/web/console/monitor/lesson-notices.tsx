/** Owns the notices above the monitor: the line is cut, the lesson is paused or over, it is only a demonstration, somebody guesses PINs. */
import { useTranslation } from "react-i18next";
import type { MonitorView } from "../../../protocol/classroom.ts";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { GuessedNotice } from "../guessed-notice.tsx";
import styles from "./lesson-notices.module.css";

export function LessonNotices({ view, stale }: { view: MonitorView; stale: boolean }) {
  const { t } = useTranslation("monitor");
  return (
    <div className={styles.notices}>
      <div role="status">
        {stale && (
          <Notice tone="bad" icon="warning">
            {t("notice.stale")}
          </Notice>
        )}
        {view.status === "paused" && (
          <Notice tone="warn" icon="clock">
            {t("notice.paused")}
          </Notice>
        )}
      </div>
      <GuessedNotice at={view.guessedAt} />
      {view.status === "ended" && (
        <Notice
          icon="check"
          action={
            <ButtonLink size="s" href={routes.class(view.class.id, "records")}>
              {t("notice.toRecords")}
            </ButtonLink>
          }
        >
          {t("notice.ended")}
        </Notice>
      )}
      {view.demo && (
        <Notice tone="parcel" icon="info">
          {t("notice.demo")}
        </Notice>
      )}
    </div>
  );
}
