/** Owns what people said about one mark: the teacher's reason, the student's appeal and its answer, and making one. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CreditItem } from "../../../protocol/attempt.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Field } from "../../shared/ui/field.tsx";
import { focusNow } from "../../shared/ui/focus-first.ts";
import { useAppeals } from "./appeal-context.ts";
import { toneOf } from "./read-report.ts";
import styles from "./appeal-lines.module.css";

const MOST = 300;
/** From here on it is said how many letters are left, since what is pasted beyond them is cut. */
const NEAR = 50;

export function AppealLines({ item }: { item: CreditItem }) {
  const { t } = useTranslation("report");
  const appeals = useAppeals();
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const [dropped, setDropped] = useState(false);
  if (!appeals) return null;
  // Until the result with it has come, what was sent stands for it.
  const asked = appeals.appealOf(item) ?? (sent ? { text: text.trim(), answer: null } : null);
  const reason = appeals.reasonOf(item);
  const left = MOST - text.length;
  const ready = text.trim() !== "";
  const send = async () => {
    if (!ready) return;
    setBusy(true);
    const ok = await appeals.appeal(item, text.trim());
    setBusy(false);
    if (!ok) return;
    setSent(true);
    setWriting(false);
  };
  return (
    <div className={styles.lines}>
      {reason !== null && (
        <p>
          <b>{t("appeal.corrected")}</b> {reason}
        </p>
      )}
      {asked && (
        <p>
          <b>{t("appeal.said")}</b> {asked.text}
        </p>
      )}
      {asked && (
        <p role="status" tabIndex={-1} ref={sent ? focusNow : undefined}>
          {asked.answer ? (
            <>
              <b>{t(asked.answer.accepted ? "appeal.accepted" : "appeal.refused")}</b> {asked.answer.text}
            </>
          ) : (
            t("appeal.waiting")
          )}
        </p>
      )}
      {!asked && !writing && toneOf(item) !== "ok" && (
        <Button size="s" variant="ghost" data-screen-only="" ref={dropped ? focusNow : undefined} onClick={() => setWriting(true)}>
          {t("appeal.open")}
        </Button>
      )}
      {writing && (
        <div className={styles.form}>
          <Field label={t("appeal.words")} help={left > NEAR ? t("appeal.help") : t("appeal.left", { count: left })}>
            {(wiring) => <textarea {...wiring} ref={focusNow} rows={3} maxLength={MOST} value={text} onChange={(event) => setText(event.target.value)} />}
          </Field>
          <p className={styles.buttons}>
            <Button size="s" variant="primary" busy={busy} aria-disabled={!ready} onClick={() => void send()}>
              {t("appeal.send")}
            </Button>
            <Button
              size="s"
              variant="ghost"
              onClick={() => {
                setWriting(false);
                setDropped(true);
              }}
            >
              {t("appeal.cancel")}
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}
