/** Owns removing a class: the question that says what goes and what stays, and waiting until it is gone. */
import { useTranslation } from "react-i18next";
import type { ClassInfo } from "../../../protocol/api.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { FaultLine } from "../fault-line.tsx";
import { useTask } from "../use-task.ts";
import styles from "./remove-class.module.css";

/** `remove` does it; a term's lessons may take seconds, in which what stays of them is worked out. */
export function RemoveClass({ item: { name, students, demo }, onClose, remove }: { item: ClassInfo; onClose: () => void; remove: () => Promise<void> }) {
  const { t } = useTranslation(["console", "common"]);
  const task = useTask();
  const close = () => {
    if (!task.busy) onClose();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t("class.removeQuestion", { name })}
      footer={
        <>
          <Button aria-disabled={task.busy || undefined} onClick={close}>
            {t("common:cancel")}
          </Button>
          <Button variant="danger" busy={task.busy} onClick={() => void task.run(remove)}>
            {t(task.busy ? "class.removing" : "class.removeYes")}
          </Button>
        </>
      }
    >
      <div className={styles.question}>
        <p>{t("class.removeDetail", { count: students })}</p>
        {!demo && <p>{t("class.removeStays")}</p>}
        <FaultLine fault={task.fault} />
      </div>
    </Dialog>
  );
}
