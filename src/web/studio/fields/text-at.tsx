/** Owns writing a text: Chinese, and beside it English where both are wanted. A plain string stays one until English is typed. */
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Text } from "../../../scenario/text.ts";
import { chineseOf, englishOf, textOf } from "../../../studio/text-edit.ts";
import { Field } from "../../shared/ui/field.tsx";
import { cx } from "../../shared/ui/cx.ts";
import { useBilingual } from "./bilingual.ts";
import { usePlace, type PlaceProps } from "./use-place.ts";
import styles from "./fields.module.css";

/** `optional`: emptied, it is taken away. `plain`: what is said and written in Chinese only. `long`: more than a line. */
type TextProps = PlaceProps & { long?: boolean; optional?: boolean; plain?: boolean; placeholder?: string };

export function TextAt({ place, label, help, hideLabel = false, className, long = false, optional = false, plain = false, placeholder }: TextProps) {
  const { t } = useTranslation("studio-fields");
  const { value, put, readOnly, fault } = usePlace<Text>(place);
  // What is in English already can be seen.
  const both = useBilingual((state) => state.both) && (!plain || typeof value === "object");
  const [chinese, english] = [chineseOf(value), englishOf(value)];
  // What must be there stays as an empty string, and is flagged.
  const write = (zh: string, en: string) => put(textOf(zh, en) ?? (optional ? undefined : ""), { code: "edit-text", typing: true });
  return (
    <Field label={label} help={help} fault={fault} hideLabel={hideLabel} className={className}>
      {(wiring) => {
        const one = <Control wiring={wiring} long={long} value={chinese} readOnly={readOnly} placeholder={placeholder} onWrite={(zh) => write(zh, english)} />;
        if (!both) return one;
        const { id, ...shared } = wiring;
        return (
          <div className={cx(styles.pair)}>
            {one}
            <span className={styles.other} lang="en">
              <Control wiring={{ ...shared, id: `${id}-en` }} name={t("english", { label })} long={long} value={english} readOnly={readOnly} onWrite={(en) => write(chinese, en)} />
            </span>
          </div>
        );
      }}
    </Field>
  );
}

type Wiring = { id: string; className: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };
/** In px, as in the style sheet; longer texts scroll. */
const HIGHEST = 320;
/** The browser fits the height itself. Measured by script the whole page is laid out at each key, and at each field when it opens. */
const FITS = typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

type ControlProps = { wiring: Wiring; name?: string; long: boolean; value: string; readOnly: boolean; placeholder?: string | undefined; onWrite: (text: string) => void };

function Control({ wiring, name, long, value, readOnly, placeholder, onWrite }: ControlProps) {
  const shared = { ...wiring, "aria-label": name, value, readOnly, placeholder };
  const area = useRef<HTMLTextAreaElement>(null);
  // So high that the whole text is seen, whatever the width.
  useLayoutEffect(() => {
    const { current } = area;
    if (FITS || !current || current.scrollHeight === 0) return;
    current.style.height = "auto";
    current.style.height = `${Math.min(current.scrollHeight + 2, HIGHEST)}px`;
  }, [value]);
  if (!long) return <input type="text" {...shared} onChange={(event) => onWrite(event.target.value)} />;
  return <textarea ref={area} {...shared} className={cx(wiring.className, styles.area)} rows={1} onChange={(event) => onWrite(event.target.value)} />;
}
