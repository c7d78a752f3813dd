/** The teacher's settings: the own password, the way to what stays of deleted lessons; for administrators also school, accounts and backups. */
import { useTranslation } from "react-i18next";
import { Tag } from "../../shared/ui/tag.tsx";
import { TeachPage } from "../teach-page.tsx";
import { useTeacher } from "../teacher-context.tsx";
import { AccountsCard } from "./accounts-card.tsx";
import { BackupsCard } from "./backups-card.tsx";
import { OwnPasswordCard } from "./own-password-card.tsx";
import { SchoolCard } from "./school-card.tsx";
import styles from "./settings.module.css";
import { StatisticsCard } from "./statistics-card.tsx";

export function SettingsPage() {
  const { t } = useTranslation("console");
  const { me } = useTeacher();
  const admin = me.role === "admin";
  const own = (
    <>
      <OwnPasswordCard />
      <StatisticsCard />
    </>
  );
  return (
    <TeachPage title={t("settings.title")} crumbs={[{ title: t("settings.title") }]}>
      <header className={styles.head}>
        <h1>{t("settings.title")}</h1>
        <p>
          {me.name} <Tag tone="plain">{t(`account.roles.${me.role}`)}</Tag>
        </p>
      </header>
      <div className={styles.grid}>
        {admin && <AccountsCard />}
        {admin && (
          <div className={styles.column}>
            <SchoolCard />
            <BackupsCard />
          </div>
        )}
        {admin ? <div className={styles.column}>{own}</div> : own}
      </div>
    </TeachPage>
  );
}
