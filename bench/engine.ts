/** Measures attempts: a step against a step of ink, the cost of a long log, and replay with grading. */
import { decide } from "../src/attempt/decide.ts";
import type { AttemptEvent } from "../src/attempt/event.ts";
import { apply, fold } from "../src/attempt/fold.ts";
import type { Prepared } from "../src/attempt/prepared.ts";
import { soloSeat } from "../src/attempt/prepared.ts";
import { reportOf } from "../src/attempt/performance.ts";
import { stamp } from "../src/attempt/stamp.ts";
import { initialState, type AttemptState } from "../src/attempt/state.ts";
import type { Command } from "../src/attempt/command.ts";
import { prepareTiny } from "../tests/support/attempt-player.ts";
import { cannedJudge } from "../tests/support/canned-judge.ts";
import { chanceOf, dialogueCommands, otherCommands, pick } from "../tests/support/legal-commands.ts";
import { shippedSituation } from "../tests/support/shipped-situation.ts";
import { choiceSituation, inkStory, type InkStory, type Manner } from "./choice-graph.ts";
import { measureInTurn } from "./measure.ts";
import { lessIsBetter, type BenchRow } from "./row.ts";

/** Longest that replay and grading of a 200-event attempt may take, in ms. */
const replayLimit = 50;

export async function run(): Promise<BenchRow[]> {
  return [stepAgainstInk(50, "plain"), stepAgainstInk(5000, "plain"), stepAgainstInk(50, "moody"), stepAgainstInk(5000, "moody"), longLog(), replayAndGrading()];
}

/** An attempt that goes on by one choice at every call. */
class Walker {
  state: AttemptState = initialState;
  log: AttemptEvent[] = [];
  private turn = 0;
  private readonly prepared: Prepared;

  constructor(prepared: Prepared) {
    this.prepared = prepared;
    this.send({ type: "start-attempt", mode: "practice", seed: 1 });
    this.send({ type: "enter-phase", phase: "implement" });
    this.send({ type: "start-dialogue", activity: "call" });
  }

  step(): void {
    this.turn += 1;
    this.send({ type: "choose", activity: "call", option: `way${this.turn % 3}` });
  }

  private send(command: Command): void {
    const decision = decide(this.prepared, this.state, command, { at: this.turn, seat: "agent" });
    if ("rejection" in decision) throw new Error(decision.rejection.code);
    for (const event of stamp(this.state, decision.events, { id: (index) => `e${this.turn}-${index}`, at: this.turn, seat: "agent" })) this.state = apply(this.prepared, this.state, event);
  }
}

function stepAgainstInk(places: number, manner: Manner): BenchRow {
  const walker = new Walker(prepareTiny(choiceSituation(places, manner)));
  const story = inkStory(places, manner);
  let turn = 0;
  const inkStep = () => {
    turn += 1;
    story.ChooseChoiceIndex(turn % 3);
    continueInk(story);
  };
  continueInk(story);
  const { attempt = 0, ink = 0 } = measureInTurn({ attempt: () => walker.step(), ink: inkStep }, { rounds: 400, calls: 100 });
  return lessIsBetter({ name: `attempt step, ${manner}, ${places} beats`, value: attempt, unit: "µs", baseline: "inkjs step", baselineValue: ink }, 1);
}

function continueInk(story: InkStory): void {
  while (story.canContinue) story.Continue();
}

function longLog(): BenchRow {
  const prepared = prepareTiny(choiceSituation(50, "moody"));
  const grown = (events: number) => {
    const walker = new Walker(prepared);
    while (walker.state.seq < events) walker.step();
    return walker.state;
  };
  const short = grown(200);
  const long = grown(10_000);
  const command: Command = { type: "choose", activity: "call", option: "way1" };
  const stepFrom = (state: AttemptState) => () => {
    const decision = decide(prepared, state, command, { at: 0, seat: "agent" });
    if ("rejection" in decision) throw new Error(decision.rejection.code);
    for (const event of stamp(state, decision.events, { id: (index) => `e${index}`, at: 0, seat: "agent" })) apply(prepared, state, event);
  };
  const { after200 = 0, after10000 = 0 } = measureInTurn({ after200: stepFrom(short), after10000: stepFrom(long) }, { rounds: 80, calls: 100 });
  return lessIsBetter({ name: "step after 10,000 events", value: after10000, unit: "µs", baseline: "step after 200 events", baselineValue: after200 }, 0.8);
}

function replayAndGrading(): BenchRow {
  const prepared = shippedSituation("complaints", "late-pickup", cannedJudge);
  const log = randomLog(prepared, 200);
  const { replay = 0 } = measureInTurn({ replay: () => void reportOf(prepared, fold(prepared, log)) }, { rounds: 15, calls: 3 });
  return lessIsBetter({ name: `replay and grading, ${log.length} events`, value: replay / 1000, unit: "ms", baseline: "limit", baselineValue: replayLimit }, 1);
}

/** A log of that many events in which the call, the mock call and the other work all have their share. */
function randomLog(prepared: Prepared, events: number): AttemptEvent[] {
  const seat = soloSeat(prepared);
  for (let seed = 1; ; seed += 1) {
    const chance = chanceOf(seed);
    const log: AttemptEvent[] = [];
    let state: AttemptState = initialState;
    let command: Command | undefined = { type: "start-attempt", mode: "practice", seed };
    for (let turn = 0; log.length < events && turn < events * 20; turn += 1) {
      if (state.status === "running") {
        const talk: Command[] = dialogueCommands(state, chance, 0.8);
        command = pick(talk.length > 0 && chance() < 0.7 ? talk : otherCommands(prepared, state, chance), chance);
      }
      const decision = command ? decide(prepared, state, command, { at: turn, seat }) : { events: [] };
      if ("rejection" in decision) continue;
      for (const event of stamp(state, decision.events, { id: (index) => `e${turn}-${index}`, at: turn, seat })) {
        state = apply(prepared, state, event);
        log.push(event);
      }
    }
    if (log.length >= events && log.filter(({ type }) => type === "turn-spoken").length > 15) return log;
  }
}
