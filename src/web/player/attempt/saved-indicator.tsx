/** Owns telling whether everything done so far is stored. */
import { useTranslation } from "react-i18next";
import type { ConnectionSnapshot } from "../../shared/attempt-connection.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./saved-indicator.module.css";

export function SavedIndicator({ saved }: { saved: ConnectionSnapshot["saved"] }) {
  const { t } = useTranslation("attempt");
  return (
    <>
      <span className={styles.saved} data-state={saved}>
        <Icon name={saved === "saved" ? "check" : saved === "saving" ? "clock" : "warning"} />
        <span className={styles.words}>{t(`saved.${saved}`)}</span>
      </span>
      {/* Only trouble is spoken: each saving would talk over the customer. */}
      <span className="visually-hidden" role="status">
        {saved === "failed" ? t("saved.failed") : ""}
      </span>
    </>
  );
}
