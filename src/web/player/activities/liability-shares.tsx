/** Owns sharing 100 % out among the parties, with the sum always in sight. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { cx } from "../../shared/ui/cx.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { useAutosave } from "../attempt/use-autosave.ts";
import type { LiabilityAnswer } from "./liability-answer.ts";
import { shareOf, sharesSum } from "./shares-sum.ts";
import styles from "./liability-activity.module.css";

type Shares = LiabilityAnswer["shares"];
type LiabilitySharesProps = { activity: ActivityViewOf<"liability">; answer: LiabilityAnswer; editable: boolean; onChange: (shares: Shares) => Promise<SendResult> };

export function LiabilityShares({ activity, answer, editable, onChange }: LiabilitySharesProps) {
  const { t } = useTranslation("liability");
  const text = useText();
  const id = useId();
  const { id: attempt } = useAttempt();
  // As text: what is compared by its worth is known again after a reload.
  const entry = useAutosave(`${attempt}.${activity.id}.shares`, JSON.stringify(answer.shares), (json) => onChange(JSON.parse(json) as Shares));
  const shares = JSON.parse(entry.value) as Shares;
  const sum = sharesSum(shares);
  const percentOf = (party: string) => shares.find((share) => share.party === party)?.percent ?? "";
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t("shares")}</h3>
      <ul role="list" className={styles.shares}>
        {activity.parties.map((party) => {
          const said = activity.feedback?.shares.find((share) => share.party === party.id);
          return (
            <li key={party.id}>
              <label htmlFor={`${id}-${party.id}`}>{text(party.text)}</label>
              <span className={styles.percent}>
                <input
                  id={`${id}-${party.id}`}
                  type="text"
                  inputMode="decimal"
                  autoComplete="off"
                  value={percentOf(party.id)}
                  readOnly={!editable}
                  aria-describedby={`${id}-sum`}
                  onChange={(event) => entry.change(JSON.stringify([...shares.filter((share) => share.party !== party.id), ...(event.target.value ? [{ party: party.id, percent: event.target.value }] : [])]))}
                  onBlur={entry.flush}
                />
                %
              </span>
              {said && (
                <Tag tone={said.ok ? "ok" : "bad"} icon={said.ok ? "check" : "cross"}>
                  {t("shareIs", { percent: said.percent })}
                </Tag>
              )}
            </li>
          );
        })}
      </ul>
      <div className={styles.stack} aria-hidden="true">
        {activity.parties.map((party, place) => (
          <i key={party.id} data-place={place % 4} style={{ width: `${Math.min(100, shareOf(percentOf(party.id)))}%` }} />
        ))}
      </div>
      <p id={`${id}-sum`} role="status" className={cx(styles.sum, sum === 100 && styles.full)}>
        {sum === 100 ? t("sumRight") : sum < 100 ? t("sumLess", { sum, rest: round(100 - sum) }) : t("sumMore", { sum, rest: round(sum - 100) })}
      </p>
    </section>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
