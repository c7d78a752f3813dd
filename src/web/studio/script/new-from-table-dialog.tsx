/** Owns beginning a situation with a script table: the frame of the template for a complaint by phone, a title and a unit; its dialogue is the table's. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StudioLibrary } from "../../../protocol/studio.ts";
import type { BeatSource } from "../../../studio/document.ts";
import { situationOfScript } from "../../../studio/script-table/situation-of-script.ts";
import { FaultLine } from "../../console/fault-line.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { SelectField, TextField } from "../../shared/ui/field.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import type { Begin } from "../drafts/use-begin.ts";
import { loadTemplate } from "../templates/load-template.ts";
import { TableDialog } from "./table-dialog.tsx";

const FRAME = "complaint-phone";
const FRAME_UNIT = "complaints";

/** All there is to do in it. */
const NEW_DIALOGUE = ["situation", "activities", 0];

export function NewFromTableDialog({ units, begin, onClose }: { units: StudioLibrary["units"]; begin: Begin; onClose: () => void }) {
  const { t } = useTranslation(["studio-script-table", "studio-templates"]);
  const text = useText();
  const [title, setTitle] = useState(t("newTitle"));
  const [unit, setUnit] = useState<string | null>(null);
  const name = title.trim() || t("newTitle");
  const take = async (beats: BeatSource[]) => {
    const made = await begin.run(
      async () => {
        const frame = await loadTemplate(FRAME);
        return situationOfScript(frame, frame.situation.id, name, beats);
      },
      { at: NEW_DIALOGUE, ...(unit === null ? {} : { unit }) },
    );
    if (made) toast(t("done", { count: beats.length }), "ok");
  };
  return (
    <TableDialog takeTitle={(count) => t("takeNew", { count })} onTake={take} onClose={onClose}>
      <FaultLine fault={begin.fault} />
      <TextField label={t("studio-templates:newTitle")} value={title} maxLength={80} onChange={(event) => setTitle(event.target.value)} />
      <SelectField label={t("studio-templates:unit")} value={unit ?? units.find(({ id }) => id === FRAME_UNIT)?.id ?? ""} onChange={(event) => setUnit(event.target.value)}>
        {units.map(({ id, title: unitTitle }) => (
          <option key={id} value={id}>
            {text(unitTitle)}
          </option>
        ))}
      </SelectField>
    </TableDialog>
  );
}
