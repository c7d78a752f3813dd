/** Owns taking away what stays, all of it or that of earlier years, after a question. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { SelectField } from "../../shared/ui/field.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { FaultLine } from "../fault-line.tsx";
import { useTask } from "../use-task.ts";
import styles from "./statistics.module.css";

/** `years`: those of which there is something, the earliest first. */
export function RemoveKept({ years, onRemoved }: { years: readonly number[]; onRemoved: () => void }) {
  const { t } = useTranslation(["statistics", "common"]);
  const api = useApi();
  const task = useTask();
  const [open, setOpen] = useState(false);
  const [before, setBefore] = useState<number | null>(null);
  const remove = async () => {
    if (!(await task.run(() => api.statistics.remove(before)))) return;
    setOpen(false);
    toast(t("removed"), "ok");
    onRemoved();
  };
  const ask = () => {
    setBefore(null);
    setOpen(true);
  };
  return (
    <>
      <Button variant="ghost" icon="trash" onClick={ask}>
        {t("remove")}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("removeQuestion")}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t("common:cancel")}</Button>
            <Button variant="danger" busy={task.busy} onClick={() => void remove()}>
              {t("removeYes")}
            </Button>
          </>
        }
      >
        <div className={styles.question}>
          <SelectField label={t("which")} value={before ?? ""} onChange={(event) => setBefore(Number(event.target.value) || null)}>
            <option value="">{t("all")}</option>
            {years.slice(1).map((year) => (
              <option key={year} value={year}>
                {t("before", { year })}
              </option>
            ))}
          </SelectField>
          <p>{t("removeDetail")}</p>
          <FaultLine fault={task.fault} />
        </div>
      </Dialog>
    </>
  );
}
