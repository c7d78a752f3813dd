/** Owns one line of the chat log with what the judge says to it. Must not know other lines. */
import { useTranslation } from "react-i18next";
import type { LineView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { cx } from "../../shared/ui/cx.ts";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { clockTime } from "../attempt/course-clock.ts";
import { LineVerdicts } from "./line-verdicts.tsx";
import { evidenceMarks } from "../../shared/text/shown-verdicts.ts";
import styles from "./transcript-line.module.css";

export function TranscriptLine({ line }: { line: LineView }) {
  const { t } = useTranslation("call");
  const text = useText();
  const { view, lesson } = useAttempt();
  if (line.who === "narrator") return <p className={styles.narrator}>{text(line.text)}</p>;
  const words = text(line.text);
  const verdicts = line.verdicts ?? [];
  // A remark may praise as well; what made the customer angrier, or did not help, is a mistake.
  const mistake = line.delta === null || line.delta >= 0;
  return (
    <div className={cx(styles.line, styles[line.who], view.seat?.role === "customer" && styles.facing, line.channel === "sms" && styles.sms)}>
      <p className={styles.who}>
        <span>{(lesson ? lesson.saidBy(line) : line.who === "agent" && t("you")) || text(line.name)}</span>
        {line.script && <span className={styles.channel}>{t("byScript")}</span>}
        {line.channel === "sms" && <span className={styles.channel}>{t("sms")}</span>}
        {line.channel === "handover" && <span className={styles.channel}>{t("handover")}</span>}
        <span className={styles.time}>{clockTime(line.clock)}</span>
      </p>
      <p className={styles.bubble} lang={typeof line.text === "string" ? "zh-CN" : undefined}>
        {line.who === "agent" ? <EvidenceText text={words} marks={evidenceMarks(verdicts, (verdict) => text(verdict.title))} /> : words}
      </p>
      {verdicts.length > 0 && <LineVerdicts verdicts={verdicts} />}
      {line.lesson && <Lesson words={text(line.lesson)} mistake={mistake} />}
      {line.delta !== null && line.delta !== 0 && (
        <p className={cx(styles.delta, line.delta > 0 ? styles.worse : styles.better)}>
          <Icon name={line.delta > 0 ? "up" : "down"} />
          {t(line.delta > 0 ? "mood.up" : "mood.down", { count: Math.abs(line.delta) })}
        </p>
      )}
    </div>
  );
}

/** Words that are on their way: kept in this browser until they have arrived. */
export function UnderwayLine({ who, text }: { who: "agent" | "customer"; text: string }) {
  const { t } = useTranslation("call");
  const { view, saved } = useAttempt();
  return (
    <div className={cx(styles.line, styles[who], view.seat?.role === "customer" && styles.facing, styles.underway)}>
      <p className={styles.who}>
        <span>{t("you")}</span>
        <span className={styles.time}>{t(saved === "failed" ? "underway.cut" : "underway.sending")}</span>
      </p>
      <p className={styles.bubble} lang="zh-CN">
        {text}
      </p>
    </div>
  );
}

/** The course numbers its typical errors: words that name themselves so need no label. */
function Lesson({ words, mistake }: { words: string; mistake: boolean }) {
  const { t } = useTranslation("call");
  const label = t(mistake ? "lesson" : "comment");
  return (
    <p className={styles.lesson} data-tone={mistake ? "bad" : "ok"}>
      <Icon name={mistake ? "warning" : "bulb"} />
      <span>
        {!words.startsWith(label) && <b>{label} </b>}
        {words}
      </span>
    </p>
  );
}
