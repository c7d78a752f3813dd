/** Owns making a package: who made it, and what others may do with it, is asked before. Must not know how it is packed. */
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { StudioDocument } from "../../../studio/document.ts";
import type { PackageLicence } from "../../../studio/package/manifest.ts";
import { FaultLine } from "../../console/fault-line.tsx";
import { useTeacher } from "../../console/teacher-context.tsx";
import { useTask } from "../../console/use-task.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { saveFile } from "../../shared/save-file.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { SelectField, TextField } from "../../shared/ui/field.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import type { CoreClient } from "../core/client.ts";
import { filesOf, mediaOf } from "./keep-files.ts";
import styles from "./share.module.css";

const licences = ["cc-by", "cc-by-sa", "cc0", "ask"] as const satisfies readonly PackageLicence[];

/** Several documents become the package of a unit, under `title`. */
type ExportProps = { onClose: () => void; documents: readonly StudioDocument[]; title?: string; core: Pick<CoreClient, "makePackage"> };

export function ExportDialog({ open, ...rest }: ExportProps & { open: boolean }) {
  const { t } = useTranslation("studio-share");
  return (
    <Dialog open={open} onClose={rest.onClose} title={t("export.title")}>
      <Export {...rest} />
    </Dialog>
  );
}

function Export({ onClose, documents, title, core }: ExportProps) {
  const { t } = useTranslation(["studio-share", "common"]);
  const text = useText();
  const task = useTask();
  const { me, site } = useTeacher();
  const [about, setAbout] = useState({ author: me.name, school: site.school ?? "", licence: "cc-by" as PackageLicence });
  const save = (event: FormEvent) => {
    event.preventDefault();
    void task.run(async () => {
      const [first] = documents;
      const media = await filesOf(documents);
      const missing = mediaOf(documents).size - media.size;
      const packed = await core.makePackage({ ...about, title: title ?? first?.situation.title ?? "", unit: first?.unit ?? "", madeWith: site.version }, documents, media);
      saveFile(new Blob([packed], { type: "application/zip" }), `${title ?? (text(first?.situation.title ?? "") || t("untitled"))}.zip`);
      if (missing > 0) toast(t("export.missing", { count: missing }), "bad");
      onClose();
    });
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <p>{t("export.about")}</p>
      <TextField label={t("export.author")} maxLength={100} value={about.author} onChange={(event) => setAbout({ ...about, author: event.target.value })} />
      <TextField label={t("export.school")} maxLength={100} value={about.school} onChange={(event) => setAbout({ ...about, school: event.target.value })} />
      <SelectField label={t("export.licence")} help={t("export.licenceHelp")} value={about.licence} onChange={(event) => setAbout({ ...about, licence: event.target.value as PackageLicence })}>
        {licences.map((licence) => (
          <option key={licence} value={licence}>
            {t(`licence.${licence}`)}
          </option>
        ))}
      </SelectField>
      <FaultLine fault={task.fault} />
      <div className={styles.foot}>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
        <Button type="submit" variant="primary" icon="download" busy={task.busy}>
          {t("export.save")}
        </Button>
      </div>
    </form>
  );
}
