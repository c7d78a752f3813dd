/** Owns looking through papers one by one: marking places, saying what is wrong there and how to put it right. */
import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { announce } from "../../../shared/ui/toast.tsx";
import { SubmitBar } from "../../attempt/submit-bar.tsx";
import { useAnswering } from "../use-answering.ts";
import { useEcho } from "../use-echo.ts";
import { MarkList } from "./mark-list.tsx";
import { PaperPicture } from "./paper-picture.tsx";
import { PaperResult } from "./paper-result.tsx";
import styles from "./spot-the-error.module.css";

type Marks = ActivityViewOf<"spot-the-error">["marks"];

export function SpotTheErrorActivity({ activity }: { activity: ActivityViewOf<"spot-the-error"> }) {
  const { t } = useTranslation("spot-the-error");
  const text = useText();
  const { editable, save } = useAnswering(activity);
  const [marks, change] = useEcho<Marks>(
    activity.marks,
    useCallback((next: Marks) => save({ kind: "spot-the-error", marks: next }), [save]),
  );
  const { papers, feedback } = activity;
  const [at, setAt] = useState(0);
  const head = useRef<HTMLHeadingElement>(null);
  const paper = papers[Math.min(at, papers.length - 1)];
  const mine = (id: string) => marks.filter((mark) => mark.paper === id);

  const turnTo = (index: number) => {
    setAt(index);
    head.current?.focus();
  };
  const fieldText = (paperId: string, field: string) => text(papers.find(({ id }) => id === paperId)?.pictures.flatMap(({ fields }) => fields).find(({ id }) => id === field)?.label);
  const toggle = (paperId: string, field: string) => {
    const there = marks.some((mark) => mark.paper === paperId && mark.field === field);
    change(there ? marks.filter((mark) => mark.paper !== paperId || mark.field !== field) : [...marks, { paper: paperId, field, reason: null, correction: null }]);
    announce(t(there ? "unmarked" : "marked", { text: fieldText(paperId, field) }));
  };
  const standing = (id: string) => {
    const found = feedback?.errors.filter((error) => error.paper === id);
    if (!feedback || !found) return mine(id).length > 0 ? "marked" : "open";
    return found.every((error) => error.found && error.reasonOk) && !feedback.wrong.some((mark) => mark.paper === id) ? "right" : "wrong";
  };
  const missing = [
    ...papers.filter(({ id }) => mine(id).length === 0).map(({ title }) => t("missing", { text: text(title) })),
    ...marks.filter(({ reason, correction }) => reason === null || (correction === null && activity.corrections.length > 0)).map(({ paper: id, field }) => t("missingReason", { paper: text(papers.find((one) => one.id === id)?.title), text: fieldText(id, field) })),
  ];

  if (!paper) return null;
  return (
    <div className={styles.spot}>
      <nav aria-label={t("papers")}>
        <ol role="list" className={styles.pages}>
          {papers.map(({ id, title }, index) => (
            <li key={id}>
              <button type="button" data-standing={standing(id)} aria-current={index === at ? "true" : undefined} aria-label={t("page", { number: index + 1, text: text(title), standing: t(`standing.${standing(id)}`) })} onClick={() => turnTo(index)}>
                {index + 1}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section aria-labelledby={`${activity.id}-paper`} className={styles.paper}>
        <h3 id={`${activity.id}-paper`} ref={head} tabIndex={-1}>
          {t("paperOf", { number: at + 1, total: papers.length })} {text(paper.title)}
        </h3>
        {editable && <p className={styles.help}>{t("help")}</p>}
        <div className={styles.pictures}>
          {paper.pictures.map((picture) => (
            <PaperPicture
              key={picture.id}
              picture={picture}
              marked={(field) => mine(paper.id).some((mark) => mark.field === field)}
              wrong={feedback ? (field) => feedback.errors.some((error) => error.paper === paper.id && error.fields.includes(field)) : null}
              onToggle={editable ? (field) => toggle(paper.id, field) : null}
            />
          ))}
        </div>
        {feedback ? (
          <PaperResult activity={activity} paper={paper} feedback={feedback} marks={mine(paper.id)} />
        ) : (
          <MarkList activity={activity} marks={mine(paper.id)} editable={editable} fieldText={(field) => fieldText(paper.id, field)} onChange={(next) => change(marks.map((mark) => (mark.paper === next.paper && mark.field === next.field ? next : mark)))} onRemove={(field) => toggle(paper.id, field)} />
        )}
      </section>
      <p className={styles.turn}>
        <Button icon="back" disabled={at === 0} onClick={() => turnTo(at - 1)}>
          {t("previous")}
        </Button>
        <Button icon="chevron" disabled={at === papers.length - 1} onClick={() => turnTo(at + 1)}>
          {t("nextPaper")}
        </Button>
      </p>
      {feedback && (
        <p className={styles.explain}>
          <b>{t("explain")}</b> {text(feedback.explain)}
        </p>
      )}
      <SubmitBar activity={activity} missing={missing} />
    </div>
  );
}
