/** Owns the words that count for a point of content: the same chips and boxes as of a criterion. */
import { useCallback, useMemo } from "react";
import type { Frame } from "../../../scenario/schema/frame.ts";
import { FrameEditor } from "../criteria/frame-editor.tsx";
import { useFrameWords } from "../criteria/use-frame-words.ts";
import { FieldGroup } from "../fields/group.tsx";
import { usePlace, useWrite, type PlaceProps } from "../fields/use-place.ts";

/** Nothing counts as said yet. */
const blank: Frame = { words: [] };

export function FrameAt({ place, label, help, hideLabel }: PlaceProps) {
  const { value, readOnly, fault } = usePlace<Frame>(place, { within: true });
  const words = useFrameWords();
  const write = useWrite();
  const name = place.join("\n");
  // The same place as long as its name is: a list in a form is made anew with every drawing.
  // oxlint-disable-next-line react/exhaustive-deps
  const here = useMemo(() => place, [name]);
  const change = useCallback((next: Frame | null, typing?: string) => write(here, next ?? blank, { typing: typing !== undefined }), [write, here]);
  return (
    <FieldGroup label={label} help={help} fault={fault} hideLabel={hideLabel}>
      <FrameEditor frame={value === undefined || value === "" ? blank : value} onChange={change} readOnly={readOnly} words={words} />
    </FieldGroup>
  );
}
