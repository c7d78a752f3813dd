/** Owns saying whether the groups are stored; what is not can be stored again. */
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./groups.module.css";
import type { Stored } from "./use-grouping.ts";

export function StoredState({ stored, onRetry }: { stored: Stored; onRetry: () => void }) {
  const { t } = useTranslation(["console", "common"]);
  return (
    <span className={styles.stored} data-stored={stored} role="status">
      <Icon name={stored === "failed" ? "warning" : stored === "saved" ? "check" : "retry"} />
      {t(`groups.stored.${stored}`)}
      {stored === "failed" && (
        <Button size="s" onClick={onRetry}>
          {t("common:retry")}
        </Button>
      )}
    </span>
  );
}
