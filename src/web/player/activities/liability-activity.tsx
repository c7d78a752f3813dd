/** Owns the decision who is liable: evidence to party, shares that add up to 100 %, and who takes the lead. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { SelectField } from "../../shared/ui/field.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { SubmitBar } from "../attempt/submit-bar.tsx";
import type { LiabilityAnswer } from "./liability-answer.ts";
import { LiabilityLead } from "./liability-lead.tsx";
import { LiabilityShares } from "./liability-shares.tsx";
import { sharesSum } from "./shares-sum.ts";
import { useAnswering } from "./use-answering.ts";
import { useEcho } from "./use-echo.ts";
import styles from "./liability-activity.module.css";

export function LiabilityActivity({ activity }: { activity: ActivityViewOf<"liability"> }) {
  const { t } = useTranslation(["liability", "activities"]);
  const text = useText();
  const { editable, save } = useAnswering(activity);
  const [answer, change] = useEcho<LiabilityAnswer>(
    activity.answer,
    useCallback((next: LiabilityAnswer) => save(next), [save]),
  );
  const { feedback, parties } = activity;
  const partyText = (id: string) => text(parties.find((party) => party.id === id)?.text);
  const partyOf = (evidence: string) => answer.evidence.find(({ id }) => id === evidence)?.party ?? "";
  const missing = [
    ...activity.evidence.filter(({ id }) => partyOf(id) === "").map((item) => t("missingEvidence", { text: text(item.text) })),
    ...(sharesSum(answer.shares) === 100 ? [] : [t("missingShares")]),
    ...(answer.lead === null ? [t("missingLead")] : []),
  ];
  return (
    <div className={styles.liability}>
      <section aria-labelledby={`${activity.id}-evidence`}>
        <h3 id={`${activity.id}-evidence`}>{t("evidence")}</h3>
        <ol role="list" className={styles.evidence}>
          {activity.evidence.map((item) => {
            const said = feedback?.evidence.find(({ id }) => id === item.id);
            return (
              <li key={item.id} data-state={said ? (said.ok ? "right" : "wrong") : undefined}>
                <SelectField
                  label={text(item.text)}
                  value={partyOf(item.id)}
                  disabled={!editable}
                  onChange={(event) => change({ ...answer, evidence: [...answer.evidence.filter(({ id }) => id !== item.id), ...(event.target.value ? [{ id: item.id, party: event.target.value }] : [])] })}
                >
                  <option value="">{t("choose")}</option>
                  {parties.map((party) => (
                    <option key={party.id} value={party.id}>
                      {text(party.text)}
                    </option>
                  ))}
                </SelectField>
                {said && (
                  <p className={styles.said}>
                    <Tag tone={said.ok ? "ok" : "bad"} icon={said.ok ? "check" : "cross"}>
                      {said.ok ? t("ok") : t("should", { text: partyText(said.party) })}
                    </Tag>{" "}
                    {text(said.why)}
                  </p>
                )}
              </li>
            );
          })}
        </ol>
      </section>
      <LiabilityShares activity={activity} answer={answer} editable={editable} onChange={(shares) => change({ ...answer, shares })} />
      <LiabilityLead activity={activity} answer={answer} editable={editable} onChange={(lead) => change({ ...answer, lead })} />
      {feedback && (
        <p className={styles.explain}>
          <b>{t("activities:explain")}</b> {text(feedback.explain)}
        </p>
      )}
      <SubmitBar activity={activity} missing={missing} />
    </div>
  );
}
