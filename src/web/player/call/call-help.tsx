/** Owns the help to the call: keys, speech here and why perhaps not, more time. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import styles from "./call-talk.module.css";
// Where the box names no keys, nor does the help.
import keys from "./composer.module.css";

export function CallHelp({ aloud, voice, pausable }: { aloud: boolean; voice: boolean; pausable: boolean }) {
  const { t } = useTranslation("call");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="ghost" size="s" icon="info" aria-label={t("help.button")} onClick={() => setOpen(true)}>
        <span className={styles.roomy}>{t("help.button")}</span>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("help.title")} footer={<Button onClick={() => setOpen(false)}>{t("help.close")}</Button>}>
        <ul>
          <li className={keys.keys}>{t("help.keys")}</li>
          {pausable && <li>{t("help.time")}</li>}
          <li>{t(aloud ? "help.aloudYes" : "help.aloudNo")}</li>
          <li>{t(voice ? "help.voiceYes" : "help.voiceNo")}</li>
        </ul>
      </Dialog>
    </>
  );
}
