/** Owns a remark that is stored a moment after the last letter, and when the field is left. */
import { useEffect, useRef, useState } from "react";
import type { RatedTarget } from "../../../protocol/review.ts";
import { Field } from "../../shared/ui/field.tsx";
import { useReviewDesk } from "../review-desk.tsx";

const WAIT_MS = 1200;
const MOST = 500;

export function RemarkField({ label, help, target, stored, disabled, onTouch }: { label: string; help?: string; target: RatedTarget; stored: string; disabled: boolean; onTouch?: () => void }) {
  const { act } = useReviewDesk();
  const [text, setText] = useState(stored);
  const waiting = useRef<string | null>(null);
  /** How often it was sent without an answer yet. */
  const underway = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ act, target });
  latest.current = { act, target };
  // Undoing, or another teacher, changed it: what is being typed, or is on its way behind an earlier piece, wins.
  useEffect(() => {
    if (waiting.current === null && underway.current < 2) setText(stored);
  }, [stored]);
  const store = () => {
    clearTimeout(timer.current);
    const words = waiting.current;
    waiting.current = null;
    if (words === null) return;
    underway.current += 1;
    void latest.current.act({ type: "write-remark", target: latest.current.target, text: words.trim() }).then((ok) => {
      underway.current -= 1;
      // What was not stored is sent when the field is left again, or changed.
      if (!ok) waiting.current ??= words;
    });
  };
  const storing = useRef(store);
  storing.current = store;
  useEffect(() => () => storing.current(), []);
  return (
    <Field label={label} help={help}>
      {(wiring) => (
        <textarea
          {...wiring}
          rows={2}
          maxLength={MOST}
          value={text}
          disabled={disabled}
          onBlur={store}
          onChange={(event) => {
            setText(event.target.value);
            waiting.current = event.target.value;
            onTouch?.();
            clearTimeout(timer.current);
            timer.current = setTimeout(store, WAIT_MS);
          }}
        />
      )}
    </Field>
  );
}
