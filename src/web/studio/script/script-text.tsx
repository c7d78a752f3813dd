/** Owns a text of the script that is written where it stands: as high as its words, with the keys of writing a play. While it may only be read it is plain text. */
import { memo, type ClipboardEvent, type KeyboardEvent } from "react";
import { cx } from "../../shared/ui/cx.ts";
import { isComposing } from "../../shared/ui/is-composing.ts";
import styles from "./script.module.css";

/** What a key does; true when it was taken. `event` has not been composed. */
export type OnKey = (event: KeyboardEvent<HTMLTextAreaElement>, value: string) => boolean;

type ScriptTextProps = { value: string; label: string; part: string; placeholder?: string; readOnly: boolean; className?: string | undefined; onWrite: (text: string) => void; onKey?: OnKey; onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void };

export const ScriptText = memo(function ScriptText({ value, label, part, placeholder, readOnly, className, onWrite, onKey, onPaste }: ScriptTextProps) {
  if (readOnly) {
    return value === "" ? null : (
      <p className={cx(styles.plain, className)}>
        <span className="visually-hidden">{label}：</span>
        {value}
      </p>
    );
  }
  return (
    // The text behind it gives the height.
    <span className={cx(styles.grow, className)} data-value={value || placeholder}>
      <textarea
        rows={1}
        spellCheck={false}
        aria-label={label}
        data-part={part}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onWrite(event.target.value)}
        onPaste={onPaste}
        onKeyDown={(event) => {
          // An input method that is choosing a character has its own Enter.
          if (isComposing(event)) return;
          if (onKey?.(event, value)) event.preventDefault();
        }}
      />
    </span>
  );
});
