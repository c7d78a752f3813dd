/** Owns which things on the right go with each on the left. */
import { useTranslation } from "react-i18next";
import { FieldGroup } from "../../fields/group.tsx";
import { PicksAt } from "../../fields/pick-at.tsx";
import { TextAt } from "../../fields/text-at.tsx";
import { useOptions } from "../../fields/use-options.ts";
import { usePlace } from "../../fields/use-place.ts";
import type { FieldProps } from "../parts/field-context.ts";
import { useFormatWords } from "../parts/use-format-words.ts";
import styles from "./own.module.css";

export function PairsAt({ place, label, path }: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const words = useFormatWords();
  const { value, fault } = usePlace<{ left: string; right: string[] }[]>(place);
  const left = useOptions("activity:left", place);
  const pairs = value ?? [];
  return (
    <FieldGroup label={label} help={t("pairsHelp")} fault={fault}>
      <ul className={styles.stack} role="list">
        {left.map(({ id, title }) => {
          const at = pairs.findIndex((pair) => pair.left === id);
          return (
            <li key={id} className={styles.pair}>
              <b>{title}</b>
              {at < 0 ? (
                <NewPair place={place} left={id} title={title} />
              ) : (
                <div>
                  <PicksAt place={[...place, at, "right"]} target="activity:right" label={t("goesWith", { title })} hideLabel empty="keep" />
                  <TextAt place={[...place, at, "why"]} label={words.label([...path, "why"])} hideLabel optional placeholder={words.label([...path, "why"])} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </FieldGroup>
  );
}

/** Stands for a pair that is not there yet. */
function NewPair({ place, left, title }: { place: FieldProps["place"]; left: string; title: string }) {
  const { t } = useTranslation("studio-inspector");
  const { value, put, readOnly } = usePlace<unknown[]>(place);
  const right = useOptions("activity:right", place);
  return (
    <select aria-label={t("goesWith", { title })} disabled={readOnly} value="" onChange={(event) => event.target.value !== "" && put([...(value ?? []), { left, right: [event.target.value] }])}>
      <option value="">{t("noPair")}</option>
      {right.map((one) => (
        <option key={one.id} value={one.id}>
          {one.title}
        </option>
      ))}
    </select>
  );
}
