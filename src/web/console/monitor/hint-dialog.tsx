/** Owns writing a hint, or the answer to a raised hand: ready ones or own words, to the group or to one seat. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupMonitor, MonitorView } from "../../../protocol/classroom.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Field, SelectField } from "../../shared/ui/field.tsx";
import { focusFirst } from "../../shared/ui/focus-first.ts";
import { isComposing } from "../../shared/ui/is-composing.ts";
import { KeyWords } from "../../shared/ui/key-words.tsx";
import { useHints } from "./use-hints.ts";
import { useOneSend } from "./use-one-send.ts";
import { useSeatLabel } from "./use-seat-label.ts";
import styles from "./hint-dialog.module.css";

const MOST = 300;

export function HintDialog({ view, groups, answers, whom, onClose }: { view: MonitorView; groups: readonly GroupMonitor[]; answers: boolean; whom: string; onClose: () => void }) {
  const { t } = useTranslation("monitor");
  const { ready, whisper } = useHints(view, groups);
  const label = useSeatLabel();
  const [words, setWords] = useState("");
  const [seat, setSeat] = useState("");
  // A hint is read by those who sit there when it is sent: an empty seat would take it to nobody.
  const seats = [...new Map(groups.flatMap((group) => group.seats.flatMap((holding) => (holding.students.length > 0 ? [[holding.seat, holding] as const] : []))))];
  const sendable = words.trim() !== "";
  const { busy, press } = useOneSend(() => whisper(groups.map(({ id }) => id), seat || null, words.trim(), answers), onClose);
  const send = () => void (sendable && press());
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(answers ? "hint.answerTo" : "hint.to", { whom })}
      footer={
        <Button variant="primary" icon="send" busy={busy} aria-disabled={!sendable} onClick={send}>
          {t("hint.send")}
        </Button>
      }
    >
      <div className={styles.form}>
        <Field label={t("hint.words")} help={<>{t("hint.help")} <KeyWords>{t("hint.keys")}</KeyWords></>}>
          {(wiring) => (
            <textarea
              {...wiring}
              ref={focusFirst}
              rows={3}
              maxLength={MOST}
              readOnly={busy}
              value={words}
              onChange={(event) => setWords(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
                event.preventDefault();
                send();
              }}
            />
          )}
        </Field>
        <SelectField label={t("hint.seat")} value={seat} onChange={(event) => setSeat(event.target.value)}>
          <option value="">{t("hint.everybody")}</option>
          {seats.map(([id, holding]) => (
            <option key={id} value={id}>
              {t("hint.oneSeat", { role: label(holding), names: groups.length === 1 ? holding.students.map(({ name }) => name).join(" ") : "" })}
            </option>
          ))}
        </SelectField>
        <div role="group" aria-label={t("hint.readyTitle")} className={styles.ready}>
          {ready.map((hint) => (
            <button key={hint} type="button" className={styles.hint} onClick={() => setWords(hint)}>
              {hint}
            </button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
