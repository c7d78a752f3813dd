/** Owns removing the demo class, after a question. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Confirm } from "../../shared/ui/dialog.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useTask } from "../use-task.ts";
import styles from "./class-card.module.css";

export function RemoveDemo({ onGone }: { onGone: () => void }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const task = useTask("loud");
  const [asked, setAsked] = useState(false);
  const remove = () =>
    task.run(async () => {
      await api.demo.remove();
      toast(t("demo.removed"), "ok");
      onGone();
    });
  return (
    <div className={styles.demo}>
      <span>{t("demo.what")}</span>
      <Button size="s" variant="ghost" icon="trash" busy={task.busy} onClick={() => setAsked(true)}>
        {t("demo.remove")}
      </Button>
      <Confirm
        open={asked}
        danger
        question={t("demo.removeQuestion")}
        detail={t("demo.removeDetail")}
        yes={t("demo.remove")}
        onAnswer={(yes) => {
          setAsked(false);
          if (yes) void remove();
        }}
      />
    </div>
  );
}
