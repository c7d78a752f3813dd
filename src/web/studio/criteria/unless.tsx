/** What makes words not count when it stands in the same clause. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { Frame } from "../../../scenario/schema/frame.ts";
import { writeAt } from "../../../studio/path.ts";
import { Button } from "../../shared/ui/button.tsx";
import { useReadOnly } from "../fields/use-place.ts";
import { useChange } from "../studio-context.tsx";
import { FrameEditor } from "./frame-editor.tsx";
import type { FrameWords } from "./use-frame-words.ts";
import styles from "./criterion.module.css";

export function Unless({ place, frames, words }: { place: Path; frames: readonly Frame[]; words: FrameWords }) {
  const { t } = useTranslation("studio-criteria");
  const change = useChange();
  const readOnly = useReadOnly();
  const put = (next: Frame[], typing?: string) => change({ code: "edit-criterion" }, (document) => writeAt(document, [...place, "unless"], next.length === 0 ? undefined : next), typing === undefined ? {} : { merge: `${place.join("/")}/unless/${typing}` });
  if (frames.length === 0 && readOnly) return null;
  return (
    <div className={styles.unless}>
      {frames.length > 0 && <h4>{t("meets.unless")}</h4>}
      {frames.map((frame, index) => (
        // Frames have no name of their own.
        // oxlint-disable-next-line react/no-array-index-key
        <FrameEditor key={index} frame={frame} readOnly={readOnly} words={words} onChange={(next, typing) => put(frames.flatMap((one, at) => (at !== index ? [one] : next === null ? [] : [next])), typing && `${index}/${typing}`)} />
      ))}
      {!readOnly && (
        <Button variant="ghost" size="s" icon="plus" title={t("meets.unlessHelp")} onClick={() => put([...frames, { words: [] }])}>
          {t("meets.addUnless")}
        </Button>
      )}
    </div>
  );
}
