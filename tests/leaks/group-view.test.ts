import { describe, expect, it } from "vitest";
import { ledParts } from "../../src/attempt/led/led-parts.ts";
import { prepareSituation } from "../../src/attempt/prepared.ts";
import { mirrorSeat } from "../../src/attempt/command.ts";
import type { AttemptEvent } from "../../src/attempt/event.ts";
import type { Running } from "../../src/attempt/state.ts";
import type { Audience } from "../../src/attempt/view.ts";
import { viewFor } from "../../src/attempt/views/view-for.ts";
import { recordOf } from "../../src/engine/conditions.ts";
import { runningOf, runOf } from "../../src/engine/step.ts";
import { cannedJudge } from "../support/canned-judge.ts";
import { findCanaries, plantCanaries } from "../support/canaries.ts";
import { groupSeats, playGroup } from "../support/group-play.ts";
import { ledSituation } from "../support/led-situation.ts";
import { rulesForms } from "../support/rules-situation.ts";

const marked = plantCanaries(ledSituation);
const lexicon = { format: 1 as const, concepts: { soon: { title: "CANARYwords:lexicon#", words: ["CANARYwords:lexicon#"] } } };
const prepared = prepareSituation({ unit: "tiny-unit", situation: marked, lexicon, forms: rulesForms, version: "v1" }, ledParts, cannedJudge);
const cardKinds = new Set(["customer", "seat-customer"]);
type Canary = { kind: string; place: string };

/** Beats that somebody came by, with those whose criteria somebody's words met early. */
function reached(state: Running, log: readonly AttemptEvent[]): Set<string> {
  const visited = [...state.engine.plan.dialogues].flatMap(([activity, { plan }]) => {
    const run = runOf(state.game, activity);
    return run ? [...plan.beats.keys()].filter((beat) => recordOf({ plan, run }, beat).visits > 0) : [];
  });
  const met = log.flatMap((event) => (event.type === "turn-spoken" ? event.verdicts.filter(({ state: found }) => found === "met").map(({ key }) => key.split(":")[0] ?? "") : []));
  return new Set([...visited, ...met]);
}

function handedIn(state: Running): Set<string> {
  return new Set([...prepared.activities.keys()].filter((id) => state.works[id]?.submitted === true || runOf(state.game, id)?.stage === "over"));
}

/** Plays many attempts at random and gives every view of these seats with what it holds. */
function eachView(mode: "practice" | "exam", seats: readonly string[], look: (found: Canary[], state: Running, log: readonly AttemptEvent[], seat: string) => void, more: Partial<Exclude<Audience, string>> = {}): number {
  let views = 0;
  for (let seed = 0; seed < 25; seed += 1) {
    playGroup(prepared, {
      mode,
      led: "class",
      seed,
      steps: 70,
      each: (state, log, chance) => {
        const seat = seats[Math.floor(chance() * seats.length)] ?? "agent";
        views += 1;
        look(findCanaries(viewFor({ seat, actor: null, ...more }, prepared, state)), state, log, seat);
      },
    });
  }
  return views;
}

const others = [...groupSeats.filter((seat) => seat !== "customer"), mirrorSeat];

describe("what a group is sent", () => {
  it("[A26] the marks are planted in seats, events, personas and in what criteria listen for", () => {
    const places = new Set(findCanaries([marked, lexicon]).map(({ place }) => place));
    for (const place of ["seat-customer", "event", "customer", "lexicon", "V1", "B4"]) expect(places).toContain(place);
  });

  it("[A26] an exam shows agent, recorder and observer words of beats reached, and nothing else that is marked", { timeout: 60_000 }, () => {
    const views = eachView("exam", others, (found, state, log) => {
      const seen = reached(state, log);
      expect(found.filter(({ kind, place }) => kind !== "spoken" || !seen.has(place))).toEqual([]);
    });
    expect(views).toBeGreaterThan(1000);
  });

  it("[A26] practice shows them titles and advice where they came by, keys of what was handed in", { timeout: 60_000 }, () => {
    let criteria = 0;
    eachView("practice", others, (found, state, log) => {
      const seen = reached(state, log);
      const done = handedIn(state);
      criteria += found.filter(({ kind }) => kind === "criterion").length;
      expect(found.filter(({ kind, place }) => kind === "words" || cardKinds.has(place) || place === "event" || (!seen.has(place) && !done.has(place) && !(place === "call" && kind === "secret")))).toEqual([]);
    });
    expect(criteria).toBeGreaterThan(100);
  });

  it("[A26] nobody but the customer sees the customer's card, and the customer nothing of the agent's criteria in an exam", { timeout: 60_000 }, () => {
    let own = 0;
    eachView("exam", ["customer"], (found, state, log) => {
      const beats = reached(state, log);
      const now = runningOf(state.game)?.beat;
      own += found.filter(({ place }) => cardKinds.has(place)).length;
      // The moves are called by the beats that they lead to.
      const allowed = ({ kind, place }: Canary) =>
        (place === "customer" && kind === "secret") || (place === "seat-customer" && kind === "criterion") || (kind === "secret" && place === now) || (kind === "spoken" && (beats.has(place) || ["off", "L2"].includes(place)));
      expect(found.filter((canary) => !allowed(canary))).toEqual([]);
    });
    expect(own).toBeGreaterThan(1000);
  });

  it("[A26] the customer's desk, ticks on checklists and what seats may do are no part of other views", { timeout: 60_000 }, () => {
    for (const mode of ["practice", "exam"] as const) {
      playGroup(prepared, {
        mode,
        led: "class",
        seed: 4,
        steps: 60,
        each: (state) => {
          const seats = Object.fromEntries(groupSeats.map((seat) => [seat, viewFor({ seat, actor: null }, prepared, state).seat]));
          expect(Object.entries(seats).filter(([, view]) => view?.customer !== null).map(([seat]) => seat)).toEqual(["customer"]);
          expect(Object.entries(seats).filter(([, view]) => view?.checklist !== null).map(([seat]) => seat)).toEqual(mode === "practice" ? ["watcher"] : []);
          expect([viewFor("teacher", prepared, state).seat, viewFor("student", prepared, state).seat, viewFor({ seat: "ghost", actor: null }, prepared, state).seat]).toEqual([null, null, null]);
        },
      });
    }
  });

  it("[A26] a teacher and a released exam show verdicts, but no key of work that was not handed in", { timeout: 60_000 }, () => {
    let told = 0;
    const look = (found: Canary[], state: Running, log: readonly AttemptEvent[]) => {
      const seen = reached(state, log);
      const done = handedIn(state);
      told += found.filter(({ kind }) => kind === "criterion").length;
      expect(found.filter(({ kind, place }) => kind === "words" || cardKinds.has(place) || place === "event" || (!seen.has(place) && !done.has(place)))).toEqual([]);
    };
    eachView("exam", others, look, { released: true });
    for (let seed = 30; seed < 36; seed += 1) playGroup(prepared, { mode: "exam", led: "class", seed, steps: 60, each: (state, log) => look(findCanaries(viewFor("teacher", prepared, state)), state, log) });
    expect(told).toBeGreaterThan(100);
  });
});
