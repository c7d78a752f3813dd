/** Owns the screen of a dialogue: customer, talk and desk side by side, or one of them at a time on a phone. */
import { useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { beginIcons } from "../../shared/ui/begin-icons.ts";
import { CallBrief } from "./call-brief.tsx";
import { CallStrip } from "./call-strip.tsx";
import { CallTalk } from "./call-talk.tsx";
import { CourseClockPanel } from "./course-clock-panel.tsx";
import { CustomerFace, MoodCourse } from "./mood-panel.tsx";
import { StepsList } from "./steps-list.tsx";
import { useFillHeight } from "./use-fill-height.ts";
import styles from "./call-workspace.module.css";

const panels: readonly Panel[] = ["call", "desk", "steps"];
/** As in the style sheet: where the page as a whole scrolls, the call keeps to the part that can be seen. */
const narrowScreen = "not all and (min-width: 64rem) and (min-height: 36rem)";
type Panel = "call" | "desk" | "steps";

/** `desk` lies beside the talk: the work desk, or what the seat has in its place; `wayOn` are the buttons that lead on when the call is over. */
export function CallWorkspace({ activity, desk, wayOn }: { activity: ActivityViewOf<"dialogue">; desk: { title: string; content: ReactNode }; wayOn: ReactNode }) {
  const { t } = useTranslation("call");
  const text = useText();
  const { view } = useAttempt();
  const [panel, setPanel] = useState<Panel>(view.seat?.role === "recorder" ? "desk" : "call");
  const frame = useRef<HTMLDivElement>(null);
  const { call } = activity;
  const lines = call?.transcript.length ?? 0;
  const seen = useRef(lines);
  if (panel === "call") seen.current = lines;
  useFillHeight(frame, narrowScreen, call !== null);
  if (!call) return <CallBrief activity={activity} />;
  return (
    <div ref={frame} className={styles.workspace} data-panel={panel} data-led={view.seat !== null || undefined} data-state={call.state} data-beat={call.beat.id}>
      <h1 className="visually-hidden" tabIndex={-1} data-page-title>
        {text(activity.title)}
      </h1>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls where the window is low */}
      <section className={styles.customer} aria-label={t("customerRole")} tabIndex={0}>
        <h2 className="visually-hidden">{t("customerRole")}</h2>
        <div className={styles.clock}>
          <CourseClockPanel clock={view.clock} timers={call.timers} />
        </div>
        <div className={styles.face}>
          <CustomerFace call={call} />
        </div>
        <StepsList steps={view.situation.steps} progress={call.steps} />
        <MoodCourse call={call} />
      </section>
      <section className={styles.talk} aria-label={t("workspace")}>
        <h2 className="visually-hidden">{t("workspace")}</h2>
        <CallStrip call={call} clock={view.clock} />
        <CallTalk activity={activity} call={call} wayOn={wayOn} />
      </section>
      <section className={styles.side} aria-label={desk.title}>
        <h2 className="visually-hidden">{desk.title}</h2>
        {desk.content}
      </section>
      <nav className={styles.tabs} aria-label={t("tabs.label")}>
        {panels.map((id) => (
          <button key={id} type="button" aria-pressed={panel === id} onClick={() => setPanel(id)}>
            <Icon name={id === "call" ? beginIcons[activity.begins] : id === "desk" ? "document" : "check"} />
            {id === "desk" ? desk.title : t(`tabs.${id}`)}
            {id === "call" && lines > seen.current && <em>{t("tabs.new")}</em>}
          </button>
        ))}
      </nav>
    </div>
  );
}
