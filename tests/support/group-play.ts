/** Plays a led attempt at random as a group and its lesson would: every seat, take-overs, cards, moods, phases. */
import { scriptActor, type AttemptEvent } from "../../src/attempt/event.ts";
import { lessonSeat, type Command, type Led } from "../../src/attempt/command.ts";
import { decide } from "../../src/attempt/decide.ts";
import { apply } from "../../src/attempt/fold.ts";
import type { Prepared } from "../../src/attempt/prepared.ts";
import { scriptMove } from "../../src/attempt/script-move.ts";
import { stamp } from "../../src/attempt/stamp.ts";
import { initialState, type AttemptState, type Running } from "../../src/attempt/state.ts";
import type { Audience } from "../../src/attempt/view.ts";
import { beatPlan, criteriaOf } from "../../src/engine/dialogue-plan.ts";
import { isHeld, phaseOf, runningOf } from "../../src/engine/step.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { chanceOf, dialogueCommands, otherCommands, pick, type Chance } from "./legal-commands.ts";

type Doing = { seat: string; actor?: string; command: Command };
export type GroupPlay = { state: AttemptState; log: AttemptEvent[]; refused: number };

export const groupSeats = ["agent", "customer", "recorder", "watcher"];
export const audiences: Audience[] = ["student", "teacher", ...groupSeats.map((seat) => ({ seat, actor: `${seat}-1` }))];

export type GroupPlan = { mode: "practice" | "exam"; led: Led; seed: number; steps: number; each?: (state: Running, log: readonly AttemptEvent[], chance: Chance) => void };

/** Every state is frozen before it is asked; `each` looks at every state on the way. */
export function playGroup(prepared: Prepared, { mode, led, seed, steps, each }: GroupPlan): GroupPlay {
  const chance = chanceOf(seed);
  const play: GroupPlay = { state: initialState, log: [], refused: 0 };
  for (let turn = 0; turn <= steps; turn += 1) {
    const doing: Doing | undefined = play.state.status === "new" ? { seat: lessonSeat, command: { type: "start-attempt", mode, seed, led } } : pick(doings(prepared, play.state, chance), chance);
    if (!doing) continue;
    const by = { at: turn * 700, seat: doing.seat, ...(doing.actor === undefined ? {} : { actor: doing.actor }) };
    const decision = decide(prepared, deepFreeze(play.state), doing.command, by);
    if ("rejection" in decision) play.refused += 1;
    else {
      for (const event of stamp(play.state, decision.events, { id: (index) => `e${turn}-${index}`, ...by })) {
        play.state = apply(prepared, play.state, deepFreeze(event));
        play.log.push(event);
      }
    }
    if (play.state.status !== "new") each?.(play.state, play.log, chance);
  }
  return play;
}

/** What somebody could try now; some of it will be refused. The call is likely to be gone on with. */
function doings(prepared: Prepared, state: Running, chance: Chance): Doing[] {
  const run = runningOf(state.game);
  const roll = chance();
  if (roll < 0.05) return lessonDoings(prepared, state, chance);
  if (!run && phaseOf(state.game) !== "implement" && roll < 0.2) return [{ seat: lessonSeat, command: { type: "enter-phase", phase: "implement" } }];
  if (!run && roll < 0.4) return otherCommands(prepared, state, chance).filter(({ type }) => type === "start-dialogue").map((command) => ({ seat: "agent", actor: "agent-1", command }));
  if (run && roll < 0.45) return agentDoings(prepared, state, chance);
  if (run && roll < 0.8) return customerDoings(prepared, state, run.activity, chance);
  return groupSeats.flatMap((seat) => otherCommands(prepared, state, chance).filter(({ type }) => type !== "enter-phase" || chance() < 0.1).map((command) => ({ seat, actor: `${seat}-1`, command })));
}

/** In practice the script plays the agent now and then; in an exam its model answers would give the words away. */
function agentDoings(prepared: Prepared, state: Running, chance: Chance): Doing[] {
  const scripted = state.mode === "practice" && chance() < 0.2 ? scriptMove(prepared, state) : null;
  if (scripted) return [{ seat: "agent", actor: scriptActor, command: scripted }];
  return dialogueCommands(state, chance, 0.6).map((command) => ({ seat: "agent", actor: "agent-1", command }));
}

function customerDoings(prepared: Prepared, state: Running, activity: string, chance: Chance): Doing[] {
  const customer = (command: Command): Doing => ({ seat: "customer", actor: "customer-1", command });
  const words = ["waited", "number", "tells-all", "1234566", "wrong street"].filter(() => chance() < 0.4);
  const run = runningOf(state.game);
  const planned = run && state.engine.plan.dialogues.get(run.activity);
  const key = run && planned ? criteriaOf(beatPlan(planned.plan, run.beat).beat).map(({ id }) => `${run.beat}:${id}`)[0] : undefined;
  return [
    customer({ type: "customer-speak", activity, text: ["well", ...words].join(" "), via: "keyboard" }),
    customer({ type: "customer-move", activity, move: pick(["next", "hang-up", "leader"], chance) ?? "next" }),
    customer({ type: "feel-mood", activity, value: Math.floor(chance() * 100) }),
    ...(isHeld(state.game, "customer") ? [] : [{ seat: lessonSeat, command: { type: "hold-seat", seat: "customer", holder: "person" } } as const]),
    ...(key === undefined ? [] : [{ seat: "watcher", actor: "watcher-1", command: { type: "observe", activity, key, seen: pick(["yes", "no", null] as const, chance) ?? null } } as const]),
    { seat: "recorder", command: { type: "note-paste", activity: prepared.activities.has("record") ? "record" : activity, chars: 300 } },
  ];
}

function lessonDoings(prepared: Prepared, state: Running, chance: Chance): Doing[] {
  const activity = runningOf(state.game)?.activity ?? "call";
  const phase = phaseOf(state.game);
  const phases = prepared.situation.phases.filter(({ id }) => id !== phase && (id === "implement" || (phase !== "implement" && chance() < 0.3) || chance() < 0.1)).map(({ id }): Command => ({ type: "enter-phase", phase: id }));
  const commands: Command[] = [
    ...phases,
    { type: "hold-seat", seat: "customer", holder: chance() < 0.5 ? "script" : "person" },
    { type: "hold-seat", seat: "agent", holder: chance() < 0.5 ? "script" : "person" },
    { type: "set-mood", activity, value: Math.floor(chance() * 110) },
    { type: "inject-card", activity, card: { title: "card", line: chance() < 0.5 ? "a reporter" : null, mood: 10 } },
    { type: "stop-call", activity },
    ...(chance() < 0.1 ? [{ type: "finish-attempt" } as const] : []),
  ];
  return commands.map((command) => ({ seat: lessonSeat, command }));
}
