/** Owns “the same case, other goods”: a new title, other facts and names, a look at everything that would be replaced, and then a draft of its own. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StudioLibrary } from "../../../protocol/studio.ts";
import type { Replacement, Wanted } from "../../../studio/adapt/adapt.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { FaultLine } from "../../console/fault-line.tsx";
import { useTask } from "../../console/use-task.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { SelectField, TextField } from "../../shared/ui/field.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import type { CoreClient } from "../core/client.ts";
import { freshSituationId } from "./fresh-id.ts";
import { ReplacementList } from "./replacement-list.tsx";
import { misfits, WantedTable } from "./wanted-table.tsx";
import styles from "./share.module.css";

type AdaptProps = { onClose: () => void; document: StudioDocument; library: StudioLibrary; core: Pick<CoreClient, "plannedAdaptation" | "adapt">; onMade: (draft: string) => void };

export function AdaptDialog({ open, ...rest }: AdaptProps & { open: boolean }) {
  const { t } = useTranslation("studio-share");
  return (
    <Dialog open={open} onClose={rest.onClose} wide title={t("adapt.title")}>
      <Adapt {...rest} />
    </Dialog>
  );
}

const nothing: Wanted = { facts: {}, personas: {}, words: [{ from: "", to: "" }] };

function Adapt({ onClose, document, library, core, onMade }: AdaptProps) {
  const { t } = useTranslation(["studio-share", "common"]);
  const text = useText();
  const api = useApi();
  const task = useTask();
  const [title, setTitle] = useState(() => t("adapt.copyOf", { title: text(document.situation.title) }));
  const [unit, setUnit] = useState(document.unit);
  const [wanted, setWanted] = useState(nothing);
  const [found, setFound] = useState<Replacement[] | null>(null);
  const [left, setLeft] = useState<readonly string[]>([]);

  const [odd, setOdd] = useState<string | null>(null);

  const look = () =>
    task.run(async () => {
      const wrong = misfits(document, wanted).map(({ label }) => text(label));
      setOdd(wrong.length > 0 ? t("adapt.misfits", { facts: wrong.join(t("comma")) }) : null);
      if (wrong.length > 0) return;
      setFound(await core.plannedAdaptation(document, wanted));
      setLeft([]);
    });
  const make = () =>
    task.run(async () => {
      const id = freshSituationId(document.situation.id, unit, { library, drafts: await api.studio.list() });
      const { id: draft } = await api.studio.add(await core.adapt(document, wanted, { id, unit, title: title.trim() || text(document.situation.title), left }));
      toast(t("adapt.done"), "ok");
      onClose();
      onMade(draft);
    });

  if (found) {
    return (
      <div className={styles.form}>
        <p>{t(found.length > 0 ? "adapt.look" : "adapt.nothing")}</p>
        <ReplacementList found={found} left={left} onLeft={setLeft} />
        <p className={styles.note}>{t("adapt.clock")}</p>
        <FaultLine fault={task.fault} />
        <div className={styles.foot}>
          <Button icon="back" onClick={() => setFound(null)}>
            {t("adapt.back")}
          </Button>
          <Button variant="primary" busy={task.busy} onClick={() => void make()}>
            {t("adapt.make")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <p>{t("adapt.about")}</p>
      <TextField label={t("adapt.newTitle")} maxLength={100} value={title} onChange={(event) => setTitle(event.target.value)} />
      <SelectField label={t("import.unit")} value={unit} onChange={(event) => setUnit(event.target.value)}>
        {library.units.map((one) => (
          <option key={one.id} value={one.id}>
            {text(one.title)}
          </option>
        ))}
      </SelectField>
      <WantedTable document={document} wanted={wanted} onWanted={setWanted} />
      <FaultLine fault={odd ?? task.fault} />
      <div className={styles.foot}>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
        <Button variant="primary" busy={task.busy} onClick={() => void look()}>
          {t("adapt.preview")}
        </Button>
      </div>
    </div>
  );
}
