/** Owns the warning that nothing outlives the page. */
import { useTranslation } from "react-i18next";
import { useAnyAttemptHost } from "../attempt-host-context.tsx";
import { useLoaded } from "../use-loaded.ts";
import { Icon } from "./icon.tsx";
import styles from "./storage-notice.module.css";

export function StorageNotice() {
  const { t } = useTranslation("common");
  const host = useAnyAttemptHost();
  const storage = useLoaded(async () => (host ? host.storage() : "kept"), "storage");
  if (storage.state !== "there" || storage.value === "kept") return null;
  return (
    <div className={styles.notice} role="alert" data-screen-only>
      <Icon name="warning" />
      <p>
        <b>{t("store.memoryTitle")}</b> {t("store.memoryText")}
      </p>
    </div>
  );
}
