/** Owns what stands above the cards: their order, choosing all, how many need somebody, how many are over time. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { Button } from "../../shared/ui/button.tsx";
import { SelectField } from "../../shared/ui/field.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import type { Order } from "./sort-groups.ts";
import type { Selection } from "./use-selection.ts";
import styles from "./grid-bar.module.css";

export function GridBar({ groups, ended, overTime, order, onOrder, selection }: { groups: readonly GroupMonitor[]; ended: boolean; /** How many of them. */ overTime: number; order: Order; onOrder: (order: Order) => void; selection: Selection }) {
  const { t } = useTranslation("monitor");
  const alarms = groups.filter(({ alarm }) => alarm).length;
  const all = selection.chosen.size === groups.length;
  return (
    <div className={styles.bar}>
      <h2 className={styles.title}>{t("grid.title", { count: groups.length })}</h2>
      {alarms > 0 ? <Tag tone="bad">{t("grid.alarms", { count: alarms })}</Tag> : !ended && <Tag tone="ok">{t("grid.calm")}</Tag>}
      {overTime > 0 && (
        <Tag tone="warn" icon="clock">
          {t(overTime === groups.length ? "grid.overAll" : "grid.over", { count: overTime })}
        </Tag>
      )}
      <div className={styles.tools}>
        <Button size="s" variant="ghost" onClick={() => selection.set(all ? [] : groups.map(({ id }) => id))}>
          {t(all ? "grid.none" : "grid.all")}
        </Button>
        <SelectField label={t("grid.order")} hideLabel value={order} onChange={(event) => onOrder(event.target.value === "name" ? "name" : "urgent")}>
          <option value="urgent">{t("grid.urgent")}</option>
          <option value="name">{t("grid.name")}</option>
        </SelectField>
      </div>
    </div>
  );
}
