/** Owns what is said and told in a beat: the narrator, the customer's line in each mood or wording, the replies. */
import { useTranslation } from "react-i18next";
import { useMemo } from "react";
import type { BeatSource } from "../../../studio/document.ts";
import { isByMood, toByMood, toOneMood, withWording, withoutWording } from "../../../studio/line-edit.ts";
import { lineSlots, type LineSlot } from "../../../studio/line-slots.ts";
import { chineseOf } from "../../../studio/text-edit.ts";
import { valueAt } from "../../../studio/path.ts";
import { moodInk } from "../../shared/ui/mood-colour.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import type { SayCondition } from "../fields/condition-words.ts";
import { ScriptText, type OnKey } from "./script-text.tsx";
import type { ScriptEdits } from "./use-script-edits.ts";
import styles from "./script.module.css";

export type Band = { id: string; title: string; min: number };

type LinesProps = { beat: BeatSource; index: number; bands: readonly Band[]; readOnly: boolean; selected: boolean; edits: ScriptEdits; onKey: OnKey; onMenu: () => void };

/** A line that nobody has written is asked for where somebody is expected to speak. */
export function BeatLines({ beat, index, bands, readOnly, selected, edits, onKey, onMenu }: LinesProps) {
  const { t } = useTranslation("studio-script");
  const line = "line" in beat ? beat.line : undefined;
  const ids = useMemo(() => bands.map(({ id }) => id), [bands]);
  const slots = useMemo(() => lineSlots(line, "line", ids), [line, ids]);
  const speaks = beat.kind !== "ring" && beat.kind !== "inquire";
  const asked = beat.kind === "talk" || beat.kind === "choose" || line !== undefined || (selected && speaks && !readOnly);
  if (!speaks || !asked) return null;
  // A mood without words of its own is offered only where somebody writes.
  const shown = selected && !readOnly ? slots : slots.filter(({ text, band }) => text !== undefined || band === null);
  const titleOf = (band: string | null) => bands.find(({ id }) => id === band)?.title ?? t("otherBand");
  const words = (slot: LineSlot, at: number): OnKey => (event, value) => {
    if (event.key === "Enter" && event.shiftKey) {
      const list = slot.several ? slot.path.slice(0, -1) : slot.path;
      edits.put("add-part", index, list, withWording(valueAt(beat, list) as never));
      // The new one stands behind the last of its mood.
      setTimeout(() => focusNext(event.currentTarget ?? event.target, 1));
      return true;
    }
    if (event.key === "Backspace" && value === "" && slot.several) {
      const list = slot.path.slice(0, -1);
      edits.put("remove-part", index, list, withoutWording(valueAt(beat, list) as never, Number(slot.path[slot.path.length - 1])));
      edits.focus(index, "line", at > 0);
      return true;
    }
    if (event.key === "/" && value === "") {
      onMenu();
      return true;
    }
    return onKey(event, value);
  };
  const byMood = isByMood(line);
  return (
    <div className={styles.speech}>
      <span className={styles.speaker}>{t("customer")}</span>
      <div className={styles.lines}>
        {shown.map((slot, at) => (
          <div key={slot.path.join("/")} className={styles.lineRow} data-same={(at > 0 && slot.band !== null && shown[at - 1]?.band === slot.band) || undefined}>
            {slot.band !== null && (
              <span className={styles.band} style={{ color: moodInk(bands.find(({ id }) => id === slot.band)?.min ?? 0) }}>
                {titleOf(slot.band)}
              </span>
            )}
            <ScriptText
              value={chineseOf(slot.text)}
              label={slot.band === null ? t("lineOf", { number: index + 1 }) : t("lineOfMood", { number: index + 1, mood: titleOf(slot.band) })}
              part="line"
              placeholder={slot.band === null ? t("linePlaceholder") : t("sameAsNext")}
              readOnly={readOnly}
              onWrite={(text) => edits.write(index, slot.path, text, false)}
              onKey={words(slot, at)}
            />
          </div>
        ))}
        {selected && !readOnly && (
          <p className={styles.lineTools}>
            {!byMood && (
              <button type="button" title={t("addWordingHelp")} onClick={() => edits.put("add-part", index, ["line"], withWording(line))}>
                {t("addWording")}
              </button>
            )}
            {bands.length > 1 && (
              <button type="button" onClick={() => edits.put("edit-setting", index, ["line"], byMood ? toOneMood(line, ids) : toByMood(line, ids))}>
                {t(byMood ? "oneMood" : "byMood")}
              </button>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

/** From one row to another of the same block. */
function focusNext(from: EventTarget | null, step: 1 | -1): void {
  if (!(from instanceof HTMLElement)) return;
  const all = [...(from.closest("li")?.querySelectorAll<HTMLElement>("[data-part='line']") ?? [])];
  all[all.indexOf(from) + step]?.focus();
}

/** What the customer says to what was said, read here and written in the inspector. */
export function BeatReplies({ beat, index, chosen, say, edits }: { beat: BeatSource; index: number; chosen: string | null; say: SayCondition; edits: ScriptEdits }) {
  const { t } = useTranslation("studio-script");
  const text = useText();
  const replies = beat.kind === "talk" ? (beat.replies ?? []) : [];
  if (replies.length === 0) return null;
  return (
    <div className={styles.speech}>
      <span className={styles.speaker}>{t("replies")}</span>
      <ul role="list" className={styles.ways}>
        {replies.map((reply, at) => (
          // Replies have no name of their own.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className={styles.way} data-chosen={chosen === `replies/${at}` || undefined}>
            <button type="button" className={styles.wayWords} onClick={() => edits.select(index, ["replies", at])}>
              {reply.when ? t("replyWhen", { when: say(reply.when) }) : t("replyAlways")}
              <q className={styles.quote}>{firstWording(reply.says, text)}</q>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The wording for the angriest mood, the first of several. */
export function firstWording(line: Parameters<typeof lineSlots>[0], text: ReturnType<typeof useText>): string {
  const written = lineSlots(line, "says", []).map((slot) => text(slot.text));
  return written.find((words) => words !== "") ?? "";
}
