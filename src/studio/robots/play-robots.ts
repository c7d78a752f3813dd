/** Owns one attempt played by robots from the first phase to the last, and what is worth knowing of it. The same quality and number always play the same. */
import { performanceOf, reportOf } from "../../attempt/performance.ts";
import type { AttemptEvent } from "../../attempt/event.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import { playGroup } from "../../classroom/robots/play-group.ts";
import { drawNumber } from "../../engine/draw.ts";
import { runOf } from "../../engine/step.ts";
import { courseSeconds } from "../../scenario/course-time.ts";
import { skills, wordsOf, type RobotQuality } from "./robot-words.ts";

export type Ending = "closed" | "hung-up" | "escalated" | "lost";
/** `course`: minutes by the course's clock. `criteria`: by key, whether each that was listened for was met; one that was not is absent. */
export type PlayedDialogue = { activity: string; variant: string | null; ending: Ending | null; course: number; mood: number; visited: string[]; criteria: Record<string, boolean> };
/** `minutes`: what somebody would need who reads, thinks and types. */
export type RobotPlay = { quality: RobotQuality; number: number; total: number; max: number; grade: string | null; passed: boolean; minutes: number; dialogues: PlayedDialogue[] };

/** Turns after which a phase is left where it is. */
const MOST_ROUNDS = 600;

export function playRobots(prepared: Prepared, quality: RobotQuality, number: number): RobotPlay {
  const attempt = `${quality}-${number}`;
  const { situation } = prepared;
  const says = wordsOf(quality, situation, drawNumber(0, attempt) >>> 1);
  const robots = situation.cast.seats.filter(({ role }) => role !== "customer").map(({ id }) => ({ actor: `robot-${id}`, seat: id, quality: skills[quality], ...(says && { says }) }));
  const { state, events } = playGroup(prepared, { attempt, robots, phases: situation.phases.map(({ id }) => id), customerSeat: null, startsAt: 0, rounds: MOST_ROUNDS });
  const report = reportOf(prepared, state);
  const dialogues = performanceOf(prepared, state)
    .dialogues.filter(({ started }) => started)
    .map(({ activity, variant, ending, mood, visited, turns, stateCriteria }): PlayedDialogue => {
      const criteria = new Map<string, boolean>(stateCriteria.map(({ key, met }) => [key, met]));
      for (const { verdicts } of turns) for (const verdict of verdicts) criteria.set(verdict.key, criteria.get(verdict.key) === true || verdict.state === "met");
      const run = state.status === "new" ? null : runOf(state.game, activity);
      return { activity, variant, ending, mood: mood.end, course: Math.round(((run?.clock ?? 0) - beginOf(prepared, activity)) / 60), visited: [...new Set(visited)], criteria: Object.fromEntries(criteria) };
    });
  return { quality, number, total: report.total, max: report.max, grade: report.grade?.id ?? null, passed: report.passed, minutes: Math.round(events.reduce((sum, event) => sum + secondsOf(event), 0) / 60), dialogues };
}

function beginOf({ activities }: Prepared, id: string): number {
  const activity = activities.get(id);
  const dialogue = activity?.kind === "dialogue-variant" ? activities.get(activity.of) : activity;
  return dialogue?.kind === "dialogue" ? courseSeconds(dialogue.clock) : 0;
}

/** A second a character, as somebody types who is still learning to; and a moment to read and think. */
function secondsOf(event: AttemptEvent): number {
  switch (event.type) {
    case "turn-spoken":
      return 8 + event.text.length;
    case "field-filled":
      return 6 + event.value.length;
    case "answer-saved":
      return event.answer.kind === "document" ? event.answer.text.length : 15;
    case "option-chosen":
    case "contact-asked":
    case "action-taken":
    case "scene-continued":
      return 10;
    case "phase-entered":
      return 30;
    default:
      return 0;
  }
}
