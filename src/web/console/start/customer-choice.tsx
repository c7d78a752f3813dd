/** Owns choosing who plays the customer. */
import { useTranslation } from "react-i18next";
import { Card } from "../../shared/ui/card.tsx";
import { OptionList } from "../../shared/ui/option-list.tsx";
import type { PlanPart } from "./plan-draft.ts";

export function CustomerChoice({ choice, plan, onChange }: PlanPart) {
  const { t } = useTranslation("console");
  // Without a seat for a person there is nothing to choose.
  if (!choice.seats.some(({ role }) => role === "customer")) return null;
  return (
    <Card title={t("start.customer")}>
      <OptionList
        legend={t("start.customer")}
        value={plan.customer}
        options={(["script", "person", "script-until-person"] as const).map((id) => ({ id, title: t(`start.customers.${id}`), text: t(`start.customersText.${id}`) }))}
        onChange={(customer) => onChange({ customer })}
      />
    </Card>
  );
}
