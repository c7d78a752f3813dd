/** Owns writing a hint and what it costs. */
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { FieldGroup } from "./group.tsx";
import { NumberAt } from "./number-at.tsx";
import { TextAt } from "./text-at.tsx";
import { usePlace, type PlaceProps } from "./use-place.ts";
import styles from "./fields.module.css";

export function HintAt({ place, label, help, hideLabel, className }: PlaceProps) {
  const { t } = useTranslation("studio-fields");
  const { value, put, readOnly, fault } = usePlace<{ text: unknown; cost: number }>(place);
  return (
    <FieldGroup {...{ label, help, fault, hideLabel, className }}>
      {value === undefined ? (
        readOnly ? (
          <span className={styles.help}>{t("none")}</span>
        ) : (
          <Button variant="ghost" size="s" icon="plus" onClick={() => put({ text: "", cost: 1 })}>
            {t("addHint")}
          </Button>
        )
      ) : (
        <div className={styles.box}>
          <TextAt place={[...place, "text"]} label={t("hintText")} hideLabel long />
          <div className={styles.row}>
            <NumberAt place={[...place, "cost"]} label={t("hintCost")} min={0} unit={t("points")} />
            {!readOnly && (
              <Button variant="ghost" size="s" icon="trash" onClick={() => put(undefined)}>
                {t("removeHint")}
              </Button>
            )}
          </div>
        </div>
      )}
    </FieldGroup>
  );
}
