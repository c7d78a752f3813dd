/** Wordings as chips: typed, pasted several at once, taken away one by one; a compound one opens to be put together. */
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import { replacePart } from "../../../studio/criteria/frame-edit.ts";
import { plainTexts, readWording, typedWordings, writeWording } from "../../../studio/criteria/wording-chips.ts";
import { samePath } from "../../../studio/path.ts";
import controls from "../../shared/ui/field.module.css";
import { Icon } from "../../shared/ui/icon.tsx";
import { cx } from "../../shared/ui/cx.ts";
import { useFrameDesk } from "./frame-context.ts";
import { WordingDialog } from "./wording-dialog.tsx";
import styles from "./frame.module.css";

/** One chip: an alternative of a plain wording, or a whole compound one (`option` null). */
type Shown = { key: string; text: string; at: number; option: number | null };

export function WordsPart({ path, words }: { path: Path; words: readonly string[] }) {
  const { t } = useTranslation("studio-criteria");
  const desk = useFrameDesk();
  const { frame, change, readOnly, focus } = desk;
  const [editing, setEditing] = useState<number | null>(null);
  const put = (next: string[], focused = false) => change(replacePart(frame, path, { words: next }), focused ? { focus: path } : undefined);
  const shown = words.flatMap((wording, at): Shown[] => {
    const texts = plainTexts(wording);
    return texts ? texts.map((text, option) => ({ key: `${at}-${text}`, text, at, option })) : [{ key: `${at}`, text: desk.words.wording(wording), at, option: null }];
  });
  const remove = ({ at, option }: Shown) => {
    const left = (plainTexts(words[at] ?? "") ?? []).filter((_, index) => index !== option);
    const next = option === null || left.length === 0 ? null : left.join("/");
    put(words.flatMap((wording, index) => (index !== at ? [wording] : next === null ? [] : [next])), true);
  };
  return (
    <div className={styles.words}>
      <ul className={styles.chips} role="list" aria-label={t("wording.list")}>
        {shown.map((one) => (
          <li key={one.key} className={styles.chip} data-compound={one.option === null || undefined} data-plain={readOnly || undefined}>
            {one.option === null || readOnly ? (
              one.option === null && !readOnly ? (
                <button type="button" className={styles.open} onClick={() => setEditing(one.at)} aria-label={t("wording.compound", { word: one.text })}>
                  {one.text}
                </button>
              ) : (
                one.text
              )
            ) : (
              one.text
            )}
            {!readOnly && (
              <button type="button" className={styles.tool} aria-label={t("wording.remove", { word: one.text })} onClick={() => remove(one)}>
                <Icon name="cross" />
              </button>
            )}
          </li>
        ))}
        {!readOnly && (
          <li className={styles.typing}>
            <NewWording focused={focus?.at === "field" && samePath(focus.path, path)} onAdd={(added) => put([...words, ...added.filter((word) => !shown.some(({ text }) => text === word))], true)} onCompound={() => setEditing(words.length)} />
          </li>
        )}
      </ul>
      {editing !== null && (
        <WordingDialog
          chips={readWording(words[editing] ?? "")}
          onClose={(chips) => {
            const wording = writeWording(chips);
            const next = editing < words.length ? words.flatMap((one, index) => (index === editing ? (wording === "" ? [] : [wording]) : [one])) : wording === "" ? [...words] : [...words, wording];
            if (next.join("\n") !== words.join("\n")) put(next);
            setEditing(null);
          }}
        />
      )}
    </div>
  );
}

function NewWording({ focused, onAdd, onCompound }: { focused: boolean; onAdd: (words: string[]) => void; onCompound: () => void }) {
  const { t } = useTranslation("studio-criteria");
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const add = (text: string): boolean => {
    const words = typedWordings(text);
    setRefused(words.length === 0 && text.trim() !== "" ? text : "");
    if (words.length > 0) onAdd(words);
    return words.length > 0;
  };
  const press = (event: KeyboardEvent) => {
    // Enter also ends the typing of a Chinese word.
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (add(typed)) setTyped("");
  };
  return (
    <>
      <input
        ref={input}
        type="text"
        className={cx(controls.control, styles.new)}
        aria-label={t("add.wordTo")}
        placeholder={t("add.word")}
        title={t("add.wordHelp")}
        value={typed}
        data-own-undo
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
        onBlur={() => add(typed) && setTyped("")}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text");
          if (!/[\n,，;；、]/.test(pasted)) return;
          event.preventDefault();
          if (!add(pasted)) setTyped(pasted);
        }}
      />
      <button type="button" className={styles.link} onClick={onCompound}>
        {t("wording.makeRow")}
      </button>
      {refused !== "" && <p className={styles.refused} role="alert">{t("add.refused", { typed: refused })}</p>}
    </>
  );
}
