/** Owns the right charts of a process, written as rows of boxes: each box leads to the next. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { FieldGroup } from "../../fields/group.tsx";
import { ListTools } from "../../fields/list-tools.tsx";
import { OrderAt } from "../../fields/order-at.tsx";
import { useList } from "../../fields/use-list.ts";
import { usePlace } from "../../fields/use-place.ts";
import type { FieldProps } from "../parts/field-context.ts";
import styles from "./own.module.css";

export function ChartsAt({ place, label, help }: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const { value, readOnly, fault } = usePlace<string[][][]>(place);
  const list = useList(place);
  const charts = value ?? [];
  return (
    <FieldGroup label={label} help={help} fault={fault}>
      <ol className={styles.stack} role="list">
        {charts.map((_, index) => {
          const title = t("chart", { number: index + 1 });
          return (
            // Charts have no name of their own.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className={styles.box}>
              <div className={styles.boxHead}>
                {title}
                {!readOnly && <ListTools title={title} index={index} length={charts.length} onRemove={() => list.remove(index, title)} />}
              </div>
              <Chart place={[...place, index]} />
            </li>
          );
        })}
      </ol>
      {!readOnly && (
        <Button variant="ghost" size="s" icon="plus" onClick={() => list.add([[]])}>
          {t("addChart")}
        </Button>
      )}
    </FieldGroup>
  );
}

function Chart({ place }: { place: Path }) {
  const { t } = useTranslation("studio-inspector");
  const { value, readOnly } = usePlace<string[][]>(place);
  const list = useList(place);
  const rows = value ?? [];
  return (
    <>
      <ol className={styles.stack} role="list">
        {rows.map((_, index) => {
          const title = t("chartRow", { number: index + 1 });
          return (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <div className={styles.boxHead}>
                {title}
                {!readOnly && <ListTools title={title} index={index} length={rows.length} onRemove={() => list.remove(index, title)} />}
              </div>
              <OrderAt place={[...place, index]} target="flow-place" label={title} hideLabel repeats />
            </li>
          );
        })}
      </ol>
      {!readOnly && (
        <Button variant="ghost" size="s" icon="plus" onClick={() => list.add([])}>
          {t("addChartRow")}
        </Button>
      )}
    </>
  );
}
