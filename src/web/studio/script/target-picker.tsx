/** Owns choosing a beat to go to: typed by number or words, or picked from the list; also the beat itself again, or back to where it was left. */
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AGAIN, RESUME } from "../../../studio/graph/graph-of.ts";
import { useWritten } from "../fields/use-written.ts";
import type { DialogueNames } from "../fields/dialogue-names.ts";
import styles from "./script.module.css";

/** So many are shown; typing brings the others. */
const SHOWN = 40;

export function TargetPicker({ names, label, onPick, onClose }: { names: DialogueNames; label: string; onPick: (to: string) => void; onClose: () => void }) {
  const { t } = useTranslation("studio-script");
  const text = useWritten();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const beats = [...names.numbers].map(([beat, number]) => ({ to: beat, words: t("toBeat", { number, title: text(names.named.get(`beat:${beat}`)?.title) || t("untitled") }), number: String(number) }));
  const all = [...beats, { to: AGAIN, words: t("again"), number: "" }, { to: RESUME, words: t("resume"), number: "" }];
  const wanted = typed.trim().toLowerCase();
  const exact = all.filter(({ number }) => number === wanted);
  const found = (wanted === "" ? all : [...exact, ...all.filter((one) => !exact.includes(one) && one.words.toLowerCase().includes(wanted))]).slice(0, SHOWN);
  const current = Math.min(at, found.length - 1);
  return (
    <div className={styles.picker} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onClose()}>
      <input
        ref={field}
        type="text"
        role="combobox"
        data-own-undo
        aria-label={label}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={found[current] ? `${id}-${current}` : undefined}
        placeholder={t("pickBeat")}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const pick = found[current];
          if (event.key === "ArrowDown") setAt(Math.min(found.length - 1, current + 1));
          else if (event.key === "ArrowUp") setAt(Math.max(0, current - 1));
          else if (event.key === "Enter" && pick) onPick(pick.to);
          else if (event.key === "Escape") onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div id={id} role="listbox" aria-label={label}>
        {found.map((one, index) => (
          // The field keeps the focus and says which one is current.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div key={one.to} id={`${id}-${index}`} role="option" aria-selected={index === current} onMouseDown={(event) => event.preventDefault()} onClick={() => onPick(one.to)}>
            {one.words}
          </div>
        ))}
      </div>
      {found.length === 0 && <p>{t("foundNothing")}</p>}
    </div>
  );
}
