/** Owns a row of tags, each of which opens its explanation below. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { CreditItem } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { VerdictTag } from "../../shared/ui/verdict-tag.tsx";
import { Explanation } from "./explanation.tsx";
import { itemTitle } from "../../shared/text/item-title.ts";
import styles from "./item-tags.module.css";

type Props = { items: CreditItem[]; active: string | null; onActive: (item: string | null) => void; allOpen: boolean };

export function ItemTags({ items, active, onActive }: Omit<Props, "allOpen">) {
  const { t } = useTranslation(["report", "common"]);
  const text = useText();
  const format = useFormat();
  return (
    <ul role="list" className={styles.tags}>
      {items.map((item) => (
        <li key={item.id}>
          <VerdictTag
            sign={item.sign}
            state={item.state}
            title={itemTitle(item, t, text)}
            points={item.sign === "-" && item.points !== 0 ? format.signed(item.points) : item.max > 0 ? t("points.short", { points: format.points(item.points), max: format.points(item.max) }) : undefined}
            open={active === item.id}
            onOpen={() => onActive(active === item.id ? null : item.id)}
          />
        </li>
      ))}
    </ul>
  );
}

export function Explanations({ items, active, allOpen }: Omit<Props, "onActive">) {
  const id = useId();
  const shown = items.filter((item) => allOpen || item.id === active);
  return (
    <div className={styles.explanations} aria-live="polite">
      {shown.map((item) => (
        <Explanation key={`${id}${item.id}`} item={item} titled />
      ))}
    </div>
  );
}
