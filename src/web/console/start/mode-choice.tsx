/** Owns choosing practice or exam. */
import { useTranslation } from "react-i18next";
import { Card } from "../../shared/ui/card.tsx";
import { OptionList } from "../../shared/ui/option-list.tsx";
import type { PlanPart } from "./plan-draft.ts";

export function ModeChoice({ plan, onChange }: PlanPart) {
  const { t } = useTranslation(["console", "common"]);
  return (
    <Card title={t("start.mode")}>
      <OptionList legend={t("start.mode")} value={plan.mode} options={(["practice", "exam"] as const).map((id) => ({ id, title: t(`common:mode.${id}`), text: t(`start.modes.${id}`) }))} onChange={(mode) => onChange({ mode })} />
    </Card>
  );
}
