/** Owns a person's name with a dot: full where the person is there, hollow where not. */
import { useTranslation } from "react-i18next";
import styles from "./person-dot.module.css";

export function PersonDot({ name, online }: { name: string; online: boolean }) {
  const { t } = useTranslation("monitor");
  return (
    <span className={styles.person} data-online={online}>
      <i aria-hidden="true" />
      {name}
      {!online && <span className="visually-hidden">{t("person.offline")}</span>}
    </span>
  );
}
