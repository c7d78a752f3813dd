/** Owns handing an activity in: asks when something is missing, shows the marks afterwards, opens it again in practice. */
import { useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Progress } from "../../shared/ui/progress.tsx";
import { useAttempt } from "./attempt-context.tsx";
import { isWorkable } from "./reach.ts";
import { takeLostFocus } from "./take-focus.ts";
import styles from "./submit-bar.module.css";

const listed = 6;

type SubmitBarProps = {
  activity: ActivityView;
  /** What is not done yet, in words. */
  missing: string[];
  /** Runs before handing in, e.g. saves an answer that was left as it stood. */
  before?: () => Promise<unknown> | undefined;
  children?: ReactNode;
};

export function SubmitBar({ activity, missing, before, children }: SubmitBarProps) {
  const { t } = useTranslation("attempt");
  const { view, send } = useAttempt();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const exam = view.attempt.mode === "exam";
  const first = useRef(activity.status);

  const submit = async () => {
    setAsking(false);
    setBusy(true);
    await before?.();
    await send({ type: "submit-activity", activity: activity.id });
    setBusy(false);
  };

  if (activity.status === "submitted") return <Submitted activity={activity} fresh={first.current !== "submitted"}>{children}</Submitted>;
  return (
    <div className={styles.bar}>
      {children}
      <span className={styles.grow} />
      {isWorkable(view, activity) && (
        <Button variant="primary" busy={busy} onClick={() => (missing.length > 0 || exam ? setAsking(true) : void submit())}>
          {t("submit.button")}
        </Button>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t(missing.length > 0 ? "submit.title" : "submit.askTitle")}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t("submit.back")}</Button>
            <Button variant="primary" onClick={() => void submit()}>
              {t(missing.length > 0 ? "submit.anyway" : "submit.ask")}
            </Button>
          </>
        }
      >
        {missing.length > 0 && (
          <>
            <p>{t("submit.body")}</p>
            <ul>
              {missing.slice(0, listed).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {missing.length > listed && <p>{t("submit.more", { count: missing.length - listed })}</p>}
          </>
        )}
        {exam && <p>{t("submit.askExam")}</p>}
      </Dialog>
    </div>
  );
}

/** `fresh`: handed in since the page was opened; what was handed in long ago must not move the focus. */
function Submitted({ activity, fresh, children }: { activity: ActivityView; fresh: boolean; children?: ReactNode }) {
  const { t } = useTranslation("attempt");
  const text = useText();
  const format = useFormat();
  const { view, send } = useAttempt();
  return (
    <div className={styles.done}>
      <div ref={fresh ? takeLostFocus : null} tabIndex={-1} className={styles.result} data-tone={toneOf(activity.result)} role="status">
        {activity.result ? (
          <>
            <p>
              {t("result")} <b>{t("points", { points: format.points(activity.result.points), max: format.points(activity.result.max) })}</b>
            </p>
            <Progress value={activity.result.points} max={activity.result.max} label={t("result")} tone={toneOf(activity.result) === "ok" ? "ok" : "parcel"} />
          </>
        ) : (
          <p>{view.attempt.mode === "exam" ? t("handedIn") : t("activityStatus.submitted")}</p>
        )}
      </div>
      {activity.afterword !== null && (
        <p className={styles.afterword}>
          <b>{t("afterword")}</b> {text(activity.afterword)}
        </p>
      )}
      <div className={styles.bar}>
        {children}
        <span className={styles.grow} />
        {view.attempt.mode === "practice" && view.attempt.status === "running" && (
          <Button icon="retry" onClick={() => void send({ type: "reopen-activity", activity: activity.id })}>
            {t("reopen")}
          </Button>
        )}
      </div>
    </div>
  );
}

// Four fifths is good in the course's rubrics, three fifths passes.
function toneOf(result: ActivityView["result"]): "ok" | "warn" | "bad" | "plain" {
  if (!result || result.max === 0) return "plain";
  const share = result.points / result.max;
  return share >= 0.8 ? "ok" : share >= 0.6 ? "warn" : "bad";
}
