/** Owns taking a confirmation back, with a reason. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupReview } from "../../../protocol/review.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { ReasonField } from "../correct/reason-field.tsx";
import { useReviewDesk } from "../review-desk.tsx";

export function ReopenDialog({ group, onClose }: { group: GroupReview; onClose: () => void }) {
  const { t } = useTranslation("review");
  const { act } = useReviewDesk();
  const [reason, setReason] = useState("");
  const ready = reason.trim() !== "";
  const send = async () => {
    if (ready && (await act({ type: "reopen-group", group: group.group, reason: reason.trim() }, t("reopen.done", { name: group.name })))) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("reopen.title", { name: group.name })}
      footer={
        <Button variant="primary" aria-disabled={!ready} onClick={() => void send()}>
          {t("reopen.yes")}
        </Button>
      }
    >
      <p>{t("reopen.detail")}</p>
      <ReasonField value={reason} onChange={setReason} ready={["appealed", "recheck"]} />
    </Dialog>
  );
}
