/** Owns one moment: who, what was said or done, and the verdicts with their evidence. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Moment, MomentVerdict } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { evidenceMarks, shownVerdicts } from "../../shared/text/shown-verdicts.ts";
import { Button } from "../../shared/ui/button.tsx";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { asClock } from "./clock.ts";
import styles from "./moment-line.module.css";
import { verdictsOf } from "./moments.ts";
import { VerdictChip } from "./verdict-chip.tsx";

type Props = { moment: Moment; about: ((verdict: MomentVerdict) => boolean) | null; onSeek: () => void; onVerdict: (verdict: MomentVerdict) => void; /** Null: nothing can be judged here. */ onAdd: (() => void) | null };

export function MomentLine({ moment, about, onSeek, onVerdict, onAdd }: Props) {
  const { t } = useTranslation("review");
  const [all, setAll] = useState(false);
  const verdicts = verdictsOf(moment).filter((verdict) => about === null || about(verdict));
  const shown = all ? verdicts : shownVerdicts(verdicts);
  return (
    <div className={styles.line} data-kind={moment.kind}>
      <button type="button" className={styles.time} aria-label={t("replay.goTo", { at: asClock(moment.at) })} onClick={onSeek}>
        {asClock(moment.at)}
      </button>
      <div className={styles.what}>
        <What moment={moment} />
        {(verdicts.length > 0 || onAdd) && (
          <ul role="list" className={styles.verdicts}>
            {shown.map((verdict) => (
              <li key={verdict.key}>
                <VerdictChip verdict={verdict} onOpen={() => onVerdict(verdict)} />
              </li>
            ))}
            {!all && shown.length < verdicts.length && (
              <li>
                <Button size="s" variant="ghost" onClick={() => setAll(true)}>
                  {t("replay.rest", { number: verdicts.length - shown.length })}
                </Button>
              </li>
            )}
            {onAdd && (
              <li>
                <Button size="s" variant="ghost" icon="plus" onClick={onAdd}>
                  {t("verdict.add")}
                </Button>
              </li>
            )}
          </ul>
        )}
      </div>
    </div>
  );
}

function What({ moment }: { moment: Moment }) {
  const { t } = useTranslation(["review", "common"]);
  const text = useText();
  const format = useFormat();
  const who = <b>{moment.actor.seat ? t("replay.who", { name: moment.actor.name, seat: text(moment.actor.seat) }) : t("replay.whoOnly", { name: moment.actor.name || t("replay.somebody") })}</b>;
  switch (moment.kind) {
    case "turn":
    case "customer":
      return (
        <p lang="zh-CN">
          {who}
          <EvidenceText text={moment.text} marks={evidenceMarks(moment.verdicts, (verdict) => text(verdict.title))} />
        </p>
      );
    case "field":
      return (
        <p className={styles.small}>
          {who}
          {t("replay.field", { label: text(moment.label) })} <q>{moment.value || t("replay.emptied")}</q>
        </p>
      );
    case "submitted":
      return (
        <p>
          {who}
          {t("replay.submitted", { title: text(moment.title) })}
        </p>
      );
    case "phase":
      return <p className={styles.phase}>{t(`common:phase.${text(moment.title)}`)}</p>;
    case "hint":
      return (
        <p className={styles.small}>
          <Tag>{t("replay.hint")}</Tag> {text(moment.text)} {moment.cost > 0 && t("replay.cost", { points: format.points(moment.cost) })}
        </p>
      );
    case "card":
      return (
        <p className={styles.small}>
          <Tag tone="parcel">{t("replay.card")}</Tag> {moment.title}
          {moment.line !== null && <q lang="zh-CN">{moment.line}</q>}
        </p>
      );
    case "intervention":
      return (
        <p className={styles.small}>
          <Tag tone="warn">{moment.actor.name || t("replay.somebody")}</Tag> {t([`replay.did.${moment.what}`, "replay.did.other"])} {moment.text !== null && <q>{moment.text}</q>}
        </p>
      );
    case "other":
      return (
        <p className={styles.small}>
          {who}
          {t([`replay.did.${moment.what}`, "replay.did.other"])}
        </p>
      );
  }
}
