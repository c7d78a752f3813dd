/** Owns the ringing phone: what to get ready, how often it has rung, and picking up. Must not know what comes after. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Choice } from "../../shared/ui/field.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { takeFocus } from "../attempt/take-focus.ts";
import styles from "./ringing.module.css";

/** `onAnswer` null: it rings for somebody else. */
type RingingProps = { call: CallView; onAnswer: ((ready: string[]) => void) | null; stopped: boolean };

export function Ringing({ call, onAnswer, stopped }: RingingProps) {
  const { t } = useTranslation("call");
  const text = useText();
  const [ready, setReady] = useState<string[]>([]);
  const items = call.rings?.ready ?? [];
  const count = call.rings?.count ?? 0;

  return (
    <section className={styles.ringing} aria-labelledby="ringing">
      <span className={styles.phone} data-still={stopped || undefined}>
        <Icon name="phone" className={styles.handset} />
      </span>
      <h3 id="ringing" ref={takeFocus} tabIndex={-1} className={styles.title}>
        {t("ring.title")}
      </h3>
      <p className={styles.from}>{t("ring.from", { name: text(call.customer.title) })}</p>
      <p className={styles.count} role="status">
        {stopped ? t("ring.paused") : count === 0 ? t("ring.none") : t("ring.count", { count })}
        <span className={styles.dots} aria-hidden="true">
          {Array.from({ length: Math.max(3, count) }, (_, ring) => (
            <i key={ring} data-rung={ring < count || undefined} data-late={ring >= 3 || undefined} />
          ))}
        </span>
      </p>
      {call.variant && (
        <div className={styles.card}>
          <b>
            {t("brief.card")}：{text(call.variant.title)}
          </b>
          <p>{text(call.variant.brief)}</p>
        </div>
      )}
      {onAnswer && items.length > 0 && (
        <fieldset className={styles.ready}>
          <legend>{t("ring.checklist")}</legend>
          {items.map((item) => (
            <Choice
              key={item.id}
              type="checkbox"
              checked={ready.includes(item.id)}
              onChange={(event) => setReady(event.target.checked ? [...ready, item.id] : ready.filter((id) => id !== item.id))}
            >
              {text(item.text)}
            </Choice>
          ))}
        </fieldset>
      )}
      {onAnswer && (
        <>
          <Button variant="primary" size="l" icon="phone" className={styles.answer} onClick={() => onAnswer(ready)}>
            {t("ring.answer")}
          </Button>
          <p className={styles.how}>{t("ring.how")}</p>
        </>
      )}
    </section>
  );
}
