/** Owns the words of one line as rows to write in: a row for each wording, in each mood. Must not know whose line it is. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { Line } from "../../../scenario/schema/beat.ts";
import { isByMood, toByMood, toOneMood, withWording, withoutWording } from "../../../studio/line-edit.ts";
import { lineSlots, type LineSlot } from "../../../studio/line-slots.ts";
import { chineseOf } from "../../../studio/text-edit.ts";
import { moodInk } from "../../shared/ui/mood-colour.ts";
import { ScriptText, type OnKey } from "./script-text.tsx";
import type { Part, ScriptEdits } from "./use-script-edits.ts";
import styles from "./script.module.css";

export type Band = { id: string; title: string; min: number };

/** `path`: of the line in its beat. `every`: moods without words of their own are offered too. `onEmptied`: the only wording was empty and is taken away. */
type RowsProps = { index: number; path: Path; line: Line | undefined; part: Part; label: string; placeholder: string; bands: readonly Band[]; every: boolean; readOnly: boolean; edits: ScriptEdits; onKey: OnKey; onEmptied?: () => void };

export function LineRows({ index, path, line, part, label, placeholder, bands, every, readOnly, edits, onKey, onEmptied }: RowsProps) {
  const { t } = useTranslation("studio-script");
  const slots = useMemo(() => lineSlots(line, "line", bands.map(({ id }) => id)), [line, bands]);
  const shown = every ? slots : slots.filter(({ text, band }) => text !== undefined || band === null);
  const titleOf = (band: string | null) => bands.find(({ id }) => id === band)?.title ?? t("otherBand");
  const placeOf = (slot: LineSlot): Path => [...path, ...slot.path.slice(1)];
  const wordingsOf = (slot: LineSlot) => slots.filter(({ band }) => band === slot.band).map(({ text }) => text ?? "");
  const listOf = (slot: LineSlot) => (slot.several ? placeOf(slot).slice(0, -1) : placeOf(slot));
  const keyOf = (slot: LineSlot, at: number): OnKey => (event, value) => {
    if (event.key === "Enter" && event.shiftKey) {
      const written = wordingsOf(slot);
      edits.put("add-part", index, listOf(slot), withWording(slot.text === undefined ? undefined : slot.several ? written : written[0]));
      // The new one stands behind the last of its mood.
      const { currentTarget } = event;
      requestAnimationFrame(() => focusAfter(currentTarget, part));
      return true;
    }
    if (event.key === "Backspace" && value === "" && slot.several) {
      edits.put("remove-part", index, listOf(slot), withoutWording(wordingsOf(slot), Number(slot.path[slot.path.length - 1])));
      edits.focus(index, part, { last: at > 0 });
      return true;
    }
    if (event.key === "Backspace" && value === "" && slots.length === 1 && onEmptied) {
      onEmptied();
      return true;
    }
    return onKey(event, value);
  };
  return (
    <div className={styles.lineRows}>
      {shown.map((slot, at) => (
        <div key={slot.path.join("/")} className={styles.lineRow} data-same={(at > 0 && slot.band !== null && shown[at - 1]?.band === slot.band) || undefined}>
          {slot.band !== null && (
            <span className={styles.band} style={{ color: moodInk(bands.find(({ id }) => id === slot.band)?.min ?? 0) }}>
              {titleOf(slot.band)}
            </span>
          )}
          <ScriptText
            value={chineseOf(slot.text)}
            label={slot.band === null ? label : t("inMood", { label, mood: titleOf(slot.band) })}
            part={part}
            placeholder={slot.band === null ? placeholder : t("sameAsNext")}
            readOnly={readOnly}
            onWrite={(text) => edits.write(index, placeOf(slot), text, slot.band === null && part !== "line")}
            onKey={keyOf(slot, at)}
          />
        </div>
      ))}
    </div>
  );
}

/** What a line can become: several wordings, other words in each mood. */
export function LineTools({ index, path, line, bands, edits }: Pick<RowsProps, "index" | "path" | "line" | "bands" | "edits">) {
  const { t } = useTranslation("studio-script");
  const byMood = isByMood(line);
  const ids = bands.map(({ id }) => id);
  return (
    <p className={styles.lineTools}>
      {!byMood && (
        <button type="button" title={t("addWordingHelp")} onClick={() => edits.put("add-part", index, path, withWording(line))}>
          {t("addWording")}
        </button>
      )}
      {bands.length > 1 && (
        <button type="button" onClick={() => edits.put("edit-setting", index, path, byMood ? toOneMood(line, ids) : toByMood(line, ids))}>
          {t(byMood ? "oneMood" : "byMood")}
        </button>
      )}
    </p>
  );
}

/** Enter goes on to the next row of the same kind; after the last one, and for other keys, `onKey` decides. */
export function onward(part: Part, onKey: OnKey): OnKey {
  return (event, value) => (event.key === "Enter" && !event.ctrlKey && !event.metaKey && focusAfter(event.currentTarget, part) ? true : onKey(event, value));
}

/** On to the next row of the same kind in the beat; false where there is none. */
function focusAfter(from: HTMLElement, part: Part): boolean {
  const all = [...(from.closest("[data-beat]")?.querySelectorAll<HTMLElement>(`[data-part="${part}"]`) ?? [])];
  const next = all[all.indexOf(from) + 1];
  next?.focus();
  return next !== undefined;
}
