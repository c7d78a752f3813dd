/** Owns the switch for writing Chinese and English side by side. */
import { useTranslation } from "react-i18next";
import { useBilingual } from "./bilingual.ts";
import styles from "./fields.module.css";

export function BilingualSwitch() {
  const { t } = useTranslation("studio-fields");
  const { both, toggle } = useBilingual();
  return (
    <label className={styles.switch} data-not-of-document>
      <input type="checkbox" checked={both} onChange={toggle} />
      <span>{t("bothLanguages")}</span>
    </label>
  );
}
