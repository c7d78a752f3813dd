/** Owns making a version that lessons and practice begin on: what becomes of it, and that nothing which runs is touched. */
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { DraftInfo } from "../../../protocol/studio.ts";
import { FaultLine } from "../../console/fault-line.tsx";
import { useTask } from "../../console/use-task.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Choice, TextField } from "../../shared/ui/field.tsx";
import type { Saving } from "../saving/saving.ts";
import { useOpenDraft } from "../studio-context.tsx";
import styles from "./publish.module.css";

export function PublishDialog({ open, onClose, saving, published, onPublished }: { open: boolean; onClose: () => void; saving: Saving; published: DraftInfo["published"]; onPublished: () => void }) {
  const { t } = useTranslation("studio");
  const [done, setDone] = useState<number | null>(null);
  const close = () => {
    setDone(null);
    onClose();
  };
  return (
    <Dialog open={open} onClose={close} title={t("publish.title")}>
      {done === null ? (
        <PublishForm
          {...{ saving, published }}
          onDone={(number) => {
            setDone(number);
            onPublished();
          }}
          onClose={close}
        />
      ) : (
        <Published number={done} onClose={close} />
      )}
    </Dialog>
  );
}

function PublishForm({ saving, published, onDone, onClose }: { saving: Saving; published: DraftInfo["published"]; onDone: (number: number) => void; onClose: () => void }) {
  const { t } = useTranslation(["studio", "common"]);
  const { draft } = useOpenDraft();
  const api = useApi();
  const task = useTask();
  const [name, setName] = useState("");
  const [openPractice, setOpenPractice] = useState(published?.openPractice ?? false);
  const publish = async (event: FormEvent) => {
    event.preventDefault();
    await task.run(async () => {
      await saving.settle();
      const { number } = await api.studio.publish(draft, { name: name.trim(), openPractice, revision: saving.revision() });
      onDone(number);
    });
  };
  return (
    <form className={styles.form} onSubmit={(event) => void publish(event)}>
      <p>{published ? t("publish.again") : t("publish.about")}</p>
      <TextField label={t("publish.name")} placeholder={t("publish.nameExample")} maxLength={60} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
      <Choice type="checkbox" checked={openPractice} onChange={(event) => setOpenPractice(event.target.checked)}>
        {t("publish.openPractice")}
      </Choice>
      <p className={styles.note}>{t("publish.openPracticeHelp")}</p>
      <FaultLine fault={task.fault} />
      <div className={styles.foot}>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
        <Button type="submit" variant="primary" busy={task.busy}>
          {task.busy ? t("publish.checking") : t("publish.yes")}
        </Button>
      </div>
    </form>
  );
}

function Published({ number, onClose }: { number: number; onClose: () => void }) {
  const { t } = useTranslation("studio");
  return (
    <div className={styles.form}>
      <p role="status">{t("publish.done", { number })}</p>
      <div className={styles.foot}>
        <ButtonLink href={routes.teach}>{t("publish.toClasses")}</ButtonLink>
        <Button variant="primary" onClick={onClose}>
          {t("publish.goOn")}
        </Button>
      </div>
    </div>
  );
}
