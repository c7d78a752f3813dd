/** Owns starting a lesson: what is played, how, by whom; the waybill beside it sums up and starts. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LessonChoice } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import type { GroupsProps } from "../groups/groups-tab.tsx";
import { onlyKnown } from "../groups/grouping.ts";
import { LoadedPart } from "../loaded-part.tsx";
import { CustomerChoice } from "./customer-choice.tsx";
import { ModeChoice } from "./mode-choice.tsx";
import { MoreChoices } from "./more-choices.tsx";
import { PhasesChoice } from "./phases-choice.tsx";
import { planWith, type PlanDraft } from "./plan-draft.ts";
import { PlanSummary } from "./plan-summary.tsx";
import { rememberedPlan } from "./remembered-plan.ts";
import { SeatsChoice } from "./seats-choice.tsx";
import { SituationChoice } from "./situation-choice.tsx";
import styles from "./start.module.css";

export function StartTab(props: GroupsProps) {
  const { t } = useTranslation("console");
  const api = useApi();
  const choices = useLoaded(() => api.lessons.choices(), "choices");
  const { lesson } = props.item;
  if (lesson !== null) {
    return (
      <Card>
        <EmptyState
          title={t("start.runs")}
          actions={
            <ButtonLink variant="primary" size="l" href={routes.monitor(lesson)}>
              {t("running.back")}
            </ButtonLink>
          }
        >
          {t("start.runsText")}
        </EmptyState>
      </Card>
    );
  }
  return (
    <LoadedPart of={choices} lines={6}>
      {(list) => {
        const before = rememberedPlan(props.item.id, list);
        return before ? <Plan {...props} choices={list} before={before} /> : <EmptyState title={t("start.noSituation")} />;
      }}
    </LoadedPart>
  );
}

function Plan({ choices, before, ...props }: GroupsProps & { choices: LessonChoice[]; before: PlanDraft }) {
  const [plan, setPlan] = useState(before);
  const choice = choices.find(({ unit, situation }) => unit === plan.unit && situation === plan.situation);
  if (!choice) return null;
  const parts = { choice, plan, onChange: (change: Partial<PlanDraft>) => setPlan((current) => ({ ...current, ...change })) };
  const groups = onlyKnown(props.grouping.groups, new Set(props.students.map(({ id }) => id)));
  return (
    <div className={styles.start}>
      <div className={styles.choices}>
        <SituationChoice choices={choices} chosen={choice} onChoose={(next) => setPlan((current) => planWith(next, current))} />
        <ModeChoice {...parts} />
        <PhasesChoice {...parts} />
        <CustomerChoice {...parts} />
        <SeatsChoice {...parts} />
        <MoreChoices {...parts} />
      </div>
      <PlanSummary {...props} choice={choice} plan={plan} groups={groups} />
    </div>
  );
}
