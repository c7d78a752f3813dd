/** Owns grading one criterion across all groups: which one, how each group met it, from there to the words; and one rubric item across all groups. */
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CreditItem } from "../../../protocol/attempt.ts";
import type { ReviewView, Rubric, RubricItem } from "../../../protocol/review.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { SelectField } from "../../shared/ui/field.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import { VerdictTag } from "../../shared/ui/verdict-tag.tsx";
import { LevelBand } from "../../shared/rating/level-band.tsx";
import { storedOf } from "../rating/stored.ts";
import { useClaim } from "../rating/use-claim.ts";
import { useRatings } from "../../shared/rating/use-ratings.ts";
import { useMe } from "../me-context.ts";
import { asCorrected } from "../replay/as-corrected.ts";
import type { Look } from "../replay/look.ts";
import { useReviewDesk } from "../review-desk.tsx";
import { revisionOf, useReviewed } from "../revision.ts";
import { ReviewedPart } from "../reviewed-part.tsx";
import { VerdictDialog } from "../correct/verdict-dialog.tsx";
import { readCriterion, type CriterionRow, type Played } from "./read-criterion.ts";
import styles from "./criterion-tab.module.css";

export function CriterionTab({ view, onShow }: { view: ReviewView; onShow: (place: Partial<Look>) => void }) {
  const api = useApi();
  const counting = view.groups.flatMap((group) => {
    const attempt = group.attempts.find(({ counts }) => counts);
    return attempt ? [{ group, attempt: attempt.attempt }] : [];
  });
  const played = useReviewed(
    () => Promise.all(counting.map(async ({ group, attempt }): Promise<Played> => ({ group: group.group, name: group.name, attempt, report: await api.review.report(view.lesson, attempt), replay: asCorrected(await api.review.replay(view.lesson, attempt)) }))),
    counting.map(({ attempt }) => attempt).join(" "),
    revisionOf(view),
  );
  return (
    <ReviewedPart of={played} lines={8}>
      {(all) => <Criteria view={view} played={all} onShow={onShow} />}
    </ReviewedPart>
  );
}

type Subject = { id: string; title: string; kind: "criterion"; item: CreditItem } | { id: string; title: string; kind: "item"; rubric: Rubric; item: RubricItem };

function Criteria({ view, played, onShow }: { view: ReviewView; played: Played[]; onShow: (place: Partial<Look>) => void }) {
  const { t } = useTranslation("review");
  const text = useText();
  const subjects = useMemo<Subject[]>(() => {
    const seen = new Map<string, Subject>();
    for (const { report } of played) for (const item of report.items) if (item.kind === "criterion" && !seen.has(item.id)) seen.set(item.id, { id: item.id, title: text(item.title), kind: "criterion", item });
    const items = view.rubrics.filter(({ of, raters }) => of === "group" && raters.includes("teacher")).flatMap((rubric) => rubric.items.map((item): Subject => ({ id: `${rubric.id} ${item.id}`, title: text(item.title), kind: "item", rubric, item })));
    return [...items, ...seen.values()];
  }, [played, view.rubrics, text]);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(0, subjects.findIndex(({ id }) => id === chosen));
  const subject = subjects[at];
  if (!subject) return <EmptyState title={t("criterion.empty")} />;
  const step = (by: 1 | -1) => setChosen(subjects[at + by]?.id ?? subject.id);
  return (
    <Card
      title={t("criterion.title")}
      note={t("criterion.note")}
      actions={
        <div className={styles.steps}>
          <Button size="s" icon="back" aria-disabled={at === 0} onClick={() => step(-1)}>
            {t("criterion.previous")}
          </Button>
          <Button size="s" aria-disabled={at === subjects.length - 1} onClick={() => step(1)}>
            {t("criterion.next")}
          </Button>
        </div>
      }
    >
      <SelectField label={t("criterion.which")} className={styles.which} value={subject.id} onChange={(event) => setChosen(event.target.value)}>
        {(["item", "criterion"] as const).map((kind) => (
          <optgroup key={kind} label={t(`criterion.kind.${kind}`)}>
            {subjects
              .filter((one) => one.kind === kind)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectField>
      {subject.kind === "criterion" ? <Verdicts key={subject.id} played={played} item={subject.item} onShow={onShow} /> : <Levels key={subject.id} view={view} rubric={subject.rubric} item={subject.item} />}
    </Card>
  );
}

function Verdicts({ played, item, onShow }: { played: Played[]; item: CreditItem; onShow: (place: Partial<Look>) => void }) {
  const { t } = useTranslation("review");
  const text = useText();
  const [open, setOpen] = useState<CriterionRow | null>(null);
  const what = useMemo(() => ({ key: item.subject }), [item.subject]);
  const { taken, touch } = useClaim(what, useMe());
  const rows = played.map((one) => readCriterion(one, item.id));
  const edit = (row: CriterionRow) => {
    touch();
    setOpen(row);
  };
  return (
    <>
      {taken && (
        <Notice tone="warn" icon="lock" role="status">
          {t("claim.taken", { teacher: taken.name, name: text(item.title) })}
        </Notice>
      )}
      <ul role="list" className={styles.rows}>
        {rows.map((row) => (
          <li key={row.attempt} className={styles.row}>
            <button type="button" className={styles.group} aria-label={t("queue.show", { name: row.name })} onClick={() => onShow({ group: row.group, attempt: row.attempt, seq: row.at?.moment.seq ?? null })}>
              {row.name}
            </button>
            <span>{row.item ? <VerdictTag sign={row.item.sign} state={row.item.state} title={t(`similar.state.${row.item.state}`)} /> : t("criterion.notReached")}</span>
            <span className={styles.words} lang="zh-CN">
              {row.words.map((evidence) => (
                <EvidenceText key={evidence.seq} text={evidence.text} marks={evidence.spans.map((span, index) => ({ ...span, id: `${index}`, label: text(item.title), tone: "ok" }))} />
              ))}
            </span>
            {row.at && (
              <Button size="s" icon="pen" onClick={() => edit(row)}>
                {t("criterion.correct")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open?.at && <VerdictDialog attempt={open.attempt} moment={open.at.moment} verdict={open.at.verdict} onClose={() => setOpen(null)} />}
    </>
  );
}

function Levels({ view, rubric, item }: { view: ReviewView; rubric: Rubric; item: RubricItem }) {
  const { t } = useTranslation("review");
  const { act } = useReviewDesk();
  const ratings = useRatings((command) => act(command));
  const me = useMe();
  return (
    <ul role="list" className={styles.rows}>
      {view.groups.map((group) => {
        const stored = storedOf(group.ratings, rubric.id);
        const target = { group: group.group };
        const claim = view.claims.find(({ what, teacher }) => "group" in what && what.group === group.group && teacher !== me);
        return (
          <li key={group.group} className={styles.level}>
            <b>{group.name}</b>
            <LevelBand rubric={rubric} item={item} scope={group.group} value={ratings.valuesOf(rubric.id, target, stored)[item.id]} disabled={claim !== undefined} onGive={(value) => ratings.give(rubric.id, target, stored, item.id, value)} />
            {claim && <small>{t("claim.taken", { teacher: claim.name, name: group.name })}</small>}
          </li>
        );
      })}
    </ul>
  );
}
