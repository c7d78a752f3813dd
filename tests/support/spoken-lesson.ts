/** A lesson whose groups took the call as the script's agent would, but for what they said in some beats. As a review is handed it. */
import { lessonSeat } from "../../src/attempt/command.ts";
import type { Prepared } from "../../src/attempt/prepared.ts";
import { scriptMove } from "../../src/attempt/script-move.ts";
import { runningOf } from "../../src/engine/step.ts";
import type { ReviewedAttempt, ReviewKnown } from "../../src/classroom/review/known.ts";
import { AttemptPlayer } from "./attempt-player.ts";
import { host, LessonPlayer, startLesson } from "./lesson-player.ts";

/** `says` by beat, each once. `free`: a person plays the customer and goes on with every turn. `until`: the beat at which the call is left standing. */
export type SpokenGroup = { says: Record<string, string>; free?: boolean; until?: string };

const mostMoves = 60;

/** Groups are `g1`, `g2` … with attempts `g1-r1` …; all of them drew the same cards. */
export function spokenLesson(prepared: Prepared, groups: readonly SpokenGroup[]): ReviewKnown {
  const planned = groups.map((_, index) => ({ id: `g${index + 1}`, name: String(index + 1), members: [`p${index + 1}`] }));
  const plan = { unit: prepared.unit, situation: prepared.situation.id, version: prepared.version, phases: [{ id: "implement" as const, minutes: 40 }], seats: ["agent"], customer: "script" as const };
  const player = new LessonPlayer(prepared).take(host, startLesson(plan, planned));
  const attempts = new Map(groups.map((group, index): [string, ReviewedAttempt] => [`g${index + 1}-r1`, spokenAttempt(prepared, group, `p${index + 1}`)]));
  return { lesson: "l1", class: { id: "c1", name: "class" }, names: new Map(), numbers: new Map(), prepared, run: player.running, log: player.log, attempts, rubrics: [], templates: [], progress: null };
}

function spokenAttempt(prepared: Prepared, { says, free = false, until }: SpokenGroup, student: string): ReviewedAttempt {
  const player = AttemptPlayer.startLed(prepared).as(lessonSeat, { type: "enter-phase", phase: "implement" });
  if (free) player.as(lessonSeat, { type: "hold-seat", seat: "customer", holder: "person" });
  player.as(`agent/${student}`, { type: "start-dialogue", activity: "call" });
  const left = { ...says };
  for (let move = 0; move < mostMoves; move += 1) {
    const run = runningOf(player.running.game);
    if (!run || run.beat === until) break;
    const command = scriptMove(prepared, player.running);
    if (!command) {
      player.as("customer/other", { type: "customer-move", activity: "call", move: "next" });
      continue;
    }
    const own = command.type === "speak" ? left[run.beat] : undefined;
    if (own !== undefined) delete left[run.beat];
    player.as(`agent/${student}`, command.type === "speak" && own !== undefined ? { ...command, text: own } : command);
  }
  return { state: player.state, events: player.log };
}
