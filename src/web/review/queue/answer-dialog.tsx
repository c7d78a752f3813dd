/** Owns answering a student's appeal in words; an accepted one corrects the verdict. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QueueItem } from "../../../protocol/review.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { ReasonField } from "../correct/reason-field.tsx";
import { useReviewDesk } from "../review-desk.tsx";

export function AnswerDialog({ item, accepted, onClose }: { item: QueueItem; accepted: boolean; onClose: () => void }) {
  const { t } = useTranslation("review");
  const text = useText();
  const { act } = useReviewDesk();
  const [words, setWords] = useState(accepted ? t("reason.accepted") : "");
  const ready = words.trim() !== "";
  const { appeal } = item;
  if (!appeal) return null;
  const send = async () => {
    if (ready && (await act({ type: "answer-appeal", appeal: appeal.id, accepted, text: words.trim() }, t("answer.done", { name: appeal.name })))) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(accepted ? "answer.accept" : "answer.refuse", { title: text(item.title) })}
      footer={
        <Button variant="primary" icon="send" aria-disabled={!ready} onClick={() => void send()}>
          {t("answer.send", { name: appeal.name })}
        </Button>
      }
    >
      <p>
        <b>{t("queue.says", { name: appeal.name })}</b> {appeal.text}
      </p>
      <p>{t("key" in item.place ? (accepted ? "answer.corrects" : "answer.stays") : "answer.byHand")}</p>
      <ReasonField label={t("answer.words", { name: appeal.name })} value={words} onChange={setWords} ready={accepted ? ["accepted"] : ["notSaid", "notEnough"]} />
    </Dialog>
  );
}
