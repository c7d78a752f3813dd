/** Owns one talk, turn by turn: what the customer said, the student's words with the evidence in them, the marks and why. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import { MoodHistory } from "../../shared/ui/mood-history.tsx";
import styles from "./dialogue-card.module.css";
import { Explanations, ItemTags } from "./item-tags.tsx";
import { isLesson, marksOf, type DialogueResult, type Turn } from "./read-report.ts";
import type { Retry } from "./use-retry.ts";

type Props = { result: DialogueResult; allOpen: boolean; retry: Retry };

export function DialogueCard({ result, allOpen, retry }: Props) {
  const { t } = useTranslation("report");
  const text = useText();
  const format = useFormat();
  const { activity, mood, turns, rest, points, max } = result;
  return (
    <Card flush title={text(activity.title)} note={t("turns.note", { count: turns.length, points: format.points(points), max: format.points(max) })} actions={mood && mood.history.length > 1 && <MoodHistory values={mood.history} className={styles.history} />}>
      <ol role="list" className={styles.turns}>
        {turns.map((turn) => (
          <li key={turn.seq} className={styles.turn}>
            <TurnRow turn={turn} allOpen={allOpen} onRetry={retry.start(activity.id, turn.beat)} busy={retry.busy} />
          </li>
        ))}
      </ol>
      {rest.length > 0 && <Rest items={rest} allOpen={allOpen} />}
    </Card>
  );
}

function TurnRow({ turn, allOpen, onRetry, busy }: { turn: Turn; allOpen: boolean; onRetry: (() => void) | null; busy: boolean }) {
  const { t } = useTranslation("report");
  const text = useText();
  const format = useFormat();
  const [active, setActive] = useState<string | null>(null);
  const advice = turn.items.find((item) => isLesson(item) && item.advice !== null);
  return (
    <>
      <p className={styles.number}>
        <span className="visually-hidden">{t("turns.nth", { number: turn.number })}</span>
        <span aria-hidden="true">{turn.number}</span>
      </p>
      <div className={styles.talk}>
        {turn.before.map((line) => (
          <p key={`${line.seq}.${line.index}`} className={styles.heard}>
            {line.who !== "narrator" && <span>{t("turns.who", { name: text(line.name) })}</span>}
            {text(line.text)}
          </p>
        ))}
        <p className={styles.said}>
          <EvidenceText text={text(turn.said.text)} marks={marksOf(turn.items, turn.seq, (item) => text(item.title))} active={active} />
        </p>
      </div>
      <div className={styles.marks}>
        <ItemTags items={turn.items} active={active} onActive={setActive} />
        {advice && active === null && !allOpen && <p className={styles.advice}>{text(advice.advice)}</p>}
      </div>
      <div className={styles.end}>
        {turn.items.length > 0 && (
          <p className={styles.points}>
            <span className="visually-hidden">{t("points.label")}</span>
            {format.points(turn.points)} / {format.points(turn.max)}
          </p>
        )}
        {onRetry && (
          <Button size="s" variant="ghost" icon="retry" busy={busy} onClick={onRetry} aria-label={t("turns.retryOf", { number: turn.number })} title={t("turns.retryOf", { number: turn.number })}>
            {t("turns.retry")}
          </Button>
        )}
      </div>
      <div className={styles.why}>
        <Explanations items={turn.items} active={active} allOpen={allOpen} />
      </div>
    </>
  );
}

function Rest({ items, allOpen }: { items: DialogueResult["rest"]; allOpen: boolean }) {
  const { t } = useTranslation("report");
  const [active, setActive] = useState<string | null>(null);
  return (
    <div className={styles.rest}>
      <h3>{t("turns.rest")}</h3>
      <ItemTags items={items} active={active} onActive={setActive} />
      <Explanations items={items} active={active} allOpen={allOpen} />
    </div>
  );
}
