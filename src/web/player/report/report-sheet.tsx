/** Owns the arrangement of a report's parts on the page. */
import { useTranslation } from "react-i18next";
import type { Report, StudentView } from "../../../protocol/attempt.ts";
import type { AttemptConnection, AttemptSummary } from "../../shared/attempt-connection.ts";
import { useAttemptHost } from "../../shared/attempt-host-context.tsx";
import { codeOf } from "../../shared/coded-error.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { TriesList } from "../tries/tries-list.tsx";
import { AbilityBars } from "./ability-bars.tsx";
import { ActivityCard } from "./activity-card.tsx";
import { Blockers } from "./blockers.tsx";
import { DialogueCard } from "./dialogue-card.tsx";
import { NextSteps } from "./next-steps.tsx";
import { PartsCard } from "./parts-card.tsx";
import { OpenActivities } from "./open-activities.tsx";
import { readActivities, readDialogues, type ActivityResult } from "./read-report.ts";
import styles from "./report-sheet.module.css";
import { ScoreWaybill } from "./score-waybill.tsx";
import { SeatCard } from "./seat-card.tsx";
import { useRetry } from "./use-retry.ts";

type Props = { connection: AttemptConnection; report: Report; view: StudentView; tries: AttemptSummary[]; onRemoved: () => void; open: boolean; onOpen: (open: boolean) => void };

export function ReportSheet({ connection, report, view, tries, onRemoved, open, onOpen }: Props) {
  const { t } = useTranslation(["report", "tries"]);
  const words = useWords("failures");
  const host = useAttemptHost();
  const retry = useRetry(connection, view);
  const dialogues = readDialogues(report, view);
  const activities = readActivities(report, view);
  const before = previousTry(tries, connection.id);
  const remove = async (attempt: string) => {
    try {
      await host.remove(attempt);
      toast(t("tries:remove.done"), "ok");
    } catch (error) {
      toast(words(codeOf(error)), "bad");
    }
    onRemoved();
  };
  return (
    <>
      <ScoreWaybill report={report} view={view} dialogues={dialogues} tries={tries} current={connection.id} before={before} />
      <Blockers blockers={report.blockers} />
      <NextSteps report={report} retry={retry} allOpen={open} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <p className={styles.tools} data-screen-only>
            <span>{t("traced")}</span>
            <Button size="s" variant="ghost" aria-pressed={open} onClick={() => onOpen(!open)}>
              {t(open ? "closeAll" : "openAll")}
            </Button>
          </p>
          {dialogues.map((dialogue) => (
            <DialogueCard key={dialogue.activity.id} result={dialogue} allOpen={open} retry={retry} />
          ))}
          {activities.filter(isDone).map((result) => (
            <ActivityCard key={result.activity.id} result={result} allOpen={open} />
          ))}
          <OpenActivities results={activities.filter((result) => !isDone(result))} link={!view.seat && view.attempt.status === "running" ? connection.id : null} />
        </div>
        <div className={styles.side}>
          <AbilityBars abilities={report.abilities} />
          <PartsCard sections={report.sections} hints={report.hints} before={before} />
          {report.seats.map((result) => (
            <SeatCard key={result.seat} result={result} allOpen={open} />
          ))}
          {!view.seat && (
            <Card title={t("tries")} data-screen-only>
              <TriesList tries={tries} current={connection.id} onRemove={(attempt) => void remove(attempt.id)} />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

const isDone = ({ activity }: ActivityResult) => activity.status === "submitted";

/** The finished try that was begun last before this one. */
function previousTry(tries: AttemptSummary[], current: string): AttemptSummary | null {
  const started = tries.find(({ id }) => id === current)?.startedAt ?? Number.POSITIVE_INFINITY;
  const earlier = tries.filter((it) => it.id !== current && it.finished && it.startedAt < started);
  return earlier.reduce<AttemptSummary | null>((a, b) => (a && a.startedAt >= b.startedAt ? a : b), null);
}
