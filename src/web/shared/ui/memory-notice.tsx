/** Owns the words of the warning that nothing outlives the page. */
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";
import styles from "./memory-notice.module.css";

export default function MemoryNotice() {
  const { t } = useTranslation("common");
  return (
    <div className={styles.notice} role="alert" data-screen-only>
      <Icon name="warning" />
      <p>
        <b>{t("store.memoryTitle")}</b> {t("store.memoryText")}
      </p>
    </div>
  );
}
