/** Owns pairing: pick an item on the left, then its partner on the right. Every part is a button, so pointer, touch and keyboard do the same. */
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { cx } from "../../shared/ui/cx.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { announce } from "../../shared/ui/toast.tsx";
import { SubmitBar } from "../attempt/submit-bar.tsx";
import { MatchingFeedback } from "./matching-feedback.tsx";
import { useAnswering } from "./use-answering.ts";
import { useEcho } from "./use-echo.ts";
import styles from "./matching-activity.module.css";

export function MatchingActivity({ activity }: { activity: ActivityViewOf<"matching"> }) {
  const { t } = useTranslation("activities");
  const text = useText();
  const { editable, save } = useAnswering(activity);
  const [pairs, setPairs] = useEcho(
    activity.pairs,
    useCallback((next: typeof activity.pairs) => save({ kind: "matching", pairs: next }), [save]),
  );
  const { left, right } = activity;
  const partner = (id: string) => pairs.find((pair) => pair.left === id)?.right ?? null;
  const [picked, setPicked] = useState<string | null>(() => left.find(({ id }) => !activity.pairs.some((pair) => pair.left === id))?.id ?? null);
  const leftText = (id: string) => text(left.find((item) => item.id === id)?.text);
  const rightText = (id: string) => text(right.find((item) => item.id === id)?.text);

  const pair = (rightId: string) => {
    if (picked === null) return;
    const next = [...pairs.filter((other) => other.left !== picked), { left: picked, right: rightId }];
    setPairs(next);
    const open = left.find(({ id }) => !next.some((other) => other.left === id))?.id ?? null;
    setPicked(open);
    announce([t("matching.paired", { left: leftText(picked), right: rightText(rightId) }), open ? t("matching.pickRight", { text: leftText(open) }) : ""].join(" "));
  };

  const clear = (leftId: string) => {
    setPairs(pairs.filter((other) => other.left !== leftId));
    setPicked(leftId);
  };

  const done = pairs.length;
  const progress = t("matching.progress", { done, total: left.length });
  const missing = left.filter(({ id }) => partner(id) === null).map((item) => t("matching.missing", { text: text(item.text) }));
  return (
    <div>
      {activity.feedback ? (
        <MatchingFeedback activity={activity} pairs={pairs} />
      ) : (
        <>
          <p className={styles.help}>{t("matching.help")}</p>
          <div className={styles.progress}>
            <span>{progress}</span>
            <Progress value={done} max={left.length} label={progress} />
          </div>
          <div className={styles.columns}>
            <section aria-labelledby={`${activity.id}-left`}>
              <h3 id={`${activity.id}-left`}>{t("matching.left")}</h3>
              <ul role="list" className={styles.items}>
                {left.map((item) => {
                  const chosen = partner(item.id);
                  return (
                    <li key={item.id} className={styles.leftRow}>
                      <button type="button" className={cx(styles.item, chosen !== null && styles.paired)} aria-pressed={picked === item.id} disabled={!editable} onClick={() => setPicked(item.id)}>
                        <b>{text(item.text)}</b>
                        <span className={styles.partner}>{chosen === null ? t("matching.unpaired") : rightText(chosen)}</span>
                      </button>
                      {chosen !== null && editable && (
                        <button type="button" className={styles.clear} aria-label={t("matching.clear", { text: text(item.text) })} onClick={() => clear(item.id)}>
                          <Icon name="cross" />
                        </button>
                      )}
                    </li>
                  );
                })}
              </ul>
            </section>
            <section aria-labelledby={`${activity.id}-right`} className={styles.right}>
              <h3 id={`${activity.id}-right`}>{picked === null ? t("matching.right") : t("matching.pickRight", { text: leftText(picked) })}</h3>
              <ul role="list" className={styles.items}>
                {right.map((item) => {
                  const used = pairs.filter((other) => other.right === item.id).length;
                  return (
                    <li key={item.id}>
                      <button type="button" className={cx(styles.item, styles.rightItem)} data-used={used > 0 || undefined} disabled={!editable} aria-disabled={picked === null || undefined} onClick={() => pair(item.id)}>
                        <span>{text(item.text)}</span>
                        {used > 0 && <span className={styles.used}>{t("matching.used", { count: used })}</span>}
                      </button>
                    </li>
                  );
                })}
              </ul>
            </section>
          </div>
        </>
      )}
      <SubmitBar activity={activity} missing={missing} />
    </div>
  );
}
