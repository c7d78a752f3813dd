/** Owns playing a group's attempt by robots alone, turn by turn, with times as in a class; for the demonstration lesson and for tests. */
import { lessonSeat, type Command } from "../../attempt/command.ts";
import { decide } from "../../attempt/decide.ts";
import type { AttemptEvent } from "../../attempt/event.ts";
import { apply } from "../../attempt/fold.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import { stamp } from "../../attempt/stamp.ts";
import { initialState, type AttemptState } from "../../attempt/state.ts";
import type { AttemptView } from "../../attempt/view.ts";
import { viewFor } from "../../attempt/views/view-for.ts";
import { drawNumber } from "../../engine/draw.ts";
import type { PhaseId } from "../../scenario/phase-id.ts";
import type { Quality } from "./quality.ts";
import { robotMove } from "./robot-move.ts";

/** `says`: puts other words in place of those of its quality. */
export type Robot = { actor: string; seat: string; quality: Quality; says?: (turn: { activity: string; beat: string; tries: number }, words: string) => string };

export type GroupPlay = {
  attempt: string;
  robots: readonly Robot[];
  /** The phases that are played, in order. */
  phases: readonly PhaseId[];
  /** A robot sits in the customer's seat, not the script. */
  customerSeat: string | null;
  /** Wall time of the beginning, in ms. */
  startsAt: number;
  /** Rounds of turns after which the group is left where it is. */
  rounds: number;
};

export type Played = { state: AttemptState; events: AttemptEvent[] };

export function playGroup(prepared: Prepared, { attempt, robots, phases, customerSeat, startsAt, rounds }: GroupPlay): Played {
  const seed = drawNumber(0, attempt) >>> 1;
  let played: Played = { state: initialState, events: [] };
  let at = startsAt;
  /** False when it was refused: the robot waits for what comes next. */
  const take = (command: Command, seat: string, actor: string): boolean => {
    const decision = decide(prepared, played.state, command, { at, seat, actor });
    if ("rejection" in decision || decision.events.length === 0) return false;
    const { length } = played.events;
    const events = stamp(played.state, decision.events, { at, seat, actor, id: (index) => `${attempt}-${length + index + 1}` });
    played = { state: events.reduce((state, event) => apply(prepared, state, event), played.state), events: [...played.events, ...events] };
    // Three to fourteen seconds, as somebody reads, thinks and types.
    at += 3000 + (drawNumber(seed, `pause/${length}`) % 11_000);
    return true;
  };
  const lead = (command: Command) => take(command, lessonSeat, lessonSeat);

  lead({ type: "start-attempt", mode: "practice", seed, led: "class" });
  if (customerSeat !== null) lead({ type: "hold-seat", seat: customerSeat, holder: "person" });
  let left = rounds;
  for (const phase of phases) {
    lead({ type: "enter-phase", phase });
    while (left > 0 && turn(prepared, () => played.state, robots, seed, take)) left -= 1;
  }
  return played;
}

/** Everybody once, in order; false when nobody had anything to do. */
function turn(prepared: Prepared, state: () => AttemptState, robots: readonly Robot[], seed: number, take: (command: Command, seat: string, actor: string) => boolean): boolean {
  let moved = false;
  for (const { seat, actor, quality, says } of robots) {
    const now = state();
    if (now.status === "new") continue;
    const view = viewFor({ seat, actor }, prepared, now);
    const move = robotMove(view, prepared.situation, { quality, seed: drawNumber(seed, actor) });
    const command = says ? inOwnWords(move, view, says) : move;
    if (command && take(command, seat, actor)) moved = true;
  }
  return moved;
}

function inOwnWords(move: Command | null, { activities }: AttemptView, says: NonNullable<Robot["says"]>): Command | null {
  if (move?.type !== "speak") return move;
  const activity = activities.find(({ id }) => id === move.activity);
  const beat = activity?.kind === "dialogue" ? activity.call?.beat : undefined;
  return beat ? { ...move, text: says({ activity: move.activity, beat: beat.id, tries: beat.tries }, move.text) } : move;
}
