/** Owns what the class as a whole shows: what most missed with words that stand for it, each criterion and question in figures, how far the engine and the teachers agree. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewView } from "../../../protocol/review.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { revisionOf, useReviewed } from "../revision.ts";
import { ReviewedPart } from "../reviewed-part.tsx";
import { AgreementCard } from "./agreement-card.tsx";
import { ErrorMap } from "./error-map.tsx";
import styles from "./figures-tab.module.css";
import { ItemsCard } from "./items-card.tsx";

export function FiguresTab({ view }: { view: ReviewView }) {
  const { t } = useTranslation("review");
  const api = useApi();
  const statistics = useReviewed(() => api.review.statistics(view.lesson), view.lesson, revisionOf(view));
  const [projected, setProjected] = useState(false);
  return (
    <div className={styles.figures}>
      <ReviewedPart of={statistics} lines={8}>
        {(items) => (
          <>
            <ErrorMap items={items} projected={projected} onProject={setProjected} title={t("figures.title")} />
            <ItemsCard items={items} />
          </>
        )}
      </ReviewedPart>
      <AgreementCard agreement={view.agreement} />
    </div>
  );
}
