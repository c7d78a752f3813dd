/** Owns a form as the sheet of paper it is in the trade: title centred, underlined fields, filled as one types. Must not know what is right. */
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { Button } from "../../shared/ui/button.tsx";
import { cx } from "../../shared/ui/cx.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { SubmitBar } from "../attempt/submit-bar.tsx";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { isWorkable } from "../attempt/reach.ts";
import { isOfWholeForm } from "./field-result.tsx";
import { PaperField } from "./paper-field.tsx";
import { printElement } from "./print-element.ts";
import styles from "./paper-form.module.css";

/** `narrow`: on the desk, one field below the other. `free`: a sheet of one's own, which is not handed in. */
export function PaperForm({ activity, narrow = false, free = false }: { activity: ActivityViewOf<"form">; narrow?: boolean; free?: boolean }) {
  const { t } = useTranslation("attempt");
  const text = useText();
  const words = useWords("reasons");
  const { view, send } = useAttempt();
  const sheet = useRef<HTMLDivElement>(null);
  // What is on the screen may be newer than what is stored: asked only when handing in.
  const [typed, setTyped] = useState<Record<string, string>>({});
  const { form } = activity;
  const open = isWorkable(view, activity);
  const missing = form.fields.filter((field) => !field.optional && !field.given && (typed[field.id] ?? activity.values[field.id] ?? "").trim() === "").map((field) => t("form.missing", { label: text(field.label) }));
  const ofWhole = Object.values(activity.feedback ?? {}).find(isOfWholeForm);
  const print = (
    <Button variant="ghost" size="s" icon="print" onClick={() => sheet.current && printElement(sheet.current)}>
      {t("form.print")}
    </Button>
  );
  return (
    <div className={cx(narrow && styles.narrow)} data-activity={activity.id} data-narrow={narrow || undefined}>
      <div ref={sheet} className={styles.sheet}>
        <h2 className={styles.title}>{text(form.title)}</h2>
        <div className={styles.grid}>
          {form.fields.map((field) => (
            <PaperField
              key={field.id}
              activity={activity.id}
              field={field}
              value={activity.values[field.id] ?? ""}
              feedback={activity.feedback?.[field.id] ?? null}
              locked={!open || field.given}
              onTyped={(value) => setTyped((now) => ({ ...now, [field.id]: value }))}
              onFill={(value) => send({ type: "fill-field", activity: activity.id, field: field.id, value })}
            />
          ))}
        </div>
        {ofWhole?.reason && (
          <Notice tone="warn" icon="warning">
            {words(ofWhole.reason)}
          </Notice>
        )}
        {form.note && <p className={styles.note}>{text(form.note)}</p>}
      </div>
      {free ? (
        print
      ) : (
        <SubmitBar activity={activity} missing={missing}>
          {print}
        </SubmitBar>
      )}
    </div>
  );
}
