/** Owns what the customer says in a beat, in each mood or wording. */
import { useTranslation } from "react-i18next";
import type { BeatSource } from "../../../studio/document.ts";
import { lineSlots } from "../../../studio/line-slots.ts";
import type { ReadText } from "../../shared/i18n/use-text.ts";
import { LineRows, LineTools, type Band } from "./line-rows.tsx";
import type { OnKey } from "./script-text.tsx";
import type { ScriptEdits } from "./use-script-edits.ts";
import styles from "./script.module.css";

type LinesProps = { beat: BeatSource; index: number; bands: readonly Band[]; readOnly: boolean; selected: boolean; edits: ScriptEdits; onKey: OnKey; onMenu: () => void };

const LINE = ["line"];

/** A line that nobody has written is asked for where somebody is expected to speak. */
export function BeatLines({ beat, index, bands, readOnly, selected, edits, onKey, onMenu }: LinesProps) {
  const { t } = useTranslation("studio-script");
  const line = "line" in beat ? beat.line : undefined;
  const speaks = beat.kind !== "ring" && beat.kind !== "inquire";
  const asked = beat.kind === "talk" || beat.kind === "choose" || line !== undefined || (selected && speaks && !readOnly);
  if (!speaks || !asked) return null;
  const writing = selected && !readOnly;
  const lineKey: OnKey = (event, value) => {
    if (event.key === "/" && value === "") {
      onMenu();
      return true;
    }
    return onKey(event, value);
  };
  return (
    <div className={styles.speech}>
      <span className={styles.speaker}>{t("customer")}</span>
      <div className={styles.lines}>
        <LineRows path={LINE} part="line" label={t("lineOf", { number: index + 1 })} placeholder={t("linePlaceholder")} every={writing} onKey={lineKey} {...{ index, line, bands, readOnly, edits }} />
        {writing && <LineTools path={LINE} {...{ index, line, bands, edits }} />}
      </div>
    </div>
  );
}

/** The wording for the angriest mood, the first of several. */
export function firstWording(line: Parameters<typeof lineSlots>[0], text: ReadText): string {
  const written = lineSlots(line, "says", []).map((slot) => text(slot.text));
  return written.find((words) => words !== "") ?? "";
}
