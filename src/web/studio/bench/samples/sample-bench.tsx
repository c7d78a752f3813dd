/** Sample answers of one beat against all criteria that are listened for there. */
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { answersAt, removeAnswers, standingOf } from "../../../../studio/answers.ts";
import { heardAt } from "../../../../studio/heard.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Choice } from "../../../shared/ui/field.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import { useQuestion } from "../../../shared/ui/use-question.tsx";
import { useCore } from "../../core/core-context.tsx";
import { useChange, useDocument, useStudio } from "../../studio-context.tsx";
import { useAsked } from "../use-asked.ts";
import type { BenchBeat } from "../use-bench-beat.ts";
import { AnswersInput } from "./answers-input.tsx";
import { CellDetail } from "./cell-detail.tsx";
import { Matrix, type Cell } from "./matrix.tsx";
import styles from "./samples.module.css";

export function SampleBench({ of: { index, activity, beat } }: { of: BenchBeat }) {
  const { t } = useTranslation("studio-bench");
  const core = useCore();
  const change = useChange();
  const { situation, concepts, answers } = useDocument();
  const readOnly = useStudio((state) => state.readOnly !== null);
  const { ask, asked: question } = useQuestion();
  const [onlyWrong, setOnlyWrong] = useState(false);
  const [cell, setCell] = useState<Cell | null>(null);

  const own = useMemo(() => answersAt({ answers }, activity, beat.id), [answers, activity, beat.id]);
  const heard = useMemo(() => heardAt(situation, index, beat.id), [situation, index, beat.id]);
  const textKey = JSON.stringify(own.map(({ text }) => text));
  // What an author says is right changes nothing that is judged.
  const wanted = useMemo(() => ({ content: { situation, concepts }, texts: JSON.parse(textKey) as string[] }), [situation, concepts, textKey]);
  const { asked, state } = useAsked(
    wanted,
    useCallback(({ content, texts }: typeof wanted) => core.judge(content, index, beat.id, texts), [core, index, beat.id]),
  );
  const judged = useMemo(() => new Map(asked?.of.texts.map((text, at) => [text, new Map(asked.answer[at]?.map((one) => [one.key, one]))])), [asked]);

  const rows = own.map((answer) => ({ answer, cells: heard.map(({ key, criterion }) => {
    const judgement = judged.get(answer.text)?.get(key);
    const met = judgement?.verdict ? judgement.verdict.state === "met" : null;
    return { key, criterion, judgement, met, standing: standingOf(answer, key, met) };
  }) }));
  const all = rows.flatMap(({ cells }) => cells);
  const wrong = all.filter(({ standing }) => standing === "wrong").length;
  const right = all.filter(({ standing }) => standing === "right").length;
  const shown = onlyWrong ? rows.filter(({ cells }) => cells.some(({ standing }) => standing === "wrong")) : rows;
  const open = rows.find(({ answer }) => answer.id === cell?.answer);
  const openCell = open?.cells.find(({ key }) => key === cell?.key);

  return (
    <>
      {!readOnly && <AnswersInput activity={activity} beat={beat.id} few={own.length === 0} />}
      {own.length > 0 && (
        <>
          <div className={styles.bar}>
            <p role="status" className={styles.count}>
              {wrong > 0 ? <Tag tone="bad">{t("samples.wrong", { answers: own.length, count: wrong })}</Tag> : right > 0 ? <Tag tone="ok" icon="check">{t("samples.allRight", { answers: own.length, count: right })}</Tag> : <Tag tone="plain">{t("samples.open", { answers: own.length })}</Tag>}
              {state === "stale" && <span className={styles.judging}>{t("judging")}</span>}
              {state === "failed" && <span className={styles.judging}>{t("judgingFailed")}</span>}
            </p>
            <Choice type="checkbox" className={styles.only} checked={onlyWrong} onChange={({ target }) => setOnlyWrong(target.checked)}>
              {t("samples.onlyWrong")}
            </Choice>
            {!readOnly && (
              <Button
                size="s"
                variant="ghost"
                icon="trash"
                onClick={() =>
                  ask({
                    question: t("samples.removeAll", { count: own.length }),
                    detail: t("samples.removeAllText"),
                    yes: t("samples.remove"),
                    danger: true,
                    act: () => change({ code: "remove-answers" }, removeAnswers(new Set(own.map(({ id }) => id)))),
                  })
                }
              >
                {t("samples.clear")}
              </Button>
            )}
          </div>
          <div className={styles.split}>
            <Matrix rows={shown} heard={heard} open={cell} onOpen={setCell} />
            <CellDetail of={open && openCell ? { answer: open.answer, ...openCell } : null} activity={activity} index={index} onGone={() => setCell(null)} />
          </div>
        </>
      )}
      {question}
    </>
  );
}
