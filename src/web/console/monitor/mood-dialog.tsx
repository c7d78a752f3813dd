/** Owns setting the customer's mood of the chosen groups, with the face that goes with it. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Field } from "../../shared/ui/field.tsx";
import { MoodFace } from "../../shared/ui/mood-face.tsx";
import { focusFirst } from "../../shared/ui/focus-first.ts";
import { talkingOf } from "./group-facts.ts";
import { useLessonDesk } from "./lesson-desk.tsx";
import styles from "./mood-dialog.module.css";

export function MoodDialog({ groups, whom, onClose }: { groups: readonly GroupMonitor[]; whom: string; onClose: () => void }) {
  const { t } = useTranslation("monitor");
  const { act } = useLessonDesk();
  const { calling, asked } = talkingOf(groups);
  const [value, setValue] = useState(() => Math.round(calling.reduce((sum, { mood }) => sum + (mood?.value ?? 0), 0) / Math.max(1, calling.length)));
  const send = async () => {
    if (await act({ type: "set-mood", groups: asked, value }, t("mood.set", { value }))) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("mood.to", { whom })}
      footer={
        <Button variant="primary" onClick={() => void send()}>
          {t("mood.send", { value })}
        </Button>
      }
    >
      <div className={styles.mood}>
        <MoodFace portrait={calling[0]?.mood?.portrait ?? "man"} mood={value} label="" className={styles.face} />
        <Field label={t("mood.label", { value })} help={calling.length < groups.length ? t("mood.notAll", { count: calling.length }) : undefined}>
          {(wiring) => <input {...wiring} className={styles.range} ref={focusFirst} type="range" min={0} max={100} step={1} value={value} onChange={(event) => setValue(Number(event.target.value))} />}
        </Field>
      </div>
    </Dialog>
  );
}
