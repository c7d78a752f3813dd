/** Owns the way to what stays of deleted lessons, beside how long lessons are kept. */
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { statisticsRoute } from "../statistics/statistics-route.ts";
import styles from "./settings.module.css";

export function StatisticsCard() {
  const { t } = useTranslation("console");
  return (
    <Card title={t("statistics.title")}>
      <div className={styles.form}>
        <p>{t("statistics.text")}</p>
        <p>
          <ButtonLink href={statisticsRoute}>{t("statistics.open")}</ButtonLink>
        </p>
      </div>
    </Card>
  );
}
