/** Owns writing a formula with the names of figures and lines, put in by pressing them. */
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { parseFormula } from "../../../../grading/expression.ts";
import { formulaOf, formulaWords, nameWords } from "../../../../studio/formula-words.ts";
import { TextField } from "../../../shared/ui/field.tsx";
import { usePlace } from "../../fields/use-place.ts";
import type { FieldProps } from "../parts/field-context.ts";
import { useFormulaNames } from "./use-formula-names.ts";
import styles from "./own.module.css";

export function FormulaAt({ place, label, property, hideLabel }: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const { value, put, readOnly, fault } = usePlace<string>(place);
  const names = useFormulaNames(place);
  const field = useRef<HTMLDivElement>(null);
  // What is not a formula yet stays in the field, and reaches the document when it is one.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? formulaWords(value ?? "", names);
  const write = (words: string) => {
    setTyped(words);
    const formula = formulaOf(words, names);
    if (formula !== null) put(formula === "" && property.optional ? undefined : formula, { typing: true });
  };
  const insert = (words: string) => {
    const input = field.current?.querySelector("input");
    const at = input && document.activeElement === input ? (input.selectionStart ?? shown.length) : shown.length;
    write(shown.slice(0, at) + words + shown.slice(at));
  };
  const formula = formulaOf(shown, names);
  const wrong = shown !== "" && (formula === null || !parseFormula(formula).ok) ? t("formulaWrong") : null;
  return (
    <div ref={field}>
      <TextField label={label} hideLabel={hideLabel} help={t("formulaHelp")} fault={wrong ?? fault} value={shown} readOnly={readOnly} onChange={(event) => write(event.target.value)} onBlur={() => formula !== null && setTyped(null)} />
      {!readOnly && (
        <div className={styles.names} role="group" aria-label={t("putIn")}>
          {names.map(({ id, title }) => (
            <button key={id} type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => insert(nameWords(names, id))}>
              {title}
            </button>
          ))}
          {["+", "-", "×", "÷", "(", ")"].map((sign) => (
            <button key={sign} type="button" aria-label={t(`sign.${signNames[sign] ?? "plus"}`)} onMouseDown={(event) => event.preventDefault()} onClick={() => insert(` ${sign} `)}>
              {sign}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const signNames: Record<string, "plus" | "minus" | "times" | "by" | "open" | "close"> = { "+": "plus", "-": "minus", "×": "times", "÷": "by", "(": "open", ")": "close" };
