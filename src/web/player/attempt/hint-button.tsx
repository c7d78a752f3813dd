/** Owns one hint: its stated cost, the question before paying, and its words once taken. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HintView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Confirm } from "../../shared/ui/dialog.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./hint-button.module.css";

export function HintButton({ hint, label, onTake }: { hint: HintView; label: string; onTake: (hint: number) => void }) {
  const { t } = useTranslation("attempt");
  const text = useText();
  const [asking, setAsking] = useState(false);
  if (hint.text !== null) {
    return (
      <p className={styles.hint}>
        <Icon name="bulb" />
        <span>{text(hint.text)}</span>
      </p>
    );
  }
  return (
    <>
      <Button variant="ghost" size="s" icon="bulb" onClick={() => (hint.cost > 0 ? setAsking(true) : onTake(hint.index))}>
        {label}
      </Button>
      <Confirm
        open={asking}
        question={t("hints.confirmTitle", { cost: hint.cost })}
        detail={t("hints.confirmBody", { cost: hint.cost })}
        yes={t("hints.confirm")}
        onAnswer={(yes) => {
          setAsking(false);
          if (yes) onTake(hint.index);
        }}
      />
    </>
  );
}
