/** Owns injecting a sudden event: one of the situation's cards, or one made up on the spot. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupMonitor, MonitorView, SuddenCard } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Choice, Field, TextField } from "../../shared/ui/field.tsx";
import { focusFirst } from "../../shared/ui/focus-first.ts";
import { talkingOf } from "./group-facts.ts";
import { useLessonDesk } from "./lesson-desk.tsx";
import { useOneSend } from "./use-one-send.ts";
import styles from "./card-dialog.module.css";

const OWN = "";

export function CardDialog({ view, groups, whom, onClose }: { view: MonitorView; groups: readonly GroupMonitor[]; whom: string; onClose: () => void }) {
  const { t } = useTranslation("monitor");
  const text = useText();
  const { act } = useLessonDesk();
  const { calling, asked } = talkingOf(groups);
  const [picked, setPicked] = useState(view.cards[0]?.id ?? OWN);
  const [own, setOwn] = useState({ title: "", line: "", mood: 10 });
  const ready = view.cards.find(({ id }) => id === picked);
  const card: SuddenCard = ready ? { id: ready.id, title: text(ready.title), line: ready.line === null ? null : text(ready.line), mood: ready.mood } : { id: null, title: own.title.trim(), line: own.line.trim() || null, mood: own.mood };
  const sendable = card.title !== "";
  const { busy, press } = useOneSend(() => act({ type: "inject-card", groups: asked, card }, t("sudden.sent", { title: card.title })), onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("sudden.to", { whom })}
      footer={
        <Button variant="primary" busy={busy} aria-disabled={!sendable} onClick={() => void (sendable && press())}>
          {t("sudden.send")}
        </Button>
      }
    >
      {calling.length < groups.length && <p className={styles.notAll}>{t("mood.notAll", { count: calling.length })}</p>}
      <fieldset className={styles.cards}>
        <legend className="visually-hidden">{t("sudden.pick")}</legend>
        {view.cards.map(({ id, title, line, mood }) => (
          <Choice key={id} ref={picked === id ? focusFirst : undefined} type="radio" name="sudden" checked={picked === id} onChange={() => setPicked(id)}>
            <b>{text(title)}</b> <MoodShift mood={mood} />
            {line !== null && <span className={styles.line}>{t("card.said", { words: text(line) })}</span>}
          </Choice>
        ))}
        <Choice type="radio" name="sudden" checked={picked === OWN} onChange={() => setPicked(OWN)}>
          <b>{t("sudden.own")}</b>
        </Choice>
      </fieldset>
      {picked === OWN && (
        <div className={styles.own}>
          <TextField label={t("sudden.title")} maxLength={60} readOnly={busy} value={own.title} onChange={(event) => setOwn({ ...own, title: event.target.value })} />
          <TextField label={t("sudden.line")} help={t("sudden.lineHelp")} maxLength={200} readOnly={busy} value={own.line} onChange={(event) => setOwn({ ...own, line: event.target.value })} />
          <Field label={t("sudden.mood", { value: own.mood > 0 ? `+${own.mood}` : String(own.mood) })}>
            {(wiring) => <input {...wiring} className={styles.range} type="range" min={-30} max={30} step={5} value={own.mood} onChange={(event) => setOwn({ ...own, mood: Number(event.target.value) })} />}
          </Field>
        </div>
      )}
    </Dialog>
  );
}

function MoodShift({ mood }: { mood: number }) {
  const { t } = useTranslation("monitor");
  return mood === 0 ? null : <small>{t(mood > 0 ? "sudden.angrier" : "sudden.calmer", { count: Math.abs(mood) })}</small>;
}
