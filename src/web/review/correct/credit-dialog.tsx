/** Owns the window in which a mark that comes from no verdict is corrected: points on its own scale, with a reason. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CreditItem } from "../../../protocol/attempt.ts";
import type { CreditPlace } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { itemTitle } from "../../shared/text/item-title.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { useReviewDesk } from "../review-desk.tsx";
import styles from "./credit-dialog.module.css";
import { ReasonField } from "./reason-field.tsx";

const CORRECTED = "grading/corrected-points";

export function CreditDialog({ attempt, item, onClose }: { attempt: string; item: CreditItem; onClose: () => void }) {
  const { t } = useTranslation("review");
  const { t: words } = useTranslation(["report", "common"]);
  const text = useText();
  const format = useFormat();
  const reasons = useWords("reasons");
  const { act } = useReviewDesk();
  const [points, setPoints] = useState(String(item.points));
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const place: CreditPlace = { attempt, item: item.id };
  const [least, most] = item.sign === "-" ? [Math.min(item.points, 0), 0] : [0, item.max];
  const given = Number(points);
  const inRange = points.trim() !== "" && Number.isFinite(given) && given >= least && given <= most;
  const ready = inRange && reason.trim() !== "";
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
          {item.reason.code === CORRECTED && (
            <Button busy={busy} icon="undo" onClick={() => void send({ type: "drop-correction", places: [], items: [place] }, t("verdict.dropped"))}>
              {t("verdict.drop")}
            </Button>
          )}
          <Button variant="primary" busy={busy} aria-disabled={!ready} onClick={() => ready && void send({ type: "correct-credit", place, points: given, reason: reason.trim() }, t("credit.done"))}>
            {t("verdict.save")}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <dl className={styles.facts}>
          <dt>{t("credit.why")}</dt>
          <dd>{reasons(item.reason)}</dd>
          {item.given !== null && (
            <>
              <dt>{t("credit.given")}</dt>
              <dd>{text(item.given)}</dd>
            </>
          )}
          {item.expected !== null && (
            <>
              <dt>{t("credit.expected")}</dt>
              <dd>{text(item.expected)}</dd>
            </>
          )}
        </dl>
        <TextField
          label={t("credit.pointsOf", { most: format.points(most) })}
          inputMode="decimal"
          value={points}
          fault={inRange ? undefined : t("credit.range", { least: format.points(least), most: format.points(most) })}
          onChange={(event) => setPoints(event.target.value)}
        />
        <ReasonField value={reason} onChange={setReason} ready={["alsoRight", "typo", "agreed"]} />
      </div>
    </Dialog>
  );
}
