/** Owns the right orders of things: usually one, several where more than one is right. */
import { useTranslation } from "react-i18next";
import { targetOf } from "../../../../studio/targets.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { FieldGroup } from "../../fields/group.tsx";
import { ListTools } from "../../fields/list-tools.tsx";
import { OrderAt } from "../../fields/order-at.tsx";
import { useList } from "../../fields/use-list.ts";
import { useOptions } from "../../fields/use-options.ts";
import { usePlace } from "../../fields/use-place.ts";
import type { FieldProps } from "../parts/field-context.ts";
import styles from "./own.module.css";

export function OrdersAt({ place, label, help, path }: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const { value, readOnly, fault } = usePlace<string[][]>(place);
  const target = targetOf(path) ?? "activity:items";
  const all = useOptions(target, place);
  const list = useList(place);
  const orders = value ?? [];
  return (
    <FieldGroup label={label} help={help} fault={fault}>
      <ol className={styles.stack} role="list">
        {orders.map((_, index) => {
          const title = t("numbered", { item: label, number: index + 1 });
          return (
            // Orders have no name of their own.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className={styles.box}>
              {orders.length > 1 && (
                <div className={styles.boxHead}>
                  {title}
                  {!readOnly && <ListTools title={title} index={index} length={orders.length} onRemove={() => list.remove(index, title)} />}
                </div>
              )}
              <OrderAt place={[...place, index]} target={target} label={title} hideLabel />
            </li>
          );
        })}
      </ol>
      {!readOnly && (
        <Button variant="ghost" size="s" icon="plus" onClick={() => list.add(orders[0] ?? all.map(({ id }) => id))}>
          {t("addOrder")}
        </Button>
      )}
    </FieldGroup>
  );
}
