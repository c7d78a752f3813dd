/** Owns answering a student's appeal in words; an accepted one corrects the verdict, or the points of a mark that comes from none. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QueueItem } from "../../../protocol/review.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Waiting } from "../../shared/ui/waiting.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { asTyped, CreditPoints, pointsDue, pointsFrom } from "../correct/credit-points.tsx";
import { ReasonField } from "../correct/reason-field.tsx";
import { useReviewDesk } from "../review-desk.tsx";
import { ReviewedPart } from "../reviewed-part.tsx";

export function AnswerDialog({ item, accepted, title, onClose }: { item: QueueItem; accepted: boolean; title: string; onClose: () => void }) {
  const { t } = useTranslation("review");
  const { act } = useReviewDesk();
  const [words, setWords] = useState(accepted ? t("reason.accepted") : "");
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { appeal } = item;
  const credit = useCredit(item, accepted);
  const mark = credit.state === "there" ? credit.value : null;
  const shown = typed ?? (mark ? asTyped(pointsDue(mark)) : "");
  const points = mark ? pointsFrom(shown, mark) : null;
  const ready = words.trim() !== "" && credit.state === "there" && (mark === null || points !== null);
  if (!appeal) return null;
  const send = async () => {
    const command = { type: "answer-appeal", appeal: appeal.id, accepted, text: words.trim(), ...(points !== null && { points }) } as const;
    if (!ready) return;
    setBusy(true);
    const done = await act(command, t("answer.done", { name: appeal.name }));
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(accepted ? "answer.accept" : "answer.refuse", { title })}
      footer={
        <Button variant="primary" icon="send" busy={busy} aria-disabled={!ready} onClick={() => void send()}>
          {t("answer.send", { name: appeal.name })}
        </Button>
      }
    >
      <p>
        <b>{t("queue.says", { name: appeal.name })}</b> {appeal.text}
      </p>
      <ReviewedPart of={credit} lines={2}>
        {(of) => (
          <>
            <p>{t(!accepted ? "answer.stays" : of ? "answer.gives" : "answer.corrects")}</p>
            {/* Words that are still being fetched must not take the answer away from under the focus. */}
            <Waiting lines={2}>{of && <CreditPoints item={of} typed={shown} onType={setTyped} />}</Waiting>
          </>
        )}
      </ReviewedPart>
      <ReasonField first label={t("answer.words", { name: appeal.name })} value={words} onChange={setWords} ready={accepted ? ["accepted"] : ["notSaid", "notEnough"]} />
    </Dialog>
  );
}

/** The mark whose points an accepted appeal sets; null where a verdict is corrected instead, or nothing is. */
function useCredit({ place }: QueueItem, accepted: boolean) {
  const api = useApi();
  const { view } = useReviewDesk();
  const load = async () => {
    if (!accepted || !("item" in place)) return null;
    const { items, seats } = await api.review.report(view.lesson, place.attempt);
    return [...items, ...seats.flatMap((seat) => seat.items)].find(({ id }) => id === place.item) ?? null;
  };
  return useLoaded(load, `${place.attempt} ${"item" in place ? place.item : place.seq}`);
}
