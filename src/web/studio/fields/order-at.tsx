/** Owns putting things of the situation into an order that counts: chosen by title, moved up and down. */
import { useTranslation } from "react-i18next";
import type { Target } from "../../../studio/options.ts";
import { cx } from "../../shared/ui/cx.ts";
import { FieldGroup } from "./group.tsx";
import { ListTools } from "./list-tools.tsx";
import { nameOf, Options } from "./pick-at.tsx";
import { useList } from "./use-list.ts";
import { useOptions } from "./use-options.ts";
import { usePlace, type PlaceProps } from "./use-place.ts";
import styles from "./fields.module.css";

/** `repeats`: the same thing may come again. */
export function OrderAt({ place, target, label, help, hideLabel, className, optional = false, repeats = false }: PlaceProps & { target: Target; optional?: boolean; repeats?: boolean }) {
  const { t } = useTranslation("studio-fields");
  const { value, readOnly, fault } = usePlace<string[]>(place, { within: true });
  const options = useOptions(target, place);
  const list = useList(place, { optional });
  const chosen = value ?? [];
  const left = repeats ? options : options.filter(({ id }) => !chosen.includes(id));
  return (
    <FieldGroup {...{ label, help, fault, hideLabel, className }}>
      <ol className={styles.lines} role="list">
        {chosen.map((id, index) => {
          const option = options.find((one) => one.id === id);
          const title = option ? nameOf(option) : t("gone");
          return (
            <li key={repeats ? `${id}-${index}` : id} className={cx(styles.line, styles.ordered)}>
              <span data-lost={option ? undefined : true}>
                <b className={styles.rank}>{index + 1}</b> {title}
              </span>
              {!readOnly && <ListTools title={title} index={index} length={chosen.length} onMove={(to) => list.move(index, to)} onRemove={() => list.remove(index, title)} />}
            </li>
          );
        })}
      </ol>
      {!readOnly && left.length > 0 && (
        <select className={styles.chipSelect} aria-label={t("addTo", { label })} value="" onChange={(event) => event.target.value !== "" && list.add(event.target.value)}>
          <option value="">{t("add")}</option>
          <Options options={left} />
        </select>
      )}
    </FieldGroup>
  );
}
