/** Owns the notices above the monitor: the line is cut, the lesson is paused or over, it is only a demonstration. */
import { useTranslation } from "react-i18next";
import type { MonitorView } from "../../../protocol/classroom.ts";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./lesson-notices.module.css";

export function LessonNotices({ view, stale }: { view: MonitorView; stale: boolean }) {
  const { t } = useTranslation("monitor");
  return (
    <>
      <div role="status">
        {stale && (
          <p className={styles.notice} data-tone="bad">
            <Icon name="warning" /> {t("notice.stale")}
          </p>
        )}
        {view.status === "paused" && (
          <p className={styles.notice} data-tone="warn">
            <Icon name="clock" /> {t("notice.paused")}
          </p>
        )}
      </div>
      {view.status === "ended" && (
        <p className={styles.notice}>
          <Icon name="check" /> {t("notice.ended")}
          <ButtonLink size="s" href={routes.class(view.class.id, "records")}>
            {t("notice.toRecords")}
          </ButtonLink>
        </p>
      )}
      {view.demo && (
        <p className={styles.notice} data-tone="parcel">
          <Icon name="info" /> {t("notice.demo")}
        </p>
      )}
    </>
  );
}
