/** Owns one question: options to pick, and afterwards which were right and why. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionView } from "../../../protocol/attempt.ts";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Choice } from "../../shared/ui/field.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { CompanyTags } from "../attempt/company-tags.tsx";
import { useEcho } from "./use-echo.ts";
import styles from "./choice-activity.module.css";

type ChoiceQuestionProps = { activity: string; question: QuestionView; number: number; editable: boolean; onChoose: (options: string[]) => Promise<SendResult> };

export function ChoiceQuestion({ activity, question, number, editable, onChoose }: ChoiceQuestionProps) {
  const { t } = useTranslation(["activities", "attempt"]);
  const text = useText();
  const format = useFormat();
  const name = useId();
  const [chosen, setChosen] = useEcho(question.chosen, onChoose);
  const { feedback } = question;

  const choose = (option: string, on: boolean) => {
    setChosen(question.multiple ? (on ? [...chosen, option] : chosen.filter((id) => id !== option)) : [option]);
  };

  return (
    <fieldset className={styles.question} data-field={question.id}>
      <legend>
        <span className={styles.number}>{number}</span>
        <span className="visually-hidden">{t("choice.number", { number })} </span>
        <span>
          {text(question.prompt)}
          <CompanyTags activity={activity} field={question.id} />
          <span className={styles.kind}>{t(question.multiple ? "choice.multiple" : "choice.single")}</span>
        </span>
      </legend>
      <div className={styles.options}>
        {question.options.map((option) => {
          const right = feedback?.answer.includes(option.id) ?? false;
          const picked = chosen.includes(option.id);
          return (
            <div key={option.id} className={styles.option} data-state={feedback ? (right ? "right" : picked ? "wrong" : undefined) : undefined}>
              <Choice type={question.multiple ? "checkbox" : "radio"} name={name} checked={picked} disabled={!editable} onChange={(event) => choose(option.id, event.target.checked)}>
                {text(option.text)}
                {feedback && (right || picked) && (
                  <span className={styles.mark}>
                    {right && <Tag tone="ok" icon="check">{t("choice.answerIs")}</Tag>}
                    {picked && !right && <Tag tone="bad" icon="cross">{t("choice.yourChoice")}</Tag>}
                  </span>
                )}
              </Choice>
            </div>
          );
        })}
      </div>
      {feedback && (
        <p className={styles.explain}>
          <Tag tone={feedback.points >= feedback.max ? "ok" : feedback.points > 0 ? "warn" : "bad"}>{t("attempt:points", { points: format.points(feedback.points), max: format.points(feedback.max) })}</Tag>{" "}
          <b>{t("explain")}</b> {text(feedback.explain)}
        </p>
      )}
    </fieldset>
  );
}
