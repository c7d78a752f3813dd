/** Owns what was found in a handed-in questionnaire: the paper as written, each mark with its reason, and a model. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf, SurveyFeedback as Feedback } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./survey-activity.module.css";

type Survey = ActivityViewOf<"survey">;

const groups = ["opening", "coverage", "scale", "wording", "whole"] as const;

export function SurveyFeedback({ activity, feedback }: { activity: Survey; feedback: Feedback }) {
  const { t } = useTranslation("survey");
  const id = useId();
  return (
    <div className={styles.feedback}>
      <section aria-labelledby={`${id}-written`} className={styles.paper}>
        <h3 id={`${id}-written`}>{t("written")}</h3>
        <Paper activity={activity} opening={activity.opening} questions={activity.questions} />
      </section>
      <section aria-labelledby={`${id}-marks`}>
        <h3 id={`${id}-marks`}>{t("marks")}</h3>
        {groups.map((group) => (
          <Marks key={group} title={t(`group.${group}`)} items={feedback.items.filter((item) => item.group === group)} />
        ))}
      </section>
      <details className={styles.model}>
        <summary>{t("model")}</summary>
        <Paper activity={activity} opening={feedback.opening} questions={feedback.model} />
      </details>
    </div>
  );
}

function Paper({ activity, opening, questions }: { activity: Survey; opening: string; questions: { dimension: string; scale: string; text: string }[] }) {
  const { t } = useTranslation("survey");
  const text = useText();
  const named = (id: string, list: Survey["dimensions"] | Survey["scales"]) => text(list.find((one) => one.id === id)?.text) || t("none");
  return (
    <>
      <p lang="zh-CN" className={styles.words}>
        {opening || t("noOpening")}
      </p>
      <ol className={styles.read}>
        {questions.map((question, place) => (
          <li key={place}>
            <span lang="zh-CN">{question.text || t("noWords")}</span>
            <small>
              {named(question.dimension, activity.dimensions)} · {named(question.scale, activity.scales)}
            </small>
          </li>
        ))}
      </ol>
    </>
  );
}

function Marks({ title, items }: { title: string; items: Feedback["items"] }) {
  const { t } = useTranslation("survey");
  const text = useText();
  const format = useFormat();
  const words = useWords("reasons");
  const id = useId();
  if (items.length === 0) return null;
  return (
    <div className={styles.group}>
      <h4 id={id}>{title}</h4>
      <ul role="list" aria-labelledby={id}>
        {items.map((item) => (
          <li key={item.id} data-state={item.state}>
            <Icon name={item.state === "met" ? "check" : item.state === "part" ? "minus" : "cross"} />
            <span>
              <b>{text(item.title)}</b> {words(item.reason)}
              {item.quotes.length > 0 && <q lang="zh-CN">{item.quotes.join("…")}</q>}
              {item.state !== "met" && item.advice !== null && <span className={styles.advice}>{text(item.advice)}</span>}
            </span>
            <span className={styles.points}>{t("points", { points: format.points(item.points), max: format.points(item.max) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
