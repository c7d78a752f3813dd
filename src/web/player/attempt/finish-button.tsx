/** Owns finishing the attempt: says what is not handed in, asks, and leads to the report. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { useAttempt } from "./attempt-context.tsx";

export function FinishButton({ prominent = false }: { prominent?: boolean }) {
  const { t } = useTranslation("attempt");
  const text = useText();
  const { id, view, send } = useAttempt();
  const [, goTo] = useLocation();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const open = view.activities.filter((activity) => activity.status !== "submitted");

  const finish = async () => {
    setBusy(true);
    const result = await send({ type: "finish-attempt" });
    setBusy(false);
    setAsking(false);
    if (result.ok) goTo(routes.report(id));
  };

  return (
    <>
      <Button variant={prominent ? "primary" : "secondary"} size={prominent ? "m" : "s"} onClick={() => setAsking(true)}>
        {t("finish.button")}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("finish.title")}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t("finish.cancel")}</Button>
            <Button variant="primary" busy={busy} onClick={() => void finish()}>
              {t("finish.confirm")}
            </Button>
          </>
        }
      >
        <p>{t(`finish.${view.attempt.mode}`)}</p>
        {open.length > 0 ? (
          <>
            <p>{t("finish.open", { count: open.length })}</p>
            <ul>
              {open.map((activity) => (
                <li key={activity.id}>{text(activity.title)}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>{t("finish.nothingOpen")}</p>
        )}
      </Dialog>
    </>
  );
}
