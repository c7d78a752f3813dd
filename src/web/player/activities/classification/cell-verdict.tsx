/** Owns what is said to one place after handing in: right, right by what stands above, or what should stand there. */
import { useTranslation } from "react-i18next";
import type { ClassificationFeedback } from "../../../../protocol/attempt.ts";
import { Icon } from "../../../shared/ui/icon.tsx";
import styles from "./classification-activity.module.css";

export function CellVerdict({ said: { state }, expected }: { said: ClassificationFeedback["cells"][string]; expected: string }) {
  const { t } = useTranslation("classification");
  const fine = state === "right" || state === "followed";
  return (
    <span className={styles.verdict} data-state={state}>
      <Icon name={fine ? "check" : "cross"} />
      <span className={fine ? "visually-hidden" : undefined}>{fine ? t(`state.${state}`) : t("should", { expected })}</span>
    </span>
  );
}
