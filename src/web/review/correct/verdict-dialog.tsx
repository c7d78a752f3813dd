/** Owns the window in which a verdict is corrected: what the words were, the new word with its reason, the same wording elsewhere; and from there to the lexicon. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Correction, Moment, MomentVerdict, VerdictPlace } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { evidenceMarks } from "../../shared/text/shown-verdicts.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import { VerdictTag } from "../../shared/ui/verdict-tag.tsx";
import { useReviewDesk } from "../review-desk.tsx";
import { ReasonField } from "./reason-field.tsx";
import { SimilarList } from "./similar-list.tsx";
import styles from "./verdict-dialog.module.css";
import { WordingForm } from "./wording-form.tsx";

const corrections: readonly Correction[] = ["met", "not-met", "noted"];

export function VerdictDialog({ attempt, moment, verdict, onClose }: { attempt: string; moment: Moment; verdict: MomentVerdict; onClose: () => void }) {
  const { t } = useTranslation(["review", "common"]);
  const text = useText();
  const format = useFormat();
  const { act } = useReviewDesk();
  const place: VerdictPlace = { attempt, seq: moment.seq, key: verdict.key };
  const [to, setTo] = useState<Correction>(verdict.state === "met" ? "not-met" : "met");
  const [reason, setReason] = useState(verdict.corrected?.reason ?? "");
  const [others, setOthers] = useState<readonly VerdictPlace[]>([]);
  const [wording, setWording] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const said = "text" in moment && moment.text !== null ? moment.text : null;
  const words = typeof said === "string" ? said : null;
  const ready = reason.trim() !== "";

  const send = async (command: Parameters<typeof act>[0], done: string) => {
    setBusy(true);
    const ok = await act(command, done);
    setBusy(false);
    if (ok) onClose();
  };
  const pickWords = () => {
    const picked = window.getSelection()?.toString().trim() ?? "";
    setWording(words !== null && picked !== "" && words.includes(picked) ? picked : (verdict.spans[0] && words ? words.slice(verdict.spans[0].start, verdict.spans[0].end) : ""));
  };

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("verdict.title", { title: text(verdict.title) })}
      footer={
        <>
          {verdict.corrected && (
            <Button busy={busy} icon="undo" onClick={() => void send({ type: "drop-correction", places: [place], items: [] }, t("verdict.dropped"))}>
              {t("verdict.drop")}
            </Button>
          )}
          <Button variant="primary" busy={busy} aria-disabled={!ready} onClick={() => ready && void send({ type: "correct-verdicts", places: [place, ...others], to, reason: reason.trim() }, t("verdict.done", { count: others.length + 1 }))}>
            {others.length > 0 ? t("verdict.saveMany", { number: others.length + 1 }) : t("verdict.save")}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <div className={styles.words}>
          {words !== null && (
            <p lang="zh-CN">
              <EvidenceText text={words} marks={evidenceMarks([verdict], (one) => text(one.title))} />
            </p>
          )}
          <p className={styles.now}>
            <VerdictTag sign={verdict.sign} state={verdict.state} title={text(verdict.title)} />
            {verdict.corrected ? t("verdict.correctedBy", { name: verdict.corrected.by, reason: verdict.corrected.reason }) : t("verdict.engine", { percent: format.points(verdict.confidence * 100) })}
          </p>
        </div>
        <fieldset className={styles.choices}>
          <legend className="visually-hidden">{t("verdict.to")}</legend>
          {corrections.map((one) => (
            <label key={one} className={styles.choice} data-to={one}>
              <input type="radio" name="to" checked={to === one} onChange={() => setTo(one)} />
              <span>{t(`verdict.${verdict.sign === "-" && one !== "noted" ? `fault.${one}` : `choice.${one}`}`)}</span>
            </label>
          ))}
        </fieldset>
        <ReasonField value={reason} onChange={setReason} ready={to === "noted" ? ["good", "talk"] : to === "met" ? ["same", "heard", "later"] : ["half", "denied", "parrot"]} />
        {words !== null && <SimilarList place={place} chosen={others} onChosen={setOthers} />}
        {words !== null &&
          (wording === null ? (
            <p>
              <Button icon="plus" onMouseDown={(event) => event.preventDefault()} onClick={pickWords}>
                {t("wording.open")}
              </Button>
              <span className={styles.help}>{t("wording.help")}</span>
            </p>
          ) : (
            <WordingForm place={place} first={wording} onDone={onClose} onCancel={() => setWording(null)} />
          ))}
      </div>
    </Dialog>
  );
}
