/** Owns the end of a call: how it went, the customer's stars, and the way on. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../protocol/attempt.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { takeFocus } from "../attempt/take-focus.ts";
import styles from "./call-over.module.css";

export function CallOver({ call, children }: { call: CallView; children: ReactNode }) {
  const { t } = useTranslation("call");
  const ending = call.ending ?? "closed";
  const first = call.mood.history[0];
  return (
    <section className={styles.over} data-ending={ending} aria-labelledby="call-over">
      <span className={styles.sign}>
        <Icon name={ending === "closed" ? "check" : ending === "escalated" ? "user" : "phone"} />
      </span>
      <div className={styles.words}>
        <h3 id="call-over" ref={takeFocus} tabIndex={-1} className={styles.title}>
          {t(`over.${ending}`)}
        </h3>
        <p>{t(`over.text.${ending}`)}</p>
        <p className={styles.figures}>
          {call.stars !== null && <Stars count={call.stars} label={t("over.stars", { count: call.stars })} />}
          {first && <span>{t("over.mood", { from: first.value - first.delta, to: call.mood.value })}</span>}
        </p>
      </div>
      <div className={styles.actions}>{children}</div>
    </section>
  );
}

function Stars({ count, label }: { count: number; label: string }) {
  return (
    <span className={styles.stars} role="img" aria-label={label}>
      {[1, 2, 3, 4, 5].map((star) => (
        <svg key={star} viewBox="0 0 20 20" data-lit={star <= count || undefined} aria-hidden="true">
          <path d="M10 1.800l2.500 5.300 5.700.700-4.200 4 1.100 5.700-5.100-2.800-5.100 2.800 1.100-5.700-4.200-4 5.700-.700z" />
        </svg>
      ))}
    </span>
  );
}
