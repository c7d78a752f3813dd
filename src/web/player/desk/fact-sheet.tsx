/** Owns the list of facts that the student knows by now. */
import { useTranslation } from "react-i18next";
import type { AttemptView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import styles from "./fact-sheet.module.css";

type Fact = AttemptView["facts"][number];

export function FactSheet({ facts, fresh = [] }: { facts: Fact[]; fresh?: string[] }) {
  const { t } = useTranslation("attempt");
  const text = useText();
  if (facts.length === 0) return <p className={styles.none}>{t("card.noFacts")}</p>;
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.id} className={styles.fact} data-fresh={fresh.includes(fact.id) || undefined}>
          <dt>
            {text(fact.label)}
            {fresh.includes(fact.id) && <span className={styles.new}>{t("desk.newFact")}</span>}
          </dt>
          <dd>{fact.display === null ? fact.value : text(fact.display)}</dd>
        </div>
      ))}
    </dl>
  );
}
