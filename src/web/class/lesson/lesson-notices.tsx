/** Owns what the lesson has to say to this student: a cut line, seats that the script plays, notes of the teacher. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLive } from "../../shared/live/live-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { announce } from "../../shared/ui/toast.tsx";
import { useLesson } from "./lesson-context.ts";
import { useSeatName } from "./seat-name.ts";
import styles from "./lesson-notices.module.css";

/** Seats in which nothing is said. */
const SILENT = new Set(["recorder", "observer"]);

export function LessonNotices() {
  const { t } = useTranslation("class");
  const { view, stale } = useLesson();
  const seatName = useSeatName();
  const { group, me } = view;
  // A seat that nobody was given is played by the script from the start: only one that somebody has is news. A silent seat is not missed.
  const scripted = group && view.status !== "ended" ? group.scripted.filter((seat) => !SILENT.has(seat) && group.members.some((member) => member.seat === seat)) : [];
  return (
    <div className={styles.notices}>
      {stale && (
        <Notice tone="bad" icon="warning" role="alert">
          {t("notice.cut")}
        </Notice>
      )}
      {view.status === "ended" && (
        <Notice icon="info" role="status">
          {t("over.verdicts")}
        </Notice>
      )}
      {scripted.map((seat) => (
        <Notice key={seat} tone="warn" icon="info" role="status">
          {t(seat === "agent" && view.mode === "exam" ? "notice.nobody" : seat === me.seat?.id ? "notice.scriptYours" : "notice.script", { seat: seatName(seat) })}
        </Notice>
      ))}
      <Whispers />
    </div>
  );
}

/** Notes stay until they are put away. The teacher is told that a note was read, and that an answer to the raised hand was shown. */
function Whispers() {
  const { t } = useTranslation("class");
  const live = useLive();
  const { view, stale } = useLesson();
  const { lesson } = view;
  /** Shown on this page: true while they lie there, false once put away. */
  const [lying, setLying] = useState<Readonly<Record<string, boolean>>>({});
  const told = useRef(new Set<string>());
  const shown = view.whispers.filter(({ id, read }) => lying[id] ?? !read);
  const newest = shown[shown.length - 1];
  const read = useCallback((whisper: string) => void live.sendLesson(lesson, { type: "read-whisper", whisper }), [live, lesson]);
  useEffect(() => {
    if (!newest || told.current.has(newest.id)) return;
    told.current.add(newest.id);
    setLying((now) => ({ ...now, [newest.id]: true }));
    announce(`${t("whisper.from")} ${newest.text}`);
    if (newest.answers && !newest.read) read(newest.id);
  }, [newest, t, read]);
  /** Where one was at work when the button took the focus. */
  const cameFrom = useRef<HTMLElement | null>(null);
  const putAway = (id: string, unread: boolean, button: HTMLElement) => {
    const others = [...(button.closest("section")?.parentElement?.querySelectorAll<HTMLElement>("section button") ?? [])].filter((other) => other !== button);
    const back = others[0] ?? (cameFrom.current?.isConnected ? cameFrom.current : document.querySelector<HTMLElement>("main"));
    if (button === document.activeElement) back?.focus({ preventScroll: true });
    setLying((now) => ({ ...now, [id]: false }));
    if (unread) read(id);
  };
  return shown.map((whisper) => (
    <section key={whisper.id} className={styles.whisper} aria-label={t("whisper.from")}>
      <p>
        <b>{t(whisper.answers ? "whisper.answer" : "whisper.from")}</b> {whisper.text}
      </p>
      <Button
        size="s"
        icon="check"
        busy={stale}
        onFocus={({ relatedTarget, currentTarget }) => {
          // From note to note the way back stays what it was.
          if (!(relatedTarget instanceof HTMLElement) || !currentTarget.closest("section")?.parentElement?.contains(relatedTarget)) cameFrom.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
        }}
        onClick={(event) => putAway(whisper.id, !whisper.read, event.currentTarget)}
      >
        {t("whisper.read")}
      </Button>
    </section>
  ));
}
