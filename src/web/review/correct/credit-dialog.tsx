/** Owns the window in which a mark that comes from no verdict is corrected: points on its own scale, with a reason. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CreditItem } from "../../../protocol/attempt.ts";
import type { CreditPlace } from "../../../protocol/review.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { itemTitle } from "../../shared/text/item-title.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { useReviewDesk } from "../review-desk.tsx";
import { asTyped, CreditPoints, isCorrected, pointsFrom } from "./credit-points.tsx";
import { ReasonField } from "./reason-field.tsx";

export function CreditDialog({ attempt, item, onClose }: { attempt: string; item: CreditItem; onClose: () => void }) {
  const { t } = useTranslation("review");
  const { t: words } = useTranslation(["report", "common"]);
  const text = useText();
  const { act } = useReviewDesk();
  const [typed, setTyped] = useState(asTyped(item.points));
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const place: CreditPlace = { attempt, item: item.id };
  const points = pointsFrom(typed, item);
  const ready = points !== null && reason.trim() !== "";
  const send = async (command: Parameters<typeof act>[0], done: string) => {
    setBusy(true);
    const ok = await act(command, done);
    setBusy(false);
    if (ok) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("credit.titleOf", { title: itemTitle(item, words, text) })}
      footer={
        <>
          {isCorrected(item) && (
            <Button busy={busy} icon="undo" onClick={() => void send({ type: "drop-correction", places: [], items: [place] }, t("verdict.dropped"))}>
              {t("verdict.drop")}
            </Button>
          )}
          <Button variant="primary" busy={busy} aria-disabled={!ready} onClick={() => ready && void send({ type: "correct-credit", place, points, reason: reason.trim() }, t("credit.done"))}>
            {t("verdict.save")}
          </Button>
        </>
      }
    >
      <CreditPoints item={item} typed={typed} onType={setTyped} />
      <ReasonField value={reason} onChange={setReason} ready={["alsoRight", "typo", "agreed"]} />
    </Dialog>
  );
}
