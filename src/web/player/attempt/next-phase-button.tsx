/** Owns going on to the next phase; in an exam it asks first when that closes tasks. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PhaseId } from "../../../protocol/attempt.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Confirm } from "../../shared/ui/dialog.tsx";
import { useAttempt } from "./attempt-context.tsx";

export function NextPhaseButton({ next, label }: { next: PhaseId; label: string }) {
  const { t } = useTranslation(["attempt", "common"]);
  const { view, send } = useAttempt();
  const [asking, setAsking] = useState(false);
  const closing = view.attempt.mode === "exam" ? view.activities.filter(({ phase, status }) => phase === view.phase && status !== "submitted").length : 0;
  const enter = () => void send({ type: "enter-phase", phase: next });
  return (
    <>
      <Button variant="primary" size="l" icon="chevron" onClick={() => (closing > 0 ? setAsking(true) : enter())}>
        {label}
      </Button>
      <Confirm
        open={asking}
        question={t("leave.title", { phase: t(`common:phase.${next}`) })}
        detail={t("leave.body", { count: closing })}
        yes={t("leave.confirm")}
        onAnswer={(yes) => {
          setAsking(false);
          if (yes) enter();
        }}
      />
    </>
  );
}
