/** Owns choosing which further seats people take, and whether two agents take turns. */
import { useTranslation } from "react-i18next";
import { useText } from "../../shared/i18n/use-text.ts";
import { Card } from "../../shared/ui/card.tsx";
import { Choice } from "../../shared/ui/field.tsx";
import { otherSeats, type PlanPart } from "./plan-draft.ts";
import styles from "./start.module.css";

export function SeatsChoice({ choice, plan, onChange }: PlanPart) {
  const { t } = useTranslation("console");
  const text = useText();
  return (
    <Card title={t("start.seats")} note={t("start.seatsNote")}>
      <div className={styles.seats}>
        {otherSeats(choice).map(({ id, title, task }) => (
          <Choice
            key={id}
            type="checkbox"
            checked={plan.others.includes(id)}
            onChange={(event) => onChange({ others: event.target.checked ? [...plan.others, id] : plan.others.filter((one) => one !== id) })}
          >
            <b>{text(title)}</b>
            {task !== null && <small>{text(task)}</small>}
          </Choice>
        ))}
        <Choice type="checkbox" checked={plan.twoAgents} onChange={(event) => onChange({ twoAgents: event.target.checked })}>
          <b>{t("start.twoAgents")}</b>
          <small>{t("start.twoAgentsText")}</small>
        </Choice>
      </div>
    </Card>
  );
}
