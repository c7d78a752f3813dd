/** Owns choosing the phases, their minutes, and who leads from one to the next, and what the end of the time does. */
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Choice } from "../../shared/ui/field.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { Stepper } from "../stepper.tsx";
import { OptionList } from "../../shared/ui/option-list.tsx";
import { MarksNote } from "./marks-note.tsx";
import { MOST_MINUTES, minutesOf, planOf, type PlanPart } from "./plan-draft.ts";
import styles from "./start.module.css";

export function PhasesChoice({ choice, plan, onChange }: PlanPart) {
  const { t } = useTranslation(["console", "common"]);
  const change = (id: string, of: { on?: boolean; minutes?: number }) => onChange({ phases: plan.phases.map((phase) => (phase.id === id ? { ...phase, ...of } : phase)) });
  const last = plan.phases.filter(({ on }) => on).length === 1;
  return (
    <Card
      title={t("start.phases")}
      note={t("start.phasesNote", { count: minutesOf(plan) })}
      actions={
        <Button size="s" variant="ghost" icon="retry" onClick={() => onChange({ phases: planOf(choice).phases })}>
          {t("start.phasesReset")}
        </Button>
      }
    >
      <ol role="list" className={styles.phases}>
        {plan.phases.map(({ id, minutes, on }) => {
          const title = t(`common:phase.${id}`);
          return (
            <li key={id} data-off={!on || undefined}>
              <label className={styles.phase}>
                <input type="checkbox" checked={on} disabled={on && last} onChange={(event) => change(id, { on: event.target.checked })} />
                <span>{title}</span>
                {choice.phases.some((phase) => phase.id === id && phase.dialogue) && <Tag tone="parcel">{t("start.call")}</Tag>}
              </label>
              <Stepper hideLabel label={t("start.minutesOf", { phase: title })} value={minutes} min={1} max={MOST_MINUTES} unit={t("start.minutes")} disabled={!on} onChange={(to) => change(id, { minutes: to })} />
            </li>
          );
        })}
      </ol>
      <MarksNote key={`${choice.unit}/${choice.situation}`} choice={choice} plan={plan} />
      <h3 className={styles.sub}>{t("start.pace")}</h3>
      <OptionList legend={t("start.pace")} value={plan.pace} options={(["class", "group"] as const).map((id) => ({ id, title: t(`start.paces.${id}`), text: t(`start.pacesText.${id}`) }))} onChange={(pace) => onChange({ pace })} />
      {plan.pace === "class" && (
        <div className={styles.byTime}>
          <Choice type="checkbox" checked={plan.autoAdvance} onChange={(event) => onChange({ autoAdvance: event.target.checked })}>
            <b>{t("start.autoAdvance")}</b>
            <small>{t("start.autoAdvanceText")}</small>
          </Choice>
        </div>
      )}
    </Card>
  );
}
