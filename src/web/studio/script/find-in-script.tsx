/** Owns finding words in the script: Ctrl+F goes to its field, Enter from one find to the next. */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../shared/ui/icon.tsx";
import { announce } from "../../shared/ui/toast.tsx";
import styles from "./script.module.css";

/** `found`: places of the beats that hold the words. */
export function FindInScript({ words, found, onWords, onGo }: { words: string; found: readonly number[]; onWords: (words: string) => void; onGo: (beat: number) => void }) {
  const { t } = useTranslation("studio-script");
  const field = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(-1);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "f") return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  const go = (step: 1 | -1) => {
    const next = found.length === 0 ? -1 : (at + step + found.length) % found.length;
    setAt(next);
    const beat = found[next];
    announce(beat === undefined ? t("foundNothing") : t("found", { at: next + 1, count: found.length }));
    if (beat !== undefined) onGo(beat);
  };
  return (
    <label className={styles.find}>
      <Icon name="search" />
      <span className="visually-hidden">{t("find")}</span>
      <input
        ref={field}
        type="search"
        data-own-undo
        placeholder={t("find")}
        title={t("findKeys")}
        value={words}
        onChange={(event) => {
          onWords(event.target.value);
          setAt(-1);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") onWords("");
          else return;
          event.preventDefault();
        }}
      />
      {words.trim() !== "" && <span className={styles.count}>{found.length === 0 ? t("foundNothing") : at < 0 ? t("foundCount", { count: found.length }) : `${at + 1}/${found.length}`}</span>}
    </label>
  );
}
