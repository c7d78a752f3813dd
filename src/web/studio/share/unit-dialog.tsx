/** Owns choosing the drafts that become the package of a unit. Must not know how it is packed. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftInfo, StudioLibrary } from "../../../protocol/studio.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { FaultLine } from "../../console/fault-line.tsx";
import { useTask } from "../../console/use-task.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Choice, SelectField, TextField } from "../../shared/ui/field.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { startCore, type CoreClient } from "../core/client.ts";
import { ExportDialog } from "./export-dialog.tsx";
import styles from "./share.module.css";

type UnitDialogProps = { onClose: () => void; drafts: readonly DraftInfo[]; library: StudioLibrary };

/** `drafts`: none that are in the trash. */
export function UnitDialog({ onClose, drafts, library }: UnitDialogProps) {
  const [chosen, setChosen] = useState<{ documents: StudioDocument[]; title: string; core: CoreClient } | null>(null);
  useEffect(() => () => chosen?.core.close(), [chosen]);
  if (chosen) return <ExportDialog open onClose={onClose} {...chosen} />;
  return <Choose drafts={drafts} library={library} onClose={onClose} onChosen={(documents, title) => setChosen({ documents, title, core: startCore() })} />;
}

function Choose({ drafts, library, onClose, onChosen }: UnitDialogProps & { onChosen: (documents: StudioDocument[], title: string) => void }) {
  const { t } = useTranslation(["studio-share", "common"]);
  const text = useText();
  const api = useApi();
  const task = useTask();
  const units = library.units.filter(({ id }) => drafts.some((draft) => draft.unit === id));
  const [unit, setUnit] = useState(units[0]?.id ?? "");
  const [left, setLeft] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState<string | null>(null);
  const title = typed ?? text(units.find(({ id }) => id === unit)?.title);
  const listed = drafts.filter((draft) => draft.unit === unit);
  const chosen = listed.filter(({ id }) => !left.includes(id));
  const next = () =>
    task.run(async () => {
      const documents: StudioDocument[] = [];
      for (const { id } of chosen) documents.push((await api.studio.open(id)).document as StudioDocument);
      onChosen(documents, title.trim());
    });
  const ready = chosen.length > 0 && title.trim() !== "";
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("unit.title")}
      footer={
        <>
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <Button variant="primary" busy={task.busy} disabled={!ready} onClick={() => void next()}>
            {t("unit.next")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t("unit.about")}</p>
        <SelectField label={t("unit.of")} value={unit} onChange={(event) => setUnit(event.target.value)}>
          {units.map((one) => (
            <option key={one.id} value={one.id}>
              {text(one.title)}
            </option>
          ))}
        </SelectField>
        <TextField label={t("unit.name")} maxLength={80} value={title} onChange={(event) => setTyped(event.target.value)} />
        <fieldset className={styles.choices}>
          <legend>{t("unit.situations")}</legend>
          {listed.map(({ id, title: situation }) => (
            <Choice key={id} type="checkbox" checked={!left.includes(id)} onChange={(event) => setLeft(event.target.checked ? left.filter((one) => one !== id) : [...left, id])}>
              {text(situation) || t("untitled")}
            </Choice>
          ))}
        </fieldset>
        {chosen.length === 0 && <p className={styles.note}>{t("unit.choose")}</p>}
        <FaultLine fault={task.fault} />
      </div>
    </Dialog>
  );
}
