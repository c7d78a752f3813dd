/** Owns the first page of a new installation: the code from the terminal makes the first teacher. */
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Perforation, Waybill } from "../../shared/ui/waybill.tsx";
import { FaultLine } from "../fault-line.tsx";
import { useTask } from "../use-task.ts";
import { useNewPassword } from "./use-new-password.tsx";
import styles from "./gate.module.css";

export function SetUpPage({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const task = useTask();
  const [asked, setAsked] = useState({ code: "", school: "", name: "", account: "" });
  const { fields, take } = useNewPassword();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const password = take();
    if (password === null) return;
    void task.run(async () => {
      await api.setUp({ ...asked, password });
      onDone();
    });
  };
  const field = (name: keyof typeof asked) => ({ name, required: true, value: asked[name], onChange: (event: { target: { value: string } }) => setAsked({ ...asked, [name]: event.target.value }) });
  return (
    <Page title={t("setUp.title")} crumbs={[{ title: t("setUp.title") }]}>
      <div className={styles.gate}>
        <div className={styles.words}>
          <h1>{t("setUp.title")}</h1>
          <p>{t("setUp.intro")}</p>
          <ol role="list" className={styles.steps}>
            {(["code", "class", "lesson"] as const).map((step, index) => (
              <li key={step}>
                <span aria-hidden="true">{index + 1}</span>
                {t(`setUp.step.${step}`)}
              </li>
            ))}
          </ol>
        </div>
        <Waybill aria-label={t("setUp.title")}>
          <form className={styles.form} onSubmit={send}>
            <TextField label={t("setUp.code")} help={t("setUp.codeHelp")} maxLength={40} autoComplete="off" spellCheck={false} {...field("code")} />
            <Perforation />
            <TextField label={t("setUp.school")} maxLength={40} placeholder={t("setUp.schoolExample")} {...field("school")} />
            <TextField label={t("setUp.name")} maxLength={40} autoComplete="name" {...field("name")} />
            <TextField label={t("account.account")} help={t("account.accountHelp")} minLength={3} maxLength={40} autoComplete="username" autoCapitalize="none" spellCheck={false} {...field("account")} />
            {fields}
            <FaultLine fault={task.fault} />
            <Button type="submit" variant="primary" size="l" busy={task.busy}>
              {t(task.busy ? "setUp.busy" : "setUp.done")}
            </Button>
          </form>
        </Waybill>
      </div>
    </Page>
  );
}
