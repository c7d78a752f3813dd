/** Owns a set of questions with one or several right options. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { Progress } from "../../shared/ui/progress.tsx";
import { SubmitBar } from "../attempt/submit-bar.tsx";
import { ChoiceQuestion } from "./choice-question.tsx";
import { useAnswering } from "./use-answering.ts";
import styles from "./choice-activity.module.css";

export function ChoiceActivity({ activity }: { activity: ActivityViewOf<"choice"> }) {
  const { t } = useTranslation("activities");
  const { editable, save } = useAnswering(activity);
  const { questions } = activity;
  const done = questions.filter((question) => question.chosen.length > 0).length;
  const progress = t("choice.progress", { done, total: questions.length });
  const missing = questions.flatMap((question, place) => (question.chosen.length === 0 ? [t("choice.unanswered", { number: place + 1 })] : []));
  return (
    <div>
      {questions.length > 1 && (
        <div className={styles.progress}>
          <span>{progress}</span>
          <Progress value={done} max={questions.length} label={progress} />
        </div>
      )}
      <ol role="list" className={styles.questions}>
        {questions.map((question, place) => (
          <li key={question.id}>
            <ChoiceQuestion activity={activity.id} question={question} number={place + 1} editable={editable} onChoose={(options) => save({ kind: "choice", question: question.id, options })} />
          </li>
        ))}
      </ol>
      <SubmitBar activity={activity} missing={missing} />
    </div>
  );
}
