/** Owns what the big screen is sent: the clock, one group's talk if the teacher shows it, the points of the debriefing. The whole class reads it. */
import { viewFor } from "../../attempt/views/view-for.ts";
import { lastRunOf, runningOf } from "../../engine/step.ts";
import { attemptOf, groupById, seatOf } from "../lesson/people.ts";
import { seatsInPlay } from "../lesson/ground.ts";
import type { GroupState, LessonState, RunningLesson } from "../lesson/state.ts";
import type { ScreenView } from "../lesson/view.ts";
import { anonymise } from "./anonymise.ts";
import { attemptPart } from "./attempt-part.ts";
import { classClock, clockView } from "./clock-view.ts";
import { nameOf, type Known } from "./known.ts";
import { missesOf } from "./monitor-view.ts";

/** Throws for a lesson that has not begun: there is nothing to see. */
export function screenView(state: LessonState, known: Known): ScreenView {
  if (state.status === "new") throw new Error("lesson/not-started");
  const group = state.projected.group === null ? undefined : groupById(state, state.projected.group);
  const misses = state.debrief.length === 0 ? [] : missesOf(state, known);
  return {
    lesson: known.lesson,
    seq: state.seq,
    className: known.class.name,
    code: known.class.code,
    title: known.prepared.situation.title,
    status: state.status,
    phases: state.plan.phases.map(({ id, minutes }) => ({ id, minutes })),
    clock: group ? clockView(state, group) : classClock(state),
    group: group ? groupOnScreen(state, known, group) : null,
    debrief: state.debrief.flatMap((key) => misses.filter((miss) => miss.key === key)),
  };
}

function groupOnScreen(state: RunningLesson, known: Known, group: GroupState): ScreenView["group"] {
  const { names } = state.projected;
  const attempt = known.attempts.get(attemptOf(group) ?? "")?.state;
  const { mood } = attemptPart(known.prepared, state.plan, attempt);
  return {
    name: group.name,
    mood: mood && { value: mood.value, title: mood.title, history: mood.history, portrait: mood.portrait },
    seats: seatsInPlay(known.prepared, state.plan).map(({ id, title }) => {
      const students = group.members.filter((member) => seatOf(group, member) === id);
      return { title, names: students.map((student) => (names ? nameOf(known, student) : "＊＊")) };
    }),
    lines: attempt ? linesOf(known, attempt, names) : [],
  };
}

/** The talk that is on, else the last one. */
function linesOf(known: Known, attempt: Exclude<ReturnType<Known["attempts"]["get"]>, undefined>["state"], names: boolean): Exclude<ScreenView["group"], null>["lines"] {
  const run = attempt.status === "new" ? null : (runningOf(attempt.game) ?? lastRunOf(attempt.game));
  const activity = run ? viewFor("teacher", known.prepared, attempt).activities.find(({ id }) => id === run.activity) : undefined;
  const lines = activity?.kind === "dialogue" ? (activity.call?.transcript ?? []) : [];
  return lines.map(({ who, name, text, mood }) => ({ who, name, text: names || typeof text !== "string" ? text : anonymise(text, known.names), mood }));
}
