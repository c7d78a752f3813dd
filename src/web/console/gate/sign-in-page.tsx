/** Owns signing in as a teacher. */
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Site } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Waybill } from "../../shared/ui/waybill.tsx";
import { FaultLine } from "../fault-line.tsx";
import { useTask } from "../use-task.ts";
import styles from "./gate.module.css";

export function SignInPage({ site, onDone }: { site: Site; onDone: () => void }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const task = useTask();
  const [account, setAccount] = useState("");
  const [password, setPassword] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    void task.run(async () => {
      await api.signIn({ account: account.trim(), password });
      onDone();
    });
  };
  return (
    <Page title={t("signIn.title")} crumbs={[{ title: t("signIn.title") }]}>
      <div className={styles.gate}>
        <div className={styles.words}>
          <h1>{site.school ?? t("signIn.title")}</h1>
          <p>{t("signIn.intro")}</p>
          {site.me?.kind === "student" && (
            <Notice tone="parcel" icon="info" className={styles.notice}>
              {t("signIn.student", { name: site.me.name })}
            </Notice>
          )}
          <p>
            <ButtonLink href={routes.join()}>{t("signIn.toRoom")}</ButtonLink>
          </p>
        </div>
        <Waybill aria-labelledby="sign-in">
          <form className={styles.form} onSubmit={send}>
            <h2 id="sign-in">{t("signIn.title")}</h2>
            <TextField label={t("account.account")} required maxLength={60} autoComplete="username" autoCapitalize="none" spellCheck={false} value={account} onChange={(event) => setAccount(event.target.value)} />
            <TextField type="password" label={t("password.password")} help={t("signIn.forgotten")} required maxLength={200} autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />
            <FaultLine fault={task.fault} />
            <Button type="submit" variant="primary" size="l" busy={task.busy}>
              {t(task.busy ? "signIn.busy" : "signIn.done")}
            </Button>
          </form>
        </Waybill>
      </div>
    </Page>
  );
}
