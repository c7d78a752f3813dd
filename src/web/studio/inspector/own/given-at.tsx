/** Owns the figures of a row that stand there from the beginning, one for each column that is given. */
import { FieldGroup } from "../../fields/group.tsx";
import { NumberAt } from "../../fields/number-at.tsx";
import { useOptions } from "../../fields/use-options.ts";
import { usePlace } from "../../fields/use-place.ts";
import type { FieldProps } from "../parts/field-context.ts";
import styles from "./own.module.css";

export function GivenAt({ place, label }: FieldProps) {
  const columns = useOptions("near:columns", place);
  const { fault } = usePlace<object>(place);
  return (
    <FieldGroup label={label} fault={fault}>
      <div className={styles.inline}>
        {columns.map(({ id, title }) => (
          <NumberAt key={id} place={[...place, id]} label={title} optional />
        ))}
      </div>
    </FieldGroup>
  );
}
