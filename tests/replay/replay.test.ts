import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../src/attempt/command.ts";
import { decide } from "../../src/attempt/decide.ts";
import { apply, fold, foldChecked } from "../../src/attempt/fold.ts";
import { performanceOf } from "../../src/attempt/performance.ts";
import { stamp } from "../../src/attempt/stamp.ts";
import { initialState, type AttemptState } from "../../src/attempt/state.ts";
import { viewFor } from "../../src/attempt/views/view-for.ts";
import type { AttemptEvent } from "../../src/attempt/event.ts";
import { prepareTiny } from "../support/attempt-player.ts";
import { deepFreeze } from "../support/deep-freeze.ts";
import { chanceOf, dialogueCommands, otherCommands, pick } from "../support/legal-commands.ts";
import { rulesForms, rulesSituation } from "../support/rules-situation.ts";

const prepared = prepareTiny(rulesSituation, { forms: rulesForms });

const id = fc.oneof(fc.constantFrom("call", "mock", "quiz", "order", "match", "sum", "blame", "abc", "chart", "papers", "paper", "returns", "plan", "file", "ideas", "record"), fc.constantFrom("ghost", "__proto__", "constructor", ""));
const words = fc.oneof(
  fc.constantFrom("nice", "sorry listen", "excuse", "soon@5", "soon@t970", "cause", "rude", "   ", "<script>alert(1)</script>", "\ud800", "好\udc00好", "x".repeat(501)),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const answer = fc.oneof(
  fc.record({ kind: fc.constant("choice"), question: fc.constantFrom("q1", "q2", "q9"), options: fc.array(fc.constantFrom("a", "b", "z"), { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("ordering"), items: fc.array(fc.constantFrom("one", "two", "three", "zero"), { maxLength: 5 }) }),
  fc.record({ kind: fc.constant("matching"), pairs: fc.array(fc.record({ left: fc.constantFrom("x", "y"), right: fc.constantFrom("rx", "q") }), { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("calculation"), step: fc.constantFrom("share", "q1-mean", "none"), value: words, unit: words }),
  fc.record({ kind: fc.constant("liability"), evidence: fc.constant([{ id: "tape", party: "us" }]), shares: fc.constant([{ party: "us", percent: "60" }]), lead: fc.constantFrom("us", "ghost", null) }),
  fc.record({ kind: fc.constant("classification"), of: fc.constantFrom("order", "cumulative-share", "cuts", "classes", "line", "total", "__proto__"), entries: fc.array(fc.record({ id: fc.constantFrom("mine", "yours", "A", "line", "ghost", "__proto__"), value: words }), { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("flowchart"), nodes: fc.array(fc.record({ id: fc.constantFrom("begin", "ask", "ok", "ghost"), x: fc.double(), y: fc.integer(), owner: fc.constantFrom("us", "ghost", null) }), { maxLength: 3 }), edges: fc.array(fc.record({ from: fc.constantFrom("begin", "ask", "ok"), exit: fc.constantFrom("yes", "maybe", null), to: fc.constantFrom("ask", "ok") }), { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("spot-the-error"), marks: fc.array(fc.record({ paper: fc.constantFrom("bill", "ghost"), field: fc.constantFrom("to", "limit", "ghost"), reason: fc.constantFrom("name", "ghost", null), correction: fc.constantFrom("full", null) }), { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("document"), text: words }),
  fc.record({ kind: fc.constant("archive"), part: fc.constantFrom("folder", "page", "label", "place", "access", "lid"), papers: fc.array(fc.constantFrom("cover", "deed", "ghost"), { maxLength: 3 }), paper: fc.constantFrom("deed", "cover"), from: words, label: fc.constantFrom("number", "kept", "x"), text: words, place: fc.constantFrom(null, { cabinet: "A", shelf: 1, place: 2 }, { cabinet: "A", shelf: 1, place: 1 }, { cabinet: "B", shelf: 9, place: 9 }), who: fc.constantFrom("owner", "x"), level: fc.constantFrom("all", null, "x") }),
  fc.record({ kind: fc.constant("discussion"), part: fc.constantFrom("card", "cluster", "x"), id: fc.constantFrom("1", "999", "1000", "__proto__", ""), text: words, name: words, cluster: fc.constantFrom(null, "1", "77") }),
  fc.record({ kind: fc.constant("survey"), opening: words, questions: fc.array(fc.record({ id: fc.constantFrom("q1", "q2"), dimension: fc.constantFrom("speed", "", "ghost"), scale: fc.constantFrom("five", "", "ghost"), text: words }), { maxLength: 3 }) }),
  fc.anything(),
);
/** Commands that may or may not be possible, and some that are none. */
const anyCommand: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.record({ type: fc.constant("speak"), activity: id, text: words, via: fc.constantFrom("keyboard", "voice") }),
  fc.record({ type: fc.constantFrom("start-dialogue", "continue", "hang-up", "submit-activity", "reopen-activity", "finish-attempt"), activity: id }),
  fc.record({ type: fc.constant("enter-phase"), phase: fc.constantFrom("background", "lead-in", "design", "implement", "refine", "assess", "homework", "party") }),
  fc.record({ type: fc.constant("answer-call"), activity: id, ready: fc.array(fc.constantFrom("card", "gun"), { maxLength: 3 }) }),
  fc.record({ type: fc.constant("choose"), activity: id, option: fc.constantFrom("now", "later", "never", "x") }),
  fc.record({ type: fc.constant("contact"), activity: id, contact: fc.constantFrom("li", "desk", "x") }),
  fc.record({ type: fc.constant("act"), activity: id, action: fc.constantFrom("back", "x") }),
  fc.record({ type: fc.constant("pass-time"), activity: id, seconds: fc.oneof(fc.integer(), fc.double()), why: fc.constantFrom("ring", "silence", "wait", "sleep") }),
  fc.record({ type: fc.constant("fill-field"), activity: id, field: fc.constantFrom("number", "what", "office", "x"), value: words }),
  fc.record({ type: fc.constant("answer"), activity: id, answer }),
  fc.record({ type: fc.constant("take-hint"), activity: id, hint: fc.integer({ min: -1, max: 30 }) }),
  fc.record({ type: fc.constantFrom("look-up", "write-note"), query: words, text: words }),
  fc.dictionary(fc.string(), fc.anything()),
);
/** A number stands for the so-maniest thing that is possible now. */
const move = fc.oneof({ weight: 5, arbitrary: fc.nat() }, { weight: 2, arbitrary: anyCommand });

type Live = { state: AttemptState; log: AttemptEvent[]; refused: number };

function playLive(mode: "practice" | "exam", seed: number, moves: readonly (number | Record<string, unknown>)[]): Live {
  const live: Live = { state: initialState, log: [], refused: 0 };
  const start: Command = { type: "start-attempt", mode, seed };
  for (const [turn, given] of [start, ...moves].entries()) {
    const command = typeof given === "number" ? possible(live.state, given) : given;
    deepFreeze(live.state);
    const before = live.state;
    const decision = decide(prepared, before, command, { at: turn * 700, seat: "agent" });
    if ("rejection" in decision) {
      expect(decision.rejection.code).toMatch(/^attempt\/[a-z-]+$/);
      live.refused += 1;
      continue;
    }
    for (const event of stamp(before, decision.events, { id: (index) => `e${turn}-${index}`, at: turn * 700, seat: "agent" })) {
      live.state = apply(prepared, live.state, deepFreeze(event));
      live.log.push(event);
    }
    expect(live.state).not.toBe(before);
  }
  return live;
}

function possible(state: AttemptState, choice: number): Command | Record<string, unknown> {
  if (state.status !== "running") return { type: "finish-attempt" };
  const chance = chanceOf(choice);
  const dialogue = dialogueCommands(state, chance);
  return pick(dialogue.length > 0 && chance() < 0.8 ? dialogue : otherCommands(prepared, state, chance), chance) ?? { type: "finish-attempt" };
}

/** All that can be seen of a state. */
function shown(state: AttemptState): unknown {
  return { view: viewFor("student", prepared, state), performance: performanceOf(prepared, state) };
}

describe("replay", () => {
  it("[A1] [A2] [A3] replay equals live, nothing is changed, refusals leave no trace, the log survives JSON", () => {
    fc.assert(
      fc.property(fc.constantFrom("practice", "exam"), fc.nat(1000), fc.array(move, { maxLength: 60 }), (mode, seed, moves) => {
        const { state, log } = playLive(mode, seed, moves);
        expect(shown(fold(prepared, log))).toEqual(shown(state));
        const read = foldChecked(prepared, JSON.parse(JSON.stringify(log)));
        if ("rejection" in read) throw new Error(JSON.stringify(read.rejection));
        expect(read.events).toEqual(log);
        expect(shown(read.state)).toEqual(shown(state));
      }),
      { numRuns: 200, seed: 20120430 },
    );
  });

  it("[E1] the machine and the run agree after every event of random attempts", () => {
    let checked = 0;
    for (let seed = 0; seed < 60; seed += 1) {
      const { log } = playLive("practice", seed, Array.from({ length: 60 }, (_, index) => seed * 1000 + index));
      log.reduce<AttemptState>((before, event) => {
        const state = apply(prepared, before, event);
        if (state.status === "new") return state;
        const { value, context } = state.game.snapshot;
        const run = context.active === null ? undefined : context.runs[context.active];
        const inPhase = Object.values(value)[0];
        if (run && run.stage !== "over") {
          expect(inPhase).toEqual({ [run.activity]: run.beat });
          checked += 1;
        }
        return state;
      }, initialState);
    }
    expect(checked).toBeGreaterThan(300);
  });

  it("[A2] [A10] a log from outside is read or refused, never thrown at", () => {
    const damage = fc.oneof(fc.anything(), fc.constant({ type: "attempt-started" }), fc.record({ type: fc.constantFrom("turn-spoken", "attempt-finished", "note-written"), seq: fc.nat(5), id: fc.string(), at: fc.double(), seat: fc.string(), text: words }));
    const whole = playLive("practice", 3, Array.from({ length: 30 }, (_, index) => index * 7)).log;
    fc.assert(
      fc.property(fc.nat(whole.length), fc.array(damage, { maxLength: 3 }), fc.nat(3), (at, inserted, removed) => {
        const log: unknown[] = [...whole];
        log.splice(at, removed, ...inserted);
        const read = foldChecked(prepared, log);
        expect("rejection" in read || (read.state.status !== "new" && read.events.length > 0)).toBe(true);
      }),
      { numRuns: 400, seed: 7 },
    );
    fc.assert(fc.property(fc.anything(), (log) => "rejection" in foldChecked(prepared, log)), { numRuns: 300, seed: 8 });
  });
});
