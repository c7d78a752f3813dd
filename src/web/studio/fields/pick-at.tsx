/** Owns choosing things of the situation by their titles: a fact, somebody of the cast, a beat, a criterion. Ids are never shown. */
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Target } from "../../../studio/options.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { SelectField } from "../../shared/ui/field.tsx";
import { cx } from "../../shared/ui/cx.ts";
import { FieldGroup } from "./group.tsx";
import { useOptions, type Pick } from "./use-options.ts";
import { usePlace, type PlaceProps } from "./use-place.ts";
import styles from "./fields.module.css";

type PickProps = PlaceProps & { target: Target };

/** `optional`: it may stay empty, said as `empty`. `extra`: values beside things of the situation. */
export function PickAt({ place, target, optional = false, empty, extra = [], ...words }: PickProps & { optional?: boolean; empty?: string; extra?: readonly { value: string; title: string }[] }) {
  const { t } = useTranslation("studio-fields");
  const { value, put, readOnly, fault } = usePlace<string>(place);
  const options = useOptions(target, place);
  const lost = value !== undefined && value !== "" && !options.some(({ id }) => id === value) && !extra.some((one) => one.value === value);
  return (
    <SelectField {...words} fault={fault ?? (lost ? t("lost") : null)} value={value ?? ""} disabled={readOnly} onChange={(event) => put(event.target.value === "" && optional ? undefined : event.target.value)}>
      {(optional || value === undefined || value === "") && <option value="">{empty ?? t(optional ? "none" : "choose")}</option>}
      {lost && <option value={value}>{t("gone")}</option>}
      {extra.map((one) => (
        <option key={one.value} value={one.value}>
          {one.title}
        </option>
      ))}
      <Options options={options} />
    </SelectField>
  );
}

/** Several of them, each once, in the order in which they were chosen. */
export function PicksAt({ place, target, label, help, hideLabel, className, addLabel, empty = "drop" }: PickProps & { addLabel?: string; /** `keep`: an empty list stays. */ empty?: "drop" | "keep" }) {
  const { t } = useTranslation("studio-fields");
  const { value, put, readOnly, fault } = usePlace<string[]>(place, { within: true });
  const options = useOptions(target, place);
  const chosen = value ?? [];
  const write = (next: string[]) => put(next.length === 0 && empty === "drop" ? undefined : next);
  return (
    <FieldGroup {...{ label, help, fault, hideLabel, className }}>
      <div className={styles.chips}>
        {chosen.map((id) => {
          const option = options.find((one) => one.id === id);
          const title = option ? nameOf(option) : t("gone");
          return (
            <span key={id} className={styles.chip} data-lost={option ? undefined : true} data-plain={readOnly || undefined}>
              {title}
              {!readOnly && (
                <button type="button" className={styles.small} aria-label={t("takeOut", { title })} onClick={() => write(chosen.filter((one) => one !== id))}>
                  <Icon name="cross" />
                </button>
              )}
            </span>
          );
        })}
        {!readOnly && (
          <select className={cx(styles.chipSelect)} aria-label={addLabel ?? t("addTo", { label })} value="" onChange={(event) => event.target.value !== "" && write([...chosen, event.target.value])}>
            <option value="">{addLabel ?? t("add")}</option>
            <Options options={options.filter(({ id }) => !chosen.includes(id))} />
          </select>
        )}
        {readOnly && chosen.length === 0 && <span className={styles.help}>{t("none")}</span>}
      </div>
    </FieldGroup>
  );
}

export function nameOf({ title, within }: Pick): string {
  return within === "" ? title : `${within} · ${title}`;
}

/** Parts of the same thing stand together. */
export const Options = memo(function Options({ options }: { options: readonly Pick[] }) {
  const groups = new Map<string, Pick[]>();
  for (const option of options) groups.set(option.within, [...(groups.get(option.within) ?? []), option]);
  return [...groups].map(([within, list]) => {
    const lines = list.map(({ id, title }) => (
      <option key={id} value={id}>
        {title}
      </option>
    ));
    return within === "" ? (
      lines
    ) : (
      <optgroup key={within} label={within}>
        {lines}
      </optgroup>
    );
  });
});
