/** Owns designing a questionnaire: what must be measured, the words before the questions, the questions, and wordings to choose from. */
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { announce } from "../../shared/ui/toast.tsx";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { Meanwhile } from "../attempt/meanwhile.tsx";
import { SubmitBar } from "../attempt/submit-bar.tsx";
import { useAutosave } from "../attempt/use-autosave.ts";
import { added, fromText, moved, toText, type Questionnaire } from "./survey-answer.ts";
import { SurveyFeedback } from "./survey-feedback.tsx";
import { SurveyQuestions } from "./survey-questions.tsx";
import { useAnswering } from "./use-answering.ts";
import styles from "./survey-activity.module.css";

export function SurveyActivity({ activity }: { activity: ActivityViewOf<"survey"> }) {
  const { t } = useTranslation("survey");
  const text = useText();
  const id = useId();
  const { editable, save } = useAnswering(activity);
  const { id: attempt } = useAttempt();
  const entry = useAutosave(`${attempt}.${activity.id}.survey`, toText(activity), (written) => save({ kind: "survey", ...fromText(written) }));
  const [focused, setFocused] = useState<string | null>(null);
  const paper = fromText(entry.value);
  const { opening, questions } = paper;
  const change = (next: Partial<Questionnaire>) => entry.change(toText({ ...paper, ...next }));
  /** What is pressed and not typed is saved at once. */
  const press = (next: Partial<Questionnaire>) => {
    change(next);
    entry.flush();
  };
  const add = (words: string) => {
    const next = added(questions, words);
    setFocused(next.at(-1)?.id ?? null);
    press({ questions: next });
    announce(t("added", { number: next.length }));
  };
  const move = (question: string, to: number) => {
    press({ questions: moved(questions, question, to) });
    announce(t("moved", { number: to + 1, total: questions.length }));
  };
  const { min, max } = activity.limits;
  const asked = (dimension: string) => questions.some((question) => question.dimension === dimension && question.text.trim() !== "");
  const missing = [
    ...(opening.trim() === "" ? [t("missingOpening")] : []),
    ...(questions.length < min ? [t("missingQuestions", { count: questions.length, min })] : []),
    ...activity.dimensions.filter((dimension) => !asked(dimension.id)).map((dimension) => t("missingDimension", { text: text(dimension.text) })),
    ...(questions.some(({ dimension, scale }) => dimension === "" || scale === "") ? [t("missingChoice")] : []),
  ];
  if (activity.feedback) {
    return (
      <div>
        <SurveyFeedback activity={activity} feedback={activity.feedback} />
        <SubmitBar activity={activity} missing={[]} />
      </div>
    );
  }
  return (
    <div>
      <div className={styles.desk}>
        <section aria-labelledby={`${id}-paper`} className={styles.paper}>
          <h3 id={`${id}-paper`}>{t("paper")}</h3>
          <label htmlFor={`${id}-opening`} className={styles.openingLabel}>
            {t("opening")}
          </label>
          <p id={`${id}-asks`} className={styles.hint}>
            {t("openingAsks", { list: activity.asksFor.map((title) => text(title)).join(t("comma")) })}
          </p>
          <textarea id={`${id}-opening`} lang="zh-CN" rows={3} maxLength={1000} value={opening} readOnly={!editable} aria-describedby={`${id}-asks`} onChange={(event) => change({ opening: event.target.value })} onBlur={entry.flush} />
          <Meanwhile entry={entry} />
          <SurveyQuestions
            activity={activity}
            questions={questions}
            editable={editable}
            focused={focused}
            onChange={(next, typed) => (typed ? change({ questions: next }) : press({ questions: next }))}
            onMove={move}
            onLeave={entry.flush}
          />
          <div className={styles.foot}>
            {editable && (
              <Button icon="plus" onClick={() => add("")}>
                {t("add")}
              </Button>
            )}
            <span role="status" className={styles.count} data-off={questions.length < min || questions.length > max}>
              {t("count", { count: questions.length, min, max })}
            </span>
          </div>
        </section>
        <div className={styles.side}>
          <section aria-labelledby={`${id}-dimensions`}>
            <h3 id={`${id}-dimensions`}>{t("dimensions")}</h3>
            <ul role="list" className={styles.dimensions}>
              {activity.dimensions.map((dimension) => (
                <li key={dimension.id} data-asked={asked(dimension.id)}>
                  <Icon name={asked(dimension.id) ? "check" : "minus"} />
                  <span>
                    {text(dimension.text)} <span className="visually-hidden">{t(asked(dimension.id) ? "asked" : "notAsked")}</span>
                    {dimension.note !== null && <small>{text(dimension.note)}</small>}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          {activity.bank.length > 0 && (
            <section aria-labelledby={`${id}-bank`}>
              <h3 id={`${id}-bank`}>{t("bank")}</h3>
              <p className={styles.hint}>{t("bankHint")}</p>
              <ul role="list" className={styles.bank}>
                {activity.bank.map((item) => {
                  const words = text(item.text);
                  const used = questions.some((question) => question.text === words);
                  return (
                    <li key={item.id} data-used={used}>
                      <span lang="zh-CN">{words}</span>
                      {editable && (
                        <Button size="s" icon={used ? "check" : "plus"} disabled={used} aria-label={t(used ? "usedWords" : "addWords", { text: words })} onClick={() => add(words)}>
                          {t(used ? "used" : "take")}
                        </Button>
                      )}
                    </li>
                  );
                })}
              </ul>
            </section>
          )}
        </div>
      </div>
      <SubmitBar activity={activity} missing={missing} />
    </div>
  );
}
