/** Owns the row of questions: wording, what each is about, how it is answered, and its place by dragging, buttons and arrow keys. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { cx } from "../../shared/ui/cx.ts";
import { SelectField } from "../../shared/ui/field.tsx";
import { RowButton, RowMoves } from "./row-moves.tsx";
import type { SurveyQuestion } from "./survey-answer.ts";
import { useRowDrag } from "./use-row-drag.ts";
import styles from "./survey-activity.module.css";

type SurveyQuestionsProps = {
  activity: ActivityViewOf<"survey">;
  questions: SurveyQuestion[];
  editable: boolean;
  /** The question that was added last gets the focus. */
  focused: string | null;
  onChange: (questions: SurveyQuestion[], typed: boolean) => void;
  onMove: (id: string, to: number) => void;
  onLeave: () => void;
};

const types = ["rating", "single", "multiple", "open"] as const;

export function SurveyQuestions({ activity, questions, editable, focused, onChange, onMove, onLeave }: SurveyQuestionsProps) {
  const { t } = useTranslation("survey");
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  const ids = questions.map(({ id }) => id);
  const { dragged, begin } = useRowDrag(list, ids, onMove);

  useEffect(() => {
    if (focused !== null) list.current?.querySelector<HTMLTextAreaElement>(`[data-question="${focused}"] textarea`)?.focus();
  }, [focused]);

  const put = (id: string, part: Partial<SurveyQuestion>, typed: boolean) => onChange(questions.map((question) => (question.id === id ? { ...question, ...part } : question)), typed);

  if (questions.length === 0) return <p className={styles.empty}>{t("empty")}</p>;
  return (
    <ol ref={list} role="list" aria-label={t("questions")} className={styles.questions}>
      {questions.map((question, place) => {
        const number = place + 1;
        return (
          <li key={question.id} data-question={question.id} className={cx(styles.question, dragged === question.id && styles.dragged)}>
            <span className={styles.number} aria-hidden="true">
              {number}
            </span>
            <textarea lang="zh-CN" rows={2} maxLength={200} aria-label={t("wording", { number })} placeholder={t("wordingHint")} value={question.text} readOnly={!editable} onChange={(event) => put(question.id, { text: event.target.value }, true)} onBlur={onLeave} />
            <SelectField label={t("about", { number })} hideLabel value={question.dimension} disabled={!editable} className={styles.about} onChange={(event) => put(question.id, { dimension: event.target.value }, false)}>
              <option value="">{t("chooseDimension")}</option>
              {activity.dimensions.map((dimension) => (
                <option key={dimension.id} value={dimension.id}>
                  {text(dimension.text)}
                </option>
              ))}
            </SelectField>
            <SelectField label={t("answeredBy", { number })} hideLabel value={question.scale} disabled={!editable} className={styles.scale} onChange={(event) => put(question.id, { scale: event.target.value }, false)}>
              <option value="">{t("chooseScale")}</option>
              {types.map((type) => {
                const scales = activity.scales.filter((scale) => scale.type === type);
                return scales.length === 0 ? null : (
                  <optgroup key={type} label={t(`type.${type}`)}>
                    {scales.map((scale) => (
                      <option key={scale.id} value={scale.id}>
                        {text(scale.text)}
                      </option>
                    ))}
                  </optgroup>
                );
              })}
            </SelectField>
            {editable && (
              <span className={styles.tools}>
                <RowMoves
                  place={place}
                  last={questions.length - 1}
                  labels={{ up: t("up", { number }), down: t("down", { number }), drag: t("drag", { number }) }}
                  onMove={(to) => onMove(question.id, to)}
                  onGrab={() => begin(question.id)}
                />
                <RowButton icon="trash" label={t("remove", { number })} onClick={() => onChange(questions.filter(({ id }) => id !== question.id), false)} />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
