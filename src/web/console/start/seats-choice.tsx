/** Owns choosing which further seats people take, and what people become for whom none is left. */
import { useTranslation } from "react-i18next";
import { useText } from "../../shared/i18n/use-text.ts";
import { Card } from "../../shared/ui/card.tsx";
import { Choice } from "../../shared/ui/field.tsx";
import { OptionList } from "../../shared/ui/option-list.tsx";
import { otherSeats, type PlanPart } from "./plan-draft.ts";
import styles from "./start.module.css";

export function SeatsChoice({ choice, plan, onChange }: PlanPart) {
  const { t } = useTranslation("console");
  const text = useText();
  return (
    <Card title={t("start.seats")} note={t("start.seatsNote", { agent: text(choice.seats.find(({ role }) => role === "agent")?.title ?? "") })}>
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
      </div>
      <h3 className={styles.sub}>{t("start.spare")}</h3>
      <OptionList legend={t("start.spare")} value={plan.spare} options={(["observer", "mirror", "agent"] as const).map((id) => ({ id, title: t(`start.spares.${id}`), text: t(`start.sparesText.${id}`) }))} onChange={(spare) => onChange({ spare })} />
    </Card>
  );
}
