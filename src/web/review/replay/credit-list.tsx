/** Owns the marks of the report that come from no verdict: fields, answers, steps; each can be corrected. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CreditItem } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { itemTitle } from "../../shared/text/item-title.ts";
import { VerdictTag } from "../../shared/ui/verdict-tag.tsx";
import { Button } from "../../shared/ui/button.tsx";
import styles from "./credit-list.module.css";

const CORRECTED = "grading/corrected-points";

export function CreditList({ items, onItem, onPlace }: { items: readonly CreditItem[]; onItem: (item: CreditItem) => void; onPlace: (seq: number) => void }) {
  const { t } = useTranslation(["review", "report"]);
  const { t: words } = useTranslation(["report", "common"]);
  const text = useText();
  const format = useFormat();
  const listed = items.filter(({ kind }) => kind !== "criterion" && kind !== "content" && kind !== "open");
  const [all, setAll] = useState(false);
  if (listed.length === 0) return null;
  // What was lost is what one comes for.
  const lost = listed.filter(({ state, reason }) => state !== "met" || reason.code === CORRECTED);
  const shown = all ? listed : lost;
  return (
    <details className={styles.credits}>
      <summary>{t("credit.title", { number: listed.length })}</summary>
      <ul role="list">
        {shown.map((item) => (
          <li key={item.id} className={styles.item}>
            <VerdictTag sign={item.sign} state={item.state} title={itemTitle(item, words, text)} points={t("credit.points", { points: format.points(item.points), max: format.points(item.max) })} />
            <span className={styles.given}>
              {item.given !== null && <q>{text(item.given)}</q>}
              {item.reason.code === CORRECTED && <em>{t("credit.corrected", { was: format.points(Number(item.reason.params["was"])) })}</em>}
            </span>
            {item.evidence[0] && (
              <Button size="s" variant="ghost" onClick={() => onPlace(item.evidence[0]?.seq ?? 0)}>
                {t("credit.place")}
              </Button>
            )}
            <Button size="s" icon="pen" aria-label={t("credit.changeOf", { title: itemTitle(item, words, text) })} onClick={() => onItem(item)}>
              {t("credit.change")}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < listed.length && (
        <Button size="s" variant="ghost" onClick={() => setAll(true)}>
          {t("credit.whole", { number: listed.length - shown.length })}
        </Button>
      )}
    </details>
  );
}
