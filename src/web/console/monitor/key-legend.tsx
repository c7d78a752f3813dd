/** Owns telling which keys work on the cards. */
import { useTranslation } from "react-i18next";
import { SHORTCUTS } from "./shortcuts.ts";
import styles from "./key-legend.module.css";

const MOVING = ["arrows", "space", "enter", "digits", "all", "escape"] as const;

export function KeyLegend() {
  const { t } = useTranslation("monitor");
  return (
    <ul role="list" className={styles.legend} aria-label={t("keys.title")}>
      {MOVING.map((key) => (
        <li key={key}>
          <kbd>{t(`keys.${key}.key`)}</kbd> {t(`keys.${key}.does`)}
        </li>
      ))}
      {Object.entries(SHORTCUTS).map(([key, shortcut]) => (
        <li key={key}>
          <kbd>{key.toUpperCase()}</kbd> {t(`action.${shortcut}`)}
        </li>
      ))}
    </ul>
  );
}
