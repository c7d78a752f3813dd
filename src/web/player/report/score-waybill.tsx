/** Owns the head of the report: score, grade stamp, the customer's mood from start to end, bar code of the turns. */
import { useTranslation } from "react-i18next";
import type { Report, StudentView } from "../../../protocol/attempt.ts";
import type { AttemptSummary } from "../../shared/attempt-connection.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Bars } from "../../shared/ui/bars.tsx";
import { moodInk } from "../../shared/ui/mood-colour.ts";
import { Stamp } from "../../shared/ui/stamp.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { Perforation, Waybill } from "../../shared/ui/waybill.tsx";
import type { DialogueResult } from "./read-report.ts";
import styles from "./score-waybill.module.css";

/** Fewer look like a stroke of the pen. */
const FEWEST_BARS = 3;

type Props = { report: Report; view: StudentView; dialogues: DialogueResult[]; tries: AttemptSummary[]; current: string; before: AttemptSummary | null };

export function ScoreWaybill({ report, view, dialogues, tries, current, before }: Props) {
  const { t } = useTranslation(["report", "common"]);
  const text = useText();
  const format = useFormat();
  const number = [...tries].sort((a, b) => a.startedAt - b.startedAt).findIndex(({ id }) => id === current) + 1;
  const share = report.max > 0 ? report.total / report.max : 0;
  const facts = [
    number > 0 && t("nth", { number }),
    before && t("than", { delta: format.signed(report.total - before.total) }),
    report.seconds > 0 && t("took", { span: format.span(report.seconds) }),
    report.hints.count > 0 && t("hints", { count: report.hints.count, cost: format.points(report.hints.cost) }),
  ].filter((fact) => typeof fact === "string");
  const turns = dialogues.flatMap((dialogue) => dialogue.turns);
  return (
    <Waybill aria-labelledby="report-title">
      <div className={styles.head}>
        <p className={styles.score}>
          <b>{format.points(report.total)}</b>
          <span> / {format.points(report.max)}</span>
        </p>
        <div className={styles.words}>
          <p className={styles.tags}>
            <Tag tone={view.attempt.mode === "exam" ? "parcel" : "brand"}>{t(`common:mode.${view.attempt.mode}`)}</Tag>
            <Tag tone="plain">{report.situation.courseId ?? t("common:own")}</Tag>
          </p>
          <h1 id="report-title">{text(report.situation.title)}</h1>
          {dialogues.map(({ activity, mood }) => mood && <MoodSentence key={activity.id} title={text(activity.title)} mood={mood} named={dialogues.length > 1} />)}
        </div>
        {report.grade && view.attempt.status === "finished" && (
          <Stamp text={text(report.grade.title)} small={t(report.passed ? "passed" : "failed")} tone={report.passed ? (share >= 0.8 ? "ok" : "warn") : "bad"} label={t("stamp", { grade: text(report.grade.title), passed: t(report.passed ? "passed" : "failed") })} />
        )}
      </div>
      <Perforation />
      <div className={styles.foot}>
        <p>{facts.join(" · ")}</p>
        {turns.length >= FEWEST_BARS && <Bars shares={turns.map(({ points, max }) => (max > 0 ? Math.max(0, points) / max : points < 0 ? 0 : 0.5))} label={t("bars", { count: turns.length })} />}
      </div>
    </Waybill>
  );
}

function MoodSentence({ title, mood, named }: { title: string; mood: Report["moods"][number]; named: boolean }) {
  const { t } = useTranslation("report");
  const [start, end] = [Math.round(mood.start), Math.round(mood.end)];
  return (
    <p className={styles.mood}>
      {named && t("mood.of", { title })}
      {t("mood.from")} <b style={{ color: moodInk(start) }}>{start}</b> {t(end < start ? "mood.down" : end > start ? "mood.up" : "mood.same")} <b style={{ color: moodInk(end) }}>{end}</b>
      {t(`mood.${mood.ending ?? "open"}`)}
      {mood.stars !== null && t("mood.stars", { count: mood.stars })}
      {mood.felt && t("mood.felt")}
    </p>
  );
}
