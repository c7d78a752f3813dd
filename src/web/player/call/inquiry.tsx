/** Owns the internal phone: colleagues and systems to ask while the customer waits, and what to do next. Their answers stand in the transcript. */
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { cx } from "../../shared/ui/cx.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { AdvanceTime } from "./advance-time.tsx";
import { takeLostFocus } from "../attempt/take-focus.ts";
import styles from "./inquiry.module.css";

type InquiryProps = { call: CallView; onContact: (contact: string) => void; onAct: (action: string) => void; onAdvance: (seconds: number) => void };

export function Inquiry({ call, onContact, onAct, onAdvance }: InquiryProps) {
  const { t } = useTranslation("call");
  const text = useText();
  const running = call.timers.some((timer) => timer.state === "running");
  return (
    <section className={styles.inquiry} aria-labelledby="inquiry-title">
      <h3 id="inquiry-title" ref={takeLostFocus} tabIndex={-1} className={styles.title}>
        {t(running ? "inquiry.title" : "inquiry.calm")}
      </h3>
      <ul role="list" className={styles.contacts} aria-label={t("inquiry.contacts")}>
        {call.contacts.map((contact) => {
          const off = !contact.available;
          return (
            <li key={contact.id}>
              <button type="button" className={cx(styles.contact, contact.asked && styles.asked)} data-contact={contact.id} data-asked={contact.asked} aria-disabled={off || undefined} onClick={() => !off && onContact(contact.id)}>
                <span className={styles.sign}>
                  <Icon name={contact.asked ? "check" : contact.by === "phone" ? "phone" : "search"} />
                </span>
                <span className={styles.name}>{text(contact.title)}</span>
                <span className={styles.about}>
                  {contact.asked ? t("inquiry.asked") : off ? t("inquiry.notYet") : `${t(`inquiry.${contact.by}`)} · ${t("inquiry.takes", { count: contact.minutes })}`}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className={styles.foot}>
        {running && <AdvanceTime onAdvance={onAdvance} />}
        <div className={styles.actions} role="group" aria-label={t("inquiry.actions")}>
          {call.actions.map((action) => (
            <Button key={action.id} data-action={action.id} onClick={() => onAct(action.id)}>
              {text(action.text)}
            </Button>
          ))}
        </div>
      </div>
    </section>
  );
}
