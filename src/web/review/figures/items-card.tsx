/** Owns the figures of each criterion and question: how many met it, how well it tells strong groups from weak ones. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ItemStatistics } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Card } from "../../shared/ui/card.tsx";
import { SelectField } from "../../shared/ui/field.tsx";
import { Table } from "../../shared/ui/table.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import styles from "./items-card.module.css";

const orders = ["hard", "easy", "flat"] as const;
type Order = (typeof orders)[number];
/** Below this an item tells strong groups badly from weak ones (usual bound of item analysis). */
const FLAT = 0.2;

export function ItemsCard({ items }: { items: readonly ItemStatistics[] }) {
  const { t } = useTranslation("review");
  const text = useText();
  const format = useFormat();
  const [order, setOrder] = useState<Order>("hard");
  const sorted = [...items].sort((a, b) => (order === "flat" ? (a.discrimination ?? 9) - (b.discrimination ?? 9) : order === "easy" ? b.difficulty - a.difficulty : a.difficulty - b.difficulty));
  return (
    <Card className={styles.items} title={t("items.title")} note={t("items.note")}>
      <SelectField label={t("items.order")} className={styles.order} value={order} onChange={(event) => setOrder(event.target.value as Order)}>
        {orders.map((one) => (
          <option key={one} value={one}>
            {t(`items.by.${one}`)}
          </option>
        ))}
      </SelectField>
      <Table
        label={t("items.title")}
        className={styles.table}
        heads={[
          { key: "title", title: t("items.item") },
          { key: "met", title: t("items.met") },
          { key: "difficulty", title: t("items.difficulty") },
          { key: "discrimination", title: t("items.discrimination") },
        ]}
      >
        {sorted.map((item) => (
          <tr key={item.id}>
            <td>
              {text(item.title)} <Tag tone={item.sign === "-" ? "bad" : "plain"}>{t(item.sign === "-" ? "items.fault" : `items.kind.${item.kind}`)}</Tag>
            </td>
            <td>
              {item.met} / {item.of}
            </td>
            <td>{t("items.percent", { percent: format.points(item.difficulty * 100) })}</td>
            <td>
              {item.discrimination === null ? "–" : item.discrimination.toFixed(2).replace("-", "−")}{" "}
              {item.discrimination !== null && item.discrimination < FLAT && <Tag tone="warn">{t("items.flat")}</Tag>}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
