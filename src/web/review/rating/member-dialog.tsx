/** Owns one member: the parts of the mark, what the log says of the own part, what others and the member gave, the share with its reason, a remark, leading the group. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupReview, MemberReview, RatingSummary, ReviewView } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { ReasonField } from "../correct/reason-field.tsx";
import { useReviewDesk } from "../review-desk.tsx";
import styles from "./member-dialog.module.css";
import { RemarkField } from "./remark-field.tsx";

const MOST_SHARE = 1.5;
const parts = ["automatic", "teacher", "peer", "self", "final"] as const;
const figures = ["turns", "characters", "fields", "criteria", "help"] as const;

type Props = { view: ReviewView; group: GroupReview; member: MemberReview; disabled: boolean; onClose: () => void };

export function MemberDialog({ view, group, member, disabled, onClose }: Props) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const { act } = useReviewDesk();
  const { contribution, marks } = member;
  const leads = group.leader === member.student;
  return (
    <Dialog open wide onClose={onClose} title={t("member.title", { name: member.name, group: group.name })}>
      <div className={styles.body}>
        <dl className={styles.marks}>
          {parts.map((part) => (
            <div key={part} data-part={part}>
              <dt>{t(`part.${part}`)}</dt>
              <dd>{marks[part] === null ? "–" : format.points(marks[part])}</dd>
            </div>
          ))}
          {marks.extra !== null && (
            <div>
              <dt>{t("part.extra")}</dt>
              <dd>{format.signed(marks.extra)}</dd>
            </div>
          )}
        </dl>
        <section aria-labelledby="member-work">
          <h3 id="member-work">{t("member.work")}</h3>
          <dl className={styles.figures}>
            {figures.map((figure) => (
              <div key={figure}>
                <dt>{t(`contribution.${figure}`)}</dt>
                <dd>{format.points(contribution[figure])}</dd>
              </div>
            ))}
            <div>
              <dt>{t("contribution.present")}</dt>
              <dd>{format.span(contribution.present)}</dd>
            </div>
          </dl>
          <ShareForm group={group} member={member} disabled={disabled} />
        </section>
        <section aria-labelledby="member-ratings">
          <h3 id="member-ratings">{t("member.ratings")}</h3>
          {member.ratings.length === 0 ? <p className={styles.none}>{t("member.noRatings")}</p> : <Ratings view={view} ratings={member.ratings} />}
          {member.raterQuality !== null && <p className={styles.none}>{t("member.quality", { percent: format.points(member.raterQuality * 100) })}</p>}
        </section>
        <RemarkField label={t("remark.ofMember", { name: member.name })} target={{ student: member.student }} stored={member.remark} disabled={disabled} />
        <p>
          <Button size="s" aria-pressed={leads} aria-disabled={disabled} onClick={() => !disabled && void act({ type: "set-leader", group: group.group, student: leads ? null : member.student }, t(leads ? "member.leadsNoMore" : "member.leadsNow", { name: member.name }))}>
            {t(leads ? "member.unlead" : "member.lead")}
          </Button>
          <span className={styles.help}>{t("member.leadHelp")}</span>
        </p>
      </div>
    </Dialog>
  );
}

function Ratings({ view, ratings }: { view: ReviewView; ratings: readonly RatingSummary[] }) {
  const { t } = useTranslation("review");
  const text = useText();
  const format = useFormat();
  return (
    <ul role="list" className={styles.ratings}>
      {ratings.map((rating) => {
        const rubric = view.rubrics.find(({ id }) => id === rating.rubric);
        return (
          <li key={`${rating.rubric} ${rating.as}`}>
            <b>{t(`as.${rating.as}`)}</b> {t("member.rated", { points: format.points(rating.points), max: rating.max, raters: rating.raters })}
            <small>{rubric?.items.flatMap((item) => (rating.values[item.id] === undefined ? [] : [`${text(item.title)} ${format.points(rating.values[item.id] ?? 0)}`])).join(" · ")}</small>
          </li>
        );
      })}
    </ul>
  );
}

function ShareForm({ group, member, disabled }: { group: GroupReview; member: MemberReview; disabled: boolean }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const { act } = useReviewDesk();
  const { share, set } = member.contribution;
  const [value, setValue] = useState(String(set?.share ?? Math.round(share * 100) / 100));
  const [reason, setReason] = useState(set?.reason ?? "");
  const given = Number(value);
  const inRange = value.trim() !== "" && Number.isFinite(given) && given >= 0 && given <= MOST_SHARE;
  const ready = inRange && reason.trim() !== "" && !disabled;
  const send = (to: number | null) => void act({ type: "set-share", group: group.group, student: member.student, share: to, reason: reason.trim() || t("reason.computed") }, t("share.done", { name: member.name }));
  return (
    <details className={styles.share}>
      <summary>{set ? t("share.set", { share: format.points(set.share * 100), computed: format.points(share * 100), reason: set.reason }) : t("share.computed", { share: format.points(share * 100) })}</summary>
      <div className={styles.shareForm}>
        <TextField label={t("share.label")} help={t("share.help")} inputMode="decimal" value={value} fault={inRange ? undefined : t("share.range")} onChange={(event) => setValue(event.target.value)} />
        <ReasonField value={reason} onChange={setReason} ready={["led", "absent", "helped"]} />
        <p className={styles.buttons}>
          <Button aria-disabled={!ready} onClick={() => ready && send(given)}>
            {t("share.save")}
          </Button>
          {set && (
            <Button variant="ghost" aria-disabled={disabled} onClick={() => !disabled && send(null)}>
              {t("share.drop")}
            </Button>
          )}
        </p>
      </div>
    </details>
  );
}
