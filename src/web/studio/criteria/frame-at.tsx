/** Owns writing which words count, at any place of the document that holds a frame: points of content in forms and documents, questions of a survey. */
import { useTranslation } from "react-i18next";
import type { Frame } from "../../../scenario/schema/frame.ts";
import { FieldGroup } from "../fields/group.tsx";
import { usePlace, type PlaceProps } from "../fields/use-place.ts";
import { FrameEditor } from "./frame-editor.tsx";
import { useFrameWords } from "./use-frame-words.ts";
import styles from "./criterion.module.css";

const blank: Frame = { words: [] };

export function FrameAt({ place, label, help, hideLabel, className }: PlaceProps) {
  const { t } = useTranslation("studio-criteria");
  const { value = blank, put, readOnly, fault } = usePlace<Frame>(place);
  const words = useFrameWords();
  const isBlank = typeof value === "object" && "words" in value && value.words.length === 0;
  return (
    <FieldGroup {...{ label, help, fault, hideLabel, className }}>
      {!isBlank && <p className={styles.reads}>{t("meets.reads", { sentence: words.sentence(value) })}</p>}
      <FrameEditor frame={value} readOnly={readOnly} words={words} onChange={(next, typing) => put(next ?? blank, { typing: typing !== undefined })} />
    </FieldGroup>
  );
}
