/** Owns choosing the party that takes the lead. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Choice } from "../../shared/ui/field.tsx";
import type { LiabilityAnswer } from "./liability-answer.ts";
import styles from "./liability-activity.module.css";

type LiabilityLeadProps = { activity: ActivityViewOf<"liability">; answer: LiabilityAnswer; editable: boolean; onChange: (lead: string) => void };

export function LiabilityLead({ activity, answer, editable, onChange }: LiabilityLeadProps) {
  const { t } = useTranslation("liability");
  const text = useText();
  const name = useId();
  const right = activity.feedback?.lead;
  return (
    <fieldset className={styles.lead}>
      <legend>{t("lead")}</legend>
      <div className={styles.leads}>
        {activity.parties.map((party) => (
          <Choice key={party.id} type="radio" name={name} checked={answer.lead === party.id} disabled={!editable} onChange={() => onChange(party.id)}>
            {text(party.text)}
          </Choice>
        ))}
      </div>
      {right !== undefined && <p className={styles.said}>{t("leadIs", { text: text(activity.parties.find(({ id }) => id === right)?.text) })}</p>}
    </fieldset>
  );
}
