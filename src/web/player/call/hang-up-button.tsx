/** Owns hanging up oneself; warns first where that is a mistake and hints are allowed. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../protocol/attempt.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Confirm } from "../../shared/ui/dialog.tsx";
import styles from "./call-talk.module.css";

export function HangUpButton({ hangUp, warn, onHangUp }: { hangUp: NonNullable<CallView["beat"]["hangUp"]>; warn: boolean; onHangUp: () => void }) {
  const { t } = useTranslation("call");
  const [asking, setAsking] = useState(false);
  const risky = warn && hangUp !== "ok";
  return (
    <>
      <Button variant="danger" size="s" icon="phone" aria-label={t("hangUp.button")} onClick={() => (risky ? setAsking(true) : onHangUp())}>
        <span className={styles.roomy}>{t("hangUp.button")}</span>
      </Button>
      <Confirm
        open={asking}
        danger
        question={t("hangUp.title")}
        detail={t(hangUp === "wrong" ? "hangUp.wrong" : "hangUp.ends")}
        yes={t("hangUp.confirm")}
        onAnswer={(yes) => {
          setAsking(false);
          if (yes) onHangUp();
        }}
      />
    </>
  );
}
