/** Owns the replay of a group: which attempt, alone or beside a second one, filtered to an ability or to what was missed; corrections begin here. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupReview, ReviewView } from "../../../protocol/review.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { SelectField } from "../../shared/ui/field.tsx";
import { focusNow } from "../../shared/ui/focus-first.ts";
import { ReviewedPart } from "../reviewed-part.tsx";
import { revisionOf, useReviewed } from "../revision.ts";
import { asCorrected } from "./as-corrected.ts";
import type { Look } from "./look.ts";
import styles from "./replay-card.module.css";
import { ReplayDeck } from "./replay-deck.tsx";

type Props = {
  view: ReviewView;
  group: GroupReview;
  look: Look;
  onLook: (look: Look) => void;
  onComparing: (on: boolean) => void;
  previous: string | null;
  next: string | null;
  onGroup: (group: string) => void;
  /** One came here from the group before by the buttons above. */
  focused: boolean;
};

export function ReplayCard({ view, group, look, onLook, onComparing, previous, next, onGroup, focused }: Props) {
  const { t } = useTranslation(["review", "common"]);
  const api = useApi();
  const [other, setOther] = useState<string | null>(null);
  const attempt = group.attempts.find((one) => one.attempt === look.attempt) ?? group.attempts.find(({ counts }) => counts) ?? group.attempts[0];
  const key = attempt ? `${attempt.attempt} ${other ?? ""}` : "";
  const loaded = useReviewed(
    async () => {
      if (!attempt) return [];
      const load = async (id: string) => {
        const [replay, report] = await Promise.all([api.review.replay(view.lesson, id), api.review.report(view.lesson, id)]);
        return { replay: asCorrected(replay), report, name: nameOf(view, id) };
      };
      return Promise.all([attempt.attempt, ...(other ? [other] : [])].map(load));
    },
    key,
    revisionOf(view),
  );
  const compare = (id: string | null) => {
    setOther(id);
    onComparing(id !== null);
  };
  const actions = (
    <div className={styles.actions}>
      <Button size="s" icon="back" aria-label={t("replay.groupBefore")} title={t("replay.groupBefore")} aria-disabled={previous === null} onClick={() => previous && onGroup(previous)} />
      <Button size="s" icon="chevron" aria-label={t("replay.groupNext")} title={t("replay.groupNext")} aria-disabled={next === null} onClick={() => next && onGroup(next)} />
    </div>
  );
  const title = (
    <span tabIndex={-1} ref={focused ? focusNow : undefined}>
      {t("replay.title", { name: group.name })}
    </span>
  );
  return (
    <Card title={title} note={look.ability ? t("replay.filtered", { ability: t(`common:ability.${look.ability}`) }) : undefined} actions={actions}>
      {!attempt ? (
        <EmptyState title={t("replay.noAttempt")}>{t("replay.noAttemptText")}</EmptyState>
      ) : (
        <>
          <div className={styles.choose}>
            <SelectField label={t("replay.attempt")} value={attempt.attempt} onChange={(event) => onLook({ ...look, attempt: event.target.value, seq: null })}>
              {group.attempts.map((one) => (
                <option key={one.attempt} value={one.attempt}>
                  {t(one.counts ? "replay.roundCounts" : "replay.round", { round: one.round, total: one.total, max: one.max })}
                </option>
              ))}
            </SelectField>
            <SelectField label={t("replay.beside")} value={other ?? ""} onChange={(event) => compare(event.target.value || null)}>
              <option value="">{t("replay.alone")}</option>
              {view.groups.map((each) => (
                <optgroup key={each.group} label={each.name}>
                  {each.attempts
                    .filter((one) => one.attempt !== attempt.attempt)
                    .map((one) => (
                      <option key={one.attempt} value={one.attempt}>
                        {t("replay.roundOf", { name: each.name, round: one.round, total: one.total, max: one.max })}
                      </option>
                    ))}
                </optgroup>
              ))}
            </SelectField>
            {look.ability && (
              <Button size="s" icon="cross" onClick={() => onLook({ ...look, ability: null })}>
                {t("replay.allAbilities")}
              </Button>
            )}
          </div>
          <ReviewedPart of={loaded} lines={6}>
            {(decks) => <ReplayDeck key={`${key} ${look.seq ?? ""}`} decks={decks} ability={look.ability} from={look.seq} />}
          </ReviewedPart>
        </>
      )}
    </Card>
  );
}

function nameOf({ groups }: ReviewView, attempt: string): string {
  return groups.find(({ attempts }) => attempts.some((one) => one.attempt === attempt))?.name ?? "";
}
