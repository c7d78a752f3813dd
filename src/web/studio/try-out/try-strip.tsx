/** Owns what an author sees beside the student's page: the beat that is on, the mood, what has been met, and the ways back. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { AttemptConnection, ConnectionSnapshot } from "../../shared/attempt-connection.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { MoodMeter } from "../../shared/ui/mood-meter.tsx";
import { useJump } from "../problems/use-jump.ts";
import { useDocument } from "../studio-context.tsx";
import { heardSoFar } from "./heard-so-far.ts";
import styles from "./try-out.module.css";

type Props = { connection: AttemptConnection | null; log: (attempt: string) => Promise<readonly unknown[]>; onAgain: () => void; onLeave: () => void };

export function TryStrip({ connection, log, onAgain, onLeave }: Props) {
  const { t } = useTranslation("studio-try");
  return (
    <aside className={styles.strip} aria-label={t("strip")}>
      <h2 className={styles.heading}>{t("title")}</h2>
      <p className={styles.note}>{t("note")}</p>
      <div className={styles.buttons}>
        <Button variant="primary" size="s" icon="back" onClick={onLeave}>
          {t("leave")}
        </Button>
        <Button size="s" icon="retry" onClick={onAgain}>
          {t("again")}
        </Button>
      </div>
      {connection && <Now key={connection.id} connection={connection} log={log} />}
    </aside>
  );
}

function Now({ connection, log }: { connection: AttemptConnection; log: Props["log"] }) {
  const { t } = useTranslation("studio-try");
  const text = useText();
  const jump = useJump();
  const { situation } = useDocument();
  const snapshot: ConnectionSnapshot = useSyncExternalStore(connection.subscribe, connection.getSnapshot);
  const [met, setMet] = useState<ReadonlySet<string>>(new Set());
  const call = snapshot.view.activities.flatMap((one) => (one.kind === "dialogue" && one.call && one.status === "running" ? [{ id: one.id, call: one.call }] : []))[0];
  const id = call?.id;
  useEffect(() => {
    let left = false;
    if (id !== undefined) void log(connection.id).then((events) => !left && setMet(heardSoFar(events, id)));
    return () => {
      left = true;
    };
  }, [connection, log, snapshot, id]);
  if (!call) return <p className={styles.note}>{t("noCall")}</p>;

  const index = situation.activities.findIndex((one) => one.id === (of(situation.activities, call.id) ?? call.id));
  const dialogue = situation.activities[index];
  const at = dialogue?.kind === "dialogue" ? dialogue.beats.findIndex((beat) => beat.id === call.call.beat.id) : -1;
  const beat = dialogue?.kind === "dialogue" ? dialogue.beats[at] : undefined;
  const place: Path | null = beat ? ["situation", "activities", index, "beats", at] : null;
  const { value, band, bands, history } = call.call.mood;
  const criteria = beat && "criteria" in beat ? (beat.criteria ?? []) : [];
  return (
    <>
      <h3 className={styles.label}>{t("beat")}</h3>
      <p className={styles.beat}>{text(call.call.beat.title) || t("untitled")}</p>
      {place && (
        <Button size="s" icon="pen" onClick={() => jump(place)}>
          {t("here")}
        </Button>
      )}
      <h3 className={styles.label}>{t("mood")}</h3>
      <MoodMeter value={value} band={text(bands.find((one) => one.id === band)?.title)} delta={history[history.length - 1]?.delta ?? null} />
      {criteria.length > 0 && (
        <>
          <h3 className={styles.label}>{t("criteria")}</h3>
          <ul role="list" className={styles.criteria}>
            {criteria.map((criterion) => {
              const done = met.has(`${beat?.id}:${criterion.id}`);
              const fault = criterion.kind === "must-not";
              return (
                <li key={criterion.id} data-state={done ? (fault ? "fault" : "met") : "open"}>
                  <Icon name={done ? (fault ? "warning" : "check") : "minus"} />
                  <span>
                    {text(criterion.title)}
                    <span className="visually-hidden">{t(done ? (fault ? "fault" : "met") : "open")}</span>
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <p className={styles.note}>{t("metSoFar", { count: met.size })}</p>
    </>
  );
}

/** The dialogue that a card's play is made of. */
function of(activities: ReturnType<typeof useDocument>["situation"]["activities"], id: string): string | null {
  const activity = activities.find((one) => one.id === id);
  return activity?.kind === "dialogue-variant" ? activity.of : null;
}
