/** Owns putting the hand up: the place in the queue, how long one has waited, and taking it down again. */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LessonView } from "../../../protocol/classroom.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { useLive } from "../../shared/live/live-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useLesson } from "./lesson-context.ts";
import { asClock, useServerNow } from "./server-clock.ts";
import styles from "./help-button.module.css";

export function HelpButton({ group }: { group: NonNullable<LessonView["group"]> }) {
  const { t } = useTranslation("class");
  const words = useServerWords();
  const live = useLive();
  const { view, stale } = useLesson();
  const [busy, setBusy] = useState(false);
  const { handUp } = group;
  const button = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const up = handUp !== null;
  // One button takes the place of the other: whoever pressed it stays there.
  useEffect(() => {
    if (pressed.current && document.activeElement === document.body) button.current?.focus();
    pressed.current = false;
  }, [up]);

  const send = async (command: { type: "ask-help" } | { type: "close-help"; group: string }) => {
    setBusy(true);
    pressed.current = true;
    const result = await live.sendLesson(view.lesson, command);
    setBusy(false);
    if (result.ok) return;
    pressed.current = false;
    toast(words(result.rejection), "bad");
  };
  if (!handUp) {
    return (
      <Button ref={button} size="s" icon="hand" busy={busy || stale} onClick={() => void send({ type: "ask-help" })}>
        {t("help.ask")}
      </Button>
    );
  }
  const who = group.members.find(({ student }) => student === handUp.student)?.name ?? "";
  return (
    <span className={styles.waiting} role="status">
      <span>{handUp.student === view.me.student ? t("help.waiting", { place: handUp.place }) : t("help.waitingOf", { name: who, place: handUp.place })}</span>
      <Waited since={handUp.at} />
      <Button ref={button} size="s" variant="ghost" busy={busy || stale} onClick={() => void send({ type: "close-help", group: group.id })}>
        {t("help.takeBack")}
      </Button>
    </span>
  );
}

/** Not part of the spoken status: it would be read every second. */
function Waited({ since }: { since: number }) {
  const now = useServerNow();
  return <b aria-hidden="true">{asClock(Math.max(0, Math.round((now - since) / 1000)))}</b>;
}
