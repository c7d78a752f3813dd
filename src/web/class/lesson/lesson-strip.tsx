/** Owns the strip above every page of a lesson: group, own seat, the others, the phase with its time, help; and below it what the lesson has to say. */
import { useTranslation } from "react-i18next";
import type { LessonView } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { cx } from "../../shared/ui/cx.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { ReviewButtons } from "../result/review-buttons.tsx";
import { HelpButton } from "./help-button.tsx";
import { useLesson } from "./lesson-context.ts";
import { LessonNotices } from "./lesson-notices.tsx";
import { PausedCurtain } from "./paused-curtain.tsx";
import { useSeatName } from "./seat-name.ts";
import { asClock, secondsLeft, useServerNow } from "./server-clock.ts";
import { useTimeCalls } from "./use-time-calls.ts";
import styles from "./lesson-strip.module.css";

export function LessonStrip() {
  const { t } = useTranslation("class");
  const { view, stale } = useLesson();
  const { group } = view;
  return (
    <>
      <section className={styles.strip} aria-label={t("strip.label")} data-screen-only>
        {group && <Self view={view} group={group} />}
        {view.clock && view.status !== "ended" && <PhaseClock clock={view.clock} view={view} />}
        <ReviewButtons />
        {group && view.status !== "ended" && <HelpButton group={group} />}
      </section>
      <LessonNotices />
      {/* With the line cut nobody knows whether it still is. */}
      {view.status === "paused" && !stale && <PausedCurtain />}
    </>
  );
}

function Self({ view, group }: { view: LessonView; group: NonNullable<LessonView["group"]> }) {
  const { t } = useTranslation("class");
  const text = useText();
  const seatName = useSeatName();
  const { seat } = view.me;
  return (
    <>
      <p className={styles.group}>
        <b>{group.name}</b>
        {group.round > 1 && <span className={styles.round}>{t("strip.round", { number: group.round })}</span>}
      </p>
      {seat && (
        <p className={styles.seat} data-role={seat.role}>
          {t(seat.role === "mirror" ? "strip.beside" : "strip.you", { seat: text(seat.title) })}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls on a phone */}
      <ul role="list" className={styles.members} aria-label={t("strip.members")} tabIndex={0}>
        {group.members
          .filter(({ student }) => student !== view.me.student)
          .map((member) => (
            <li key={member.student} className={cx(styles.member, !member.online && styles.away)}>
              <i aria-hidden="true" />
              {member.name}
              {member.seat !== null && <span>{seatName(member.seat)}</span>}
              <span className="visually-hidden">{t(member.online ? "strip.online" : "strip.offline")}</span>
            </li>
          ))}
      </ul>
    </>
  );
}

function PhaseClock({ clock, view }: { clock: NonNullable<LessonView["clock"]>; view: LessonView }) {
  const { t } = useTranslation(["class", "common"]);
  const left = secondsLeft(clock, useServerNow());
  const paused = view.status === "paused";
  useTimeCalls(clock, left, view);
  return (
    <p className={styles.clock} data-state={paused ? "paused" : left <= 0 ? "over" : left <= 60 ? "soon" : undefined}>
      <span>{t(`common:phase.${clock.phase}`)}</span>
      <b role="timer">
        <Icon name="clock" />
        {left < 0 && "+"}
        {asClock(left)}
      </b>
      {left <= 0 && !paused && <span className={styles.overdue}>{t("strip.overdue")}</span>}
      {left > 0 && left <= 60 && clock.next !== null && <span className={styles.then}>{t("strip.then", { phase: t(`common:phase.${clock.next}`) })}</span>}
    </p>
  );
}
