/** Owns the way from home to what is learnt by heart. */
import { useTranslation } from "react-i18next";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import styles from "./learn-card.module.css";

export function LearnCard() {
  const { t } = useTranslation("home");
  return (
    <Card
      title={t("learn.title")}
      note={t("learn.text")}
      className={styles.card}
      actions={
        <span className={styles.ways}>
          <ButtonLink href={routes.forms} icon="document">
            {t("learn.forms")}
          </ButtonLink>
          <ButtonLink href={routes.knowledge} icon="chevron">
            {t("learn.open")}
          </ButtonLink>
        </span>
      }
    />
  );
}
