/** Owns what people said about one mark: the teacher's reason, the student's appeal and its answer, and making one. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CreditItem } from "../../../protocol/attempt.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Field } from "../../shared/ui/field.tsx";
import { useAppeals } from "./appeal-context.ts";
import { toneOf } from "./read-report.ts";
import styles from "./appeal-lines.module.css";

const MOST = 300;

export function AppealLines({ item }: { item: CreditItem }) {
  const { t } = useTranslation("report");
  const appeals = useAppeals();
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  if (!appeals) return null;
  const asked = appeals.appealOf(item);
  const reason = appeals.reasonOf(item);
  const ready = text.trim() !== "";
  const send = async () => {
    if (!ready) return;
    setBusy(true);
    const ok = await appeals.appeal(item, text.trim());
    setBusy(false);
    if (ok) setWriting(false);
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
        <p role="status">
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
        <Button size="s" variant="ghost" data-screen-only="" onClick={() => setWriting(true)}>
          {t("appeal.open")}
        </Button>
      )}
      {writing && (
        <div className={styles.form}>
          <Field label={t("appeal.words")} help={t("appeal.help")}>
            {(wiring) => <textarea {...wiring} rows={2} maxLength={MOST} value={text} onChange={(event) => setText(event.target.value)} />}
          </Field>
          <p className={styles.buttons}>
            <Button size="s" variant="primary" busy={busy} aria-disabled={!ready} onClick={() => void send()}>
              {t("appeal.send")}
            </Button>
            <Button size="s" variant="ghost" onClick={() => setWriting(false)}>
              {t("appeal.cancel")}
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}
