/** Owns writing a figure. What is being typed stays as it is until the field is left; only what is a number reaches the document. */
import { useState } from "react";
import { Field } from "../../shared/ui/field.tsx";
import { cx } from "../../shared/ui/cx.ts";
import { usePlace, type PlaceProps } from "./use-place.ts";
import styles from "./fields.module.css";

type NumberProps = PlaceProps & { unit?: string; min?: number; max?: number; step?: number | "any"; optional?: boolean; placeholder?: string };

export function NumberAt({ place, unit, min, max, step = "any", optional = false, placeholder, ...words }: NumberProps) {
  const { value, put, readOnly, fault } = usePlace<number>(place);
  const [typed, setTyped] = useState<string | null>(null);
  const write = (text: string) => {
    setTyped(text);
    const figure = Number(text);
    if (text.trim() === "") {
      if (optional) put(undefined, { typing: true });
    } else if (Number.isFinite(figure)) {
      put(figure, { typing: true });
    }
  };
  return (
    <Field {...words} fault={fault}>
      {(wiring) => (
        <span className={styles.withUnit}>
          <input
            type="number"
            {...wiring}
            className={cx(wiring.className, styles.number)}
            {...{ min, max, step, readOnly, placeholder }}
            value={typed ?? value ?? ""}
            onChange={(event) => write(event.target.value)}
            onBlur={() => setTyped(null)}
          />
          {unit}
        </span>
      )}
    </Field>
  );
}
