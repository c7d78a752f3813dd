/** Owns what the customer says before the talk goes on along a way: written where it is said, or offered where nothing is said yet. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { Line } from "../../../scenario/schema/beat.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { LineRows, LineTools, onward, type Band } from "./line-rows.tsx";
import type { OnKey } from "./script-text.tsx";
import type { ScriptEdits } from "./use-script-edits.ts";
import styles from "./script.module.css";

/** `path`: of the way in its beat. `way`: its condition in words. */
type SaysProps = { line: Line | undefined; way: string; index: number; path: Path; bands: readonly Band[]; readOnly: boolean; selected: boolean; edits: ScriptEdits; onKey: OnKey };

export function WaySays({ line, way, index, path, bands, readOnly, selected, edits, onKey }: SaysProps) {
  const { t } = useTranslation("studio-script");
  const place = [...path, "says"];
  if (line === undefined) {
    if (readOnly || !selected) return null;
    const begin = () => {
      edits.put("add-part", index, place, "");
      edits.focus(index, "says", { within: path.join("/") });
    };
    return (
      <button type="button" className={styles.add} onClick={begin}>
        <Icon name="plus" />
        {t("addSays")}
        <span className="visually-hidden">{t("addSaysOn", { way })}</span>
      </button>
    );
  }
  const remove = () => {
    edits.put("remove-part", index, place, undefined);
    edits.focus(index, "ways", { within: path.join("/") });
  };
  return (
    <div className={styles.waySays} onFocus={(event) => edits.selectIn(event, index, path)}>
      <span className={styles.speaker}>{t("waySays")}</span>
      <div className={styles.lines}>
        <LineRows path={place} part="says" label={t("waySaysOf", { way })} placeholder={t("linePlaceholder")} every={selected && !readOnly} onKey={onward("says", onKey)} onEmptied={remove} {...{ index, line, bands, readOnly, edits }} />
        {selected && !readOnly && <LineTools path={place} {...{ index, line, bands, edits }} />}
      </div>
    </div>
  );
}
