/** Owns the list of what can be put in at a place of the script; opened by “/” or a button. Arrow keys move, Escape closes. */
import { useEffect, useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { BeatSource } from "../../../studio/document.ts";
import styles from "./script.module.css";

export type Insert = BeatSource["kind"] | "narration";

const kinds: readonly BeatSource["kind"][] = ["talk", "choose", "inquire", "scene", "ring", "end"];

/** `narration`: whether the narrator may be put into the beat itself. */
export function InsertMenu({ narration, onInsert, onClose }: { narration: boolean; onInsert: (what: Insert) => void; onClose: () => void }) {
  const { t } = useTranslation("studio-script");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    list.current?.querySelector("button")?.focus();
    return () => {
      // Where something was put in, the caret is there already.
      if (before instanceof HTMLElement && before.isConnected && (document.activeElement === document.body || document.activeElement === null)) before.focus();
    };
  }, []);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const items = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (step !== undefined) items[(at + step + items.length) % items.length]?.focus();
    else if (event.key !== "Home" && event.key !== "End") return;
    else (event.key === "Home" ? items[0] : items[items.length - 1])?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  const items: readonly Insert[] = narration ? ["narration", ...kinds] : kinds;
  return (
    // Its items take the focus.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div ref={list} role="menu" className={styles.insert} aria-label={t("insert")} onKeyDown={move} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onClose()}>
      {items.map((what) => (
        <button key={what} type="button" role="menuitem" tabIndex={-1} onClick={() => onInsert(what)}>
          <b>{t(`insertWhat.${what}.title`)}</b>
          <span>{t(`insertWhat.${what}.help`)}</span>
        </button>
      ))}
    </div>
  );
}
