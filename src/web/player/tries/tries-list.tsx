/** Owns the list of tries of one situation: when, how, how far, what came out, and what can be done with each. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptSummary } from "../../shared/attempt-connection.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Confirm } from "../../shared/ui/dialog.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import styles from "./tries-list.module.css";

/** Newest first. `current` is marked and has no buttons. */
export function TriesList({ tries, current, onRemove }: { tries: AttemptSummary[]; current?: string; onRemove: (attempt: AttemptSummary) => void }) {
  const { t } = useTranslation("tries");
  const [asked, setAsked] = useState<AttemptSummary | null>(null);
  const sorted = [...tries].sort((a, b) => b.startedAt - a.startedAt);
  return (
    <>
      <ol role="list" className={styles.list}>
        {sorted.map((attempt, index) => (
          <li key={attempt.id} aria-current={attempt.id === current || undefined}>
            <Try attempt={attempt} number={sorted.length - index} current={attempt.id === current} before={sorted.slice(index + 1).find((other) => other.finished) ?? null} onRemove={() => setAsked(attempt)} />
          </li>
        ))}
      </ol>
      <Confirm
        open={asked !== null}
        danger
        question={t("remove.question")}
        detail={t("remove.detail")}
        yes={t("remove.yes")}
        onAnswer={(yes) => {
          if (yes && asked) onRemove(asked);
          setAsked(null);
        }}
      />
    </>
  );
}

function Try({ attempt, number, current, before, onRemove }: { attempt: AttemptSummary; number: number; current: boolean; before: AttemptSummary | null; onRemove: () => void }) {
  const { t } = useTranslation(["tries", "common"]);
  const text = useText();
  const format = useFormat();
  const scored = attempt.finished || attempt.mode === "practice";
  return (
    <div className={styles.try}>
      <p className={styles.what}>
        <b>{t("number", { number })}</b>
        <Tag tone={attempt.mode === "exam" ? "parcel" : "brand"}>{t(`common:mode.${attempt.mode}`)}</Tag>
        {attempt.forkedFrom && <Tag tone="plain">{t("forked")}</Tag>}
        <span className={styles.when}>{format.moment(attempt.updatedAt)}</span>
      </p>
      <p className={styles.score}>
        {scored && attempt.max > 0 ? (
          <>
            <b>{format.points(attempt.total)}</b> / {format.points(attempt.max)} {attempt.finished ? text(attempt.grade?.title) : t("running")}
            {attempt.finished && before && <span className={styles.delta}>{t("than", { delta: format.signed(attempt.total - before.total) })}</span>}
          </>
        ) : (
          t("running")
        )}
      </p>
      {!current && (
        <p className={styles.actions}>
          {!attempt.finished && (
            <ButtonLink size="s" variant="primary" href={routes.attempt(attempt.id)}>
              {t("go-on")}
            </ButtonLink>
          )}
          {scored && (
            <ButtonLink size="s" href={routes.report(attempt.id)}>
              {t("report")}
            </ButtonLink>
          )}
          <Button size="s" variant="ghost" icon="trash" aria-label={t("removeNumber", { number })} onClick={onRemove} />
        </p>
      )}
    </div>
  );
}
