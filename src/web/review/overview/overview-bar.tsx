/** Owns the head of the table: how far the review is, and which groups are listed. */
import { useTranslation } from "react-i18next";
import type { ReviewView } from "../../../protocol/review.ts";
import { filters, passes, type Filter } from "./arrange.ts";
import styles from "./overview-bar.module.css";

export function OverviewBar({ view, filter, onFilter, count }: { view: ReviewView; filter: Filter; onFilter: (filter: Filter) => void; count: number }) {
  const { t } = useTranslation("review");
  return (
    <div className={styles.bar}>
      <h2>{t("overview.title")}</h2>
      <div role="group" aria-label={t("filter.label")} className={styles.filters}>
        {filters.map((one) => {
          const number = view.groups.filter((group) => passes(group, one)).length;
          if (number === 0 && one !== "all" && one !== filter) return null;
          return (
            <button key={one} type="button" className={styles.filter} aria-pressed={filter === one} onClick={() => onFilter(one)}>
              {t(`filter.${one}`)} <b>{number}</b>
            </button>
          );
        })}
      </div>
      <p className="visually-hidden" role="status">
        {t("overview.listed", { number: count })}
      </p>
    </div>
  );
}
