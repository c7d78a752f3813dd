/** Owns the end of a lesson: thanks, the group's work with its verdicts once these are released, and the reports of its rounds as soon as those are. */
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { StudentView } from "../../../protocol/attempt.ts";
import type { LessonView } from "../../../protocol/classroom.ts";
import type { ResultView } from "../../../protocol/review.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useLiveDocument } from "../../shared/live/live-context.tsx";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Perforation, Waybill } from "../../shared/ui/waybill.tsx";
import { AppealContext } from "../../player/report/appeal-context.ts";
import { ReviewButtons } from "../result/review-buttons.tsx";
import { ResultCard } from "../result/result-card.tsx";
import { RoundChoice } from "../result/round-choice.tsx";
import { useAppeals } from "../result/use-appeals.ts";
import { useResult } from "../result/use-result.ts";
import { LedAttempt, useLiveConnection } from "./led-attempt.tsx";
import { useLesson } from "./lesson-context.ts";
import { SignOutButton } from "./sign-out-button.tsx";
import { Parcel } from "./waiting-room.tsx";
import { later } from "../../shared/later.tsx";
import styles from "./waiting.module.css";

const ReportPage = later(() => import("../../player/report/report-page.tsx"), ({ ReportPage }) => ReportPage);

export function LessonOver({ view, activity }: { view: LessonView; activity: string | null }) {
  const { group } = view;
  const result = useResult(view.lesson);
  const [chosen, setChosen] = useState<string | null>(null);
  const rounds = group?.rounds.filter(({ reported }) => reported || result?.released) ?? [];
  // The round that was asked for, else the one that counts, else the last.
  const shown = rounds.find(({ attempt }) => attempt === (chosen ?? result?.counting)) ?? rounds.at(-1);
  if (shown) {
    const choice = rounds.length > 1 && <RoundChoice rounds={rounds} shown={shown.attempt} counting={result?.counting ?? null} focused={chosen !== null} onChoose={setChosen} />;
    return <GroupReport key={shown.attempt} attempt={shown.attempt} view={view} result={result} choice={choice} />;
  }
  if (group?.released.includes("verdicts") && view.me.seat) return <LedAttempt attempt={group.attempt} student={view.me.student} activity={activity} />;
  return <Ended view={view} reason={group ? "later" : null} />;
}

function GroupReport({ attempt, view, result, choice }: { attempt: string; view: LessonView; result: ResultView | null; choice: ReactNode }) {
  const { t } = useTranslation("result");
  const document = useLiveDocument("attempt", attempt);
  const shown = document.state === "there" || document.state === "stale" ? (document.value as StudentView) : null;
  const connection = useLiveConnection(attempt, view.me.student, shown, view.phases);
  const appeals = useAppeals(view.lesson, result, attempt, shown, t("appeals.sent"));
  if (!connection) return <Ended view={view} reason={document.state === "failed" ? "later" : "loading"} />;
  return (
    <AppealContext value={appeals}>
      {/* A report that a teacher corrected is asked for again. */}
      <ReportPage key={result?.corrections.length ?? 0} connection={connection} head={<>{result && <ResultCard result={result} />}{choice}</>} actions={
          <>
            <ReviewButtons />
            <SignOutButton />
          </>
        } />
    </AppealContext>
  );
}

/** `reason`: why there is no report yet; null: there will be none for somebody without a group. */
function Ended({ view, reason }: { view: LessonView; reason: "later" | "loading" | null }) {
  const { t } = useTranslation("class");
  const text = useText();
  const { guest } = useLesson();
  const { name } = view.me;
  const alone = guest ? "guest" : "noGroup";
  return (
    <Page title={text(view.title)} actions={<SignOutButton />}>
      <Waybill className={styles.sheet} aria-labelledby="over">
        <p className={styles.class}>{text(view.title)}</p>
        <h1 id="over" className={styles.name}>
          {view.group ? t("over.title", { name }) : t(`over.${alone}.title`, { name })}
        </h1>
        <Parcel />
        <p className={styles.lead} role="status">
          {reason ? t(`over.${reason}`) : t(`over.${alone}.text`)}
        </p>
        <Perforation />
        <div className={styles.row}>
          <ReviewButtons />
          <ButtonLink href={routes.home}>{t("over.practise")}</ButtonLink>
        </div>
      </Waybill>
    </Page>
  );
}
