/** Owns telling which keys work on the cards; when the lesson is over these are few. */
import { useTranslation } from "react-i18next";
import { isForEver, SHORTCUTS } from "./shortcuts.ts";
import styles from "./key-legend.module.css";

const MOVING = ["arrows", "space", "enter", "digits", "all", "escape"] as const;

export function KeyLegend({ ended }: { ended: boolean }) {
  const { t } = useTranslation("monitor");
  return (
    <ul role="list" className={styles.legend} aria-label={t("keys.title")}>
      {MOVING.map((key) => (
        <li key={key}>
          <kbd>{t(`keys.${key}.key`)}</kbd> {t(`keys.${key}.does`)}
        </li>
      ))}
      {Object.entries(SHORTCUTS)
        .filter(([, shortcut]) => !ended || isForEver(shortcut))
        .map(([key, shortcut]) => (
          <li key={key}>
            <kbd>{key.toUpperCase()}</kbd> {t(`action.${shortcut}`)}
          </li>
        ))}
    </ul>
  );
}
