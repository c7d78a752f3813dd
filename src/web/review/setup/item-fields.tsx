/** Owns the fields of one item of a rubric. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RubricItem } from "../../../protocol/review.ts";
import { useLanguage, useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Field, TextField } from "../../shared/ui/field.tsx";
import { levelsText, readLevels, retitled } from "./draft-rubric.ts";
import styles from "./rubric-editor.module.css";

type Props = { item: RubricItem; number: number; /** Faults are counted, each costs the points. */ counted: boolean; onChange: (item: RubricItem) => void; onRemove: () => void; onUp: (() => void) | null };

export function ItemFields({ item, number, counted, onChange, onRemove, onUp }: Props) {
  const { t } = useTranslation("review");
  const text = useText();
  const language = useLanguage();
  const [levels, setLevels] = useState(levelsText(item, text));
  const isCap = item.capAt !== null;
  const figure = isCap ? (item.capAt ?? 0) : item.points;
  const setFigure = (value: number) => Number.isFinite(value) && onChange(isCap ? { ...item, capAt: Math.round(value) } : { ...item, points: Math.round(value) });
  return (
    <li className={styles.item} data-sign={isCap ? "cap" : item.sign}>
      <span className={styles.sign} aria-hidden="true">
        {isCap ? "!" : item.sign === "+" ? "+" : "−"}
      </span>
      <TextField label={t("editor.itemTitle", { number })} value={text(item.title)} maxLength={60} onChange={(event) => onChange({ ...item, title: retitled(item.title, event.target.value, language) })} />
      <TextField label={t(isCap ? "editor.cap" : counted ? "editor.each" : "editor.points")} type="number" min={0} max={100} value={figure} onChange={(event) => setFigure(event.target.valueAsNumber)} />
      <span className={styles.tools}>
        {onUp && <Button size="s" variant="ghost" icon="up" aria-label={t("editor.up", { number })} onClick={onUp} />}
        <Button size="s" variant="ghost" icon="trash" aria-label={t("editor.remove", { number })} onClick={onRemove} />
      </span>
      <details className={styles.more} open={item.levels.length > 0 || item.note !== null}>
        <summary>{t("editor.more")}</summary>
        <div className={styles.row}>
          {!isCap && !counted && (
            <Field label={t("editor.levels")} help={t("editor.levelsHelp")}>
              {(wiring) => (
                <textarea
                  {...wiring}
                  rows={3}
                  value={levels}
                  onChange={(event) => {
                    setLevels(event.target.value);
                    onChange({ ...item, levels: readLevels(event.target.value, item.levels, text) });
                  }}
                />
              )}
            </Field>
          )}
          <Field label={t("editor.note")} help={t("editor.noteHelp")}>
            {(wiring) => <textarea {...wiring} rows={3} maxLength={200} value={text(item.note)} onChange={(event) => onChange({ ...item, note: event.target.value === "" ? null : retitled(item.note ?? "", event.target.value, language) })} />}
          </Field>
        </div>
      </details>
    </li>
  );
}
