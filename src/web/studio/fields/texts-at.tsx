/** Owns writing a list of texts, one below the other. */
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { FieldGroup } from "./group.tsx";
import { ListTools } from "./list-tools.tsx";
import { TextAt } from "./text-at.tsx";
import { useList } from "./use-list.ts";
import { usePlace, type PlaceProps } from "./use-place.ts";
import styles from "./fields.module.css";

/** `optional`: the list itself goes with its last line. `fixed`: lines stay in their order. */
type TextsProps = PlaceProps & { addLabel?: string; long?: boolean; optional?: boolean; plain?: boolean; fixed?: boolean };

export function TextsAt({ place, label, help, hideLabel, className, addLabel, long = false, optional = false, plain = false, fixed = false }: TextsProps) {
  const { t } = useTranslation("studio-fields");
  const { value, readOnly, fault } = usePlace<unknown[]>(place);
  const list = useList(place, { optional });
  const lines = value ?? [];
  return (
    <FieldGroup {...{ label, help, fault, hideLabel, className }}>
      <ul className={styles.lines} role="list">
        {lines.map((_, index) => {
          const title = t("numbered", { label, number: index + 1 });
          return (
            // Lines have no name of their own; those that are moved change places.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className={styles.line}>
              <TextAt place={[...place, index]} label={title} hideLabel long={long} plain={plain} />
              {!readOnly && <ListTools title={title} index={index} length={lines.length} onMove={fixed || lines.length < 2 ? undefined : (to) => list.move(index, to)} onRemove={() => list.remove(index, title)} />}
            </li>
          );
        })}
      </ul>
      {!readOnly && (
        <Button variant="ghost" size="s" icon="plus" className={styles.add} onClick={() => list.add("")}>
          {addLabel ?? t("add")}
        </Button>
      )}
    </FieldGroup>
  );
}
