/** Owns where a beat leads, in words: what must hold, what it does to the mood, which beat comes then. */
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BeatSource } from "../../../studio/document.ts";
import type { Path } from "../../../scenario/problem.ts";
import type { Line } from "../../../scenario/schema/beat.ts";
import { AGAIN, RESUME, waysOf, type Way } from "../../../studio/graph/graph-of.ts";
import { valueAt } from "../../../studio/path.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { useWritten } from "../fields/use-written.ts";
import type { SayCondition } from "../fields/condition-words.ts";
import type { DialogueNames } from "../fields/dialogue-names.ts";
import { WaySays } from "./way-says.tsx";
import type { Band } from "./line-rows.tsx";
import type { OnKey } from "./script-text.tsx";
import { TargetPicker } from "./target-picker.tsx";
import type { ScriptEdits } from "./use-script-edits.ts";
import styles from "./script.module.css";

type WaysProps = { beat: BeatSource; index: number; chosen: string | null; bands: readonly Band[]; names: DialogueNames; say: SayCondition; readOnly: boolean; selected: boolean; edits: ScriptEdits; onKey: OnKey };

/** `add` opens the list of beats for one more way. */
type Picking = { path: Path } | "add" | null;

export const BeatWays = memo(function BeatWays({ beat, index, chosen, bands, names, say, readOnly, selected, edits, onKey }: WaysProps) {
  const { t } = useTranslation("studio-script");
  const text = useWritten();
  const [picking, setPicking] = useState<Picking>(null);
  if (beat.kind === "end") return null;
  const ways = waysOf(beat, index);
  const targetOf = (to: string) => {
    if (to === AGAIN) return t("again");
    if (to === RESUME) return t("resume");
    const number = names.numbers.get(to);
    return number === undefined ? t("goneBeat") : t("toBeat", { number, title: text(names.named.get(`beat:${to}`)?.title) || t("untitled") });
  };
  const wordsOf = (way: Way) => (way.words !== null ? t("chosen", { option: text(way.words) || t("untitled") }) : way.when !== null ? say(way.when) : way.otherwise ? t("otherwise") : t("always"));
  const close = () => setPicking(null);
  return (
    <div className={styles.speech}>
      <span className={styles.speaker}>{t("then")}</span>
      <ul role="list" className={styles.ways}>
        {ways.map((way) => {
          const path = way.place.slice(2);
          const key = path.join("/");
          const isOpen = picking !== null && picking !== "add" && picking.path.join("/") === key;
          const lost = way.to !== AGAIN && way.to !== RESUME && !names.numbers.has(way.to);
          return (
            <li key={key} className={styles.way} data-place={key} data-chosen={chosen === key || undefined}>
              <button type="button" className={styles.wayWords} onClick={() => edits.select(index, path)} title={t("editWay")}>
                {wordsOf(way)}
                {way.mood !== null && way.mood !== 0 && <b className={styles.moodChange} data-up={way.mood > 0 || undefined}>{t(way.mood > 0 ? "moodUp" : "moodDown", { change: Math.abs(way.mood) })}</b>}
              </button>
              <span aria-hidden="true">→</span>
              {readOnly ? (
                <span data-lost={lost || undefined}>{targetOf(way.to)}</span>
              ) : (
                <button type="button" className={styles.target} data-part="ways" data-lost={lost || undefined} aria-expanded={isOpen} title={t("changeTarget")} onClick={() => setPicking(isOpen ? null : { path })}>
                  {targetOf(way.to)}
                </button>
              )}
              {!readOnly && selected && path[0] === "next" && (
                <button type="button" className={styles.small} aria-label={t("removeWay", { way: wordsOf(way) })} title={t("removeWay", { way: wordsOf(way) })} onClick={() => edits.disconnect(index, Number(path[1]))}>
                  <Icon name="cross" />
                </button>
              )}
              {path[0] === "next" && <WaySays line={(valueAt(beat, path) as { says?: Line } | undefined)?.says} way={wordsOf(way)} {...{ index, path, bands, readOnly, selected, edits, onKey }} />}
              {isOpen && (
                <TargetPicker
                  names={names}
                  label={t("changeTarget")}
                  onClose={close}
                  onPick={(to) => {
                    close();
                    edits.retarget(index, path, to);
                  }}
                />
              )}
            </li>
          );
        })}
        {!readOnly && selected && (
          <li className={styles.way}>
            <button type="button" className={styles.add} aria-expanded={picking === "add"} onClick={() => setPicking(picking === "add" ? null : "add")}>
              <Icon name="plus" />
              {t("addWay")}
            </button>
            {picking === "add" && (
              <TargetPicker
                names={names}
                label={t("addWay")}
                onClose={close}
                onPick={(to) => {
                  close();
                  edits.connect(index, to);
                }}
              />
            )}
          </li>
        )}
      </ul>
    </div>
  );
});
