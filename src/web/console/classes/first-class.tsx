/** Owns the page of a teacher without classes: two ways to begin. */
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { Waybill } from "../../shared/ui/waybill.tsx";
import { DemoButton } from "./demo-button.tsx";
import styles from "./first-class.module.css";

export function FirstClass({ onNew }: { onNew: () => void }) {
  const { t } = useTranslation("console");
  return (
    <div className={styles.ways}>
      <Waybill className={styles.way} aria-labelledby="first-own">
        <h2 id="first-own">{t("first.own")}</h2>
        <p>{t("first.ownText")}</p>
        <ol className={styles.steps}>
          <li>{t("first.step1")}</li>
          <li>{t("first.step2")}</li>
          <li>{t("first.step3")}</li>
        </ol>
        <Button variant="primary" size="l" onClick={onNew}>
          {t("classes.new")}
        </Button>
      </Waybill>
      <Waybill className={styles.way} aria-labelledby="first-demo">
        <h2 id="first-demo">{t("first.demo")}</h2>
        <p>{t("first.demoText")}</p>
        <DemoButton variant="secondary" size="l" />
      </Waybill>
    </div>
  );
}
