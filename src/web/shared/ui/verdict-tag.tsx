/** Owns the tag of one criterion: earned, missed, uncertain, or a fault that cost points. With `onOpen` it opens the explanation. */
import { useTranslation } from "react-i18next";
import { cx } from "./cx.ts";
import { Tag, type Tone } from "./tag.tsx";
import type { IconName } from "./icon.tsx";
import styles from "./verdict-tag.module.css";

export type VerdictLook = { sign: "+" | "-"; state: "met" | "not-met" | "uncertain" | "part" };

/** Colour, sign and words of a verdict. A fault that was not made is good. */
export function verdictLook({ sign, state }: VerdictLook): { tone: Tone; icon: IconName; code: string } {
  if (state === "uncertain") return { tone: "warn", icon: "question", code: "uncertain" };
  if (state === "part") return { tone: "warn", icon: "minus", code: "part" };
  if (sign === "+") return state === "met" ? { tone: "ok", icon: "check", code: "met" } : { tone: "bad", icon: "cross", code: "not-met" };
  return state === "met" ? { tone: "bad", icon: "warning", code: "fault" } : { tone: "ok", icon: "check", code: "no-fault" };
}

export function VerdictTag({ title, points, onOpen, open, ...verdict }: VerdictLook & { title: string; points?: string | undefined; onOpen?: (() => void) | undefined; open?: boolean | undefined }) {
  const { t } = useTranslation("common");
  const { tone, icon, code } = verdictLook(verdict);
  const content = (
    <Tag tone={tone} icon={icon} className={cx(onOpen && styles.pressable, open && styles.open)}>
      {title}
      {points && <b>{points}</b>}
      <span className="visually-hidden">{t(`verdict.${code}`)}</span>
    </Tag>
  );
  if (!onOpen) return content;
  return (
    <button type="button" className={styles.button} aria-expanded={open ?? false} onClick={onOpen}>
      {content}
    </button>
  );
}
