/** A frame as chips and boxes: words, concepts, values and groups of them, each with what can be done to it. */
import { memo, useMemo, useRef, useState } from "react";
import type { Path } from "../../../scenario/problem.ts";
import type { Frame } from "../../../scenario/schema/frame.ts";
import { isGroup } from "../../../studio/criteria/frame-edit.ts";
import { AddPart } from "./add-part.tsx";
import { FrameContext, type FrameDesk } from "./frame-context.ts";
import { FramePart } from "./frame-part.tsx";
import type { FrameWords } from "./use-frame-words.ts";
import styles from "./frame.module.css";

type FrameEditorProps = { frame: Frame; onChange: (next: Frame | null, typing?: string) => void; readOnly: boolean; words: FrameWords };

/** Drawn again only with another frame: `onChange` and `words` stay the same. */
export const FrameEditor = memo(function FrameEditor({ frame, onChange, readOnly, words }: FrameEditorProps) {
  const [focus, setFocus] = useState<FrameDesk["focus"]>(null);
  const dragged = useRef<Path | null>(null);
  const desk = useMemo<FrameDesk>(
    () => ({
      frame,
      readOnly,
      words,
      focus,
      dragged,
      change: (next, how) => {
        onChange(next, how?.typing);
        setFocus(how?.focus ? { path: how.focus, at: how.at ?? "field" } : null);
      },
    }),
    [frame, readOnly, words, focus, onChange],
  );
  return (
    <FrameContext value={desk}>
      <div className={styles.frame}>
        <FramePart path={[]} place={null} />
        {!readOnly && !isGroup(frame) && <AddPart path={[]} />}
      </div>
    </FrameContext>
  );
});
