/** Owns writing how a turn changes the customer's mood: after a good one, a weak one, a wrong one. */
import { useTranslation } from "react-i18next";
import { FieldGroup } from "./group.tsx";
import { NumberAt } from "./number-at.tsx";
import { usePlace, type PlaceProps } from "./use-place.ts";
import styles from "./fields.module.css";

const outcomes = ["good", "weak", "wrong"] as const;

export function MoodChangeAt({ place, label, help, hideLabel, className }: PlaceProps) {
  const { t } = useTranslation("studio-fields");
  const { fault } = usePlace<object>(place);
  return (
    <FieldGroup {...{ label, fault, hideLabel, className }} help={help ?? t("moodHelp")}>
      <div className={styles.moods}>
        {outcomes.map((outcome) => (
          <div key={outcome} className={styles.mood} data-outcome={outcome}>
            <NumberAt place={[...place, outcome]} label={t(`outcome.${outcome}`)} min={-100} max={100} />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
