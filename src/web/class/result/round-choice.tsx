/** Owns choosing the round whose report is read, where a lesson had several; the one that the marks are of says so. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { LessonView } from "../../../protocol/classroom.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import styles from "./round-choice.module.css";

type Rounds = NonNullable<LessonView["group"]>["rounds"];

/** `focused`: it was chosen here just now; the report that was open is gone, and with it what had the focus. */
export function RoundChoice({ rounds, shown, counting, focused, onChoose }: { rounds: Rounds; shown: string; counting: string | null; focused: boolean; onChoose: (attempt: string) => void }) {
  const { t } = useTranslation("result");
  const pressed = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) pressed.current?.focus();
  }, [focused]);
  return (
    <div role="group" aria-label={t("round.label")} className={styles.rounds} data-screen-only="">
      {rounds.map(({ round, attempt }) => (
        <button key={attempt} ref={attempt === shown ? pressed : null} type="button" aria-pressed={attempt === shown} className={styles.round} onClick={() => onChoose(attempt)}>
          {t("round.name", { round })}
          {attempt === counting && <Tag tone="ok">{t("round.counts")}</Tag>}
        </button>
      ))}
    </div>
  );
}
